package org.dakal.proposals.stability;

import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.findings.Settlement;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.proposals.ServiceGoal;

/** What tests of rankings ask for again and again. */
final class Rankings {
    private Rankings() {}

    /** Service in the open, by any site. */
    static RankStability outdoors(
            CoverageEngine engine,
            ServiceProfile profile,
            ProvinceMask province,
            List<Settlement> settlements,
            StabilityOptions options) {
        return new RankStability(engine, profile, province, settlements, ServiceGoal.OUTDOORS, options);
    }

    /** Each proposal by itself. */
    static List<Alternative> alone(Proposal... proposals) {
        return alone(List.of(proposals));
    }

    /** Each proposal by itself. */
    static List<Alternative> alone(List<Proposal> proposals) {
        return proposals.stream().map(Alternative::alone).toList();
    }
}
