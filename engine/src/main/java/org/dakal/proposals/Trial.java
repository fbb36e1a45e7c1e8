package org.dakal.proposals;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal would do to a network, tried and not built.
 *
 * @param problem why it cannot be built; empty when it can
 * @param difference sectors that would come and go
 * @param window all cells that may be affected
 * @param effect cells that would be newly served or no longer be
 * @param expected the same of people in expectation; null where service is counted by threshold
 * @param score how good that is
 */
record Trial(
        String problem,
        SectorDifference difference,
        CellWindow window,
        ServiceState.Effect effect,
        ExpectedPeople.@Nullable Change expected,
        RankScore score) {

    /** @param people who may be expected to be served; null to count by threshold */
    static Trial of(
            Proposal proposal,
            Network network,
            ServiceState state,
            @Nullable ExpectedPeople people,
            ExposureMap exposure,
            RankBy rankBy) {
        SectorDifference difference;
        ExpectedPeople.Change expected = people == null ? null : ExpectedPeople.Change.NONE;
        String problem = "";
        try {
            Network after = network.with(proposal.changes());
            difference = SectorDifference.between(network, after);
            expected = people == null ? null : people.changeTo(after, siteIds(proposal));
        } catch (IllegalArgumentException e) {
            difference = SectorDifference.NONE;
            problem = String.valueOf(e.getMessage());
        }
        ServiceState.Effect effect = state.effectOf(difference);
        double cellArea = exposure.province().grid().cellAreaSquareKm();
        return new Trial(
                problem,
                difference,
                difference.window(exposure.province().grid()),
                effect,
                expected,
                RankScore.of(
                        rankBy,
                        proposal.cost(),
                        expected == null
                                ? exposure.people(effect.gained()) - exposure.people(effect.lost())
                                : expected.netPeople(),
                        (effect.gained().length - effect.lost().length) * cellArea));
    }

    boolean canBeBuilt() {
        return problem.isEmpty();
    }

    /** True when building another proposal first cannot alter this trial: they share neither a site nor a cell. */
    static boolean independent(Proposal one, Trial ofOne, Proposal other, Trial ofOther) {
        return ofOne.canBeBuilt()
                && ofOne.window().intersection(ofOther.window()).isEmpty()
                && Collections.disjoint(siteIds(one), siteIds(other));
    }

    /** Sites a proposal is about, new ones too. */
    static Set<String> siteIds(Proposal proposal) {
        return proposal.changes().stream().map(Change::siteId).collect(Collectors.toSet());
    }
}
