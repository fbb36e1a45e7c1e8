package org.dakal.proposals;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;

/**
 * What a proposal would do to a network, tried and not built.
 *
 * @param problem why it cannot be built; empty when it can
 * @param difference sectors that would come and go
 * @param window all cells that may be affected
 * @param effect cells that would be newly served or no longer be
 * @param score how good that is
 */
record Trial(
        String problem, SectorDifference difference, CellWindow window, ServiceState.Effect effect, RankScore score) {

    static Trial of(Proposal proposal, Network network, ServiceState state, ExposureMap exposure, RankBy rankBy) {
        SectorDifference difference;
        String problem = "";
        try {
            difference = SectorDifference.between(network, network.with(proposal.changes()));
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
                RankScore.of(
                        rankBy,
                        proposal.cost(),
                        exposure.people(effect.gained()) - exposure.people(effect.lost()),
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
