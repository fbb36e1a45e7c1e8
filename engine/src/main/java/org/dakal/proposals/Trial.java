package org.dakal.proposals;

import java.util.Collections;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.grid.CellWindow;
import org.dakal.network.Change;
import org.dakal.network.Proposal;

/**
 * What a proposal would do to a network, tried and not built.
 *
 * @param problem why it cannot be built; empty when it can
 * @param difference sectors that would come and go
 */
record Trial(String problem, SectorDifference difference, TriedBefore.Found found, RankScore score) {
    boolean canBeBuilt() {
        return problem.isEmpty();
    }

    /** Whether it could be built, and takes nothing away. */
    boolean onlyAdds() {
        return canBeBuilt() && difference.gone().isEmpty();
    }

    /** True when building another proposal first cannot alter this trial: they share neither a site nor a cell. */
    static boolean independent(Proposal one, Trial ofOne, Proposal other, Trial ofOther) {
        return ofOne.canBeBuilt()
                && areApart(one, ofOne.found().window(), other, ofOther.found().window());
    }

    /** True when two proposals share neither a site nor a cell. */
    static boolean areApart(Proposal one, CellWindow window, Proposal other, CellWindow otherWindow) {
        return window.intersection(otherWindow).isEmpty() && !shareSite(one, other);
    }

    static boolean shareSite(Proposal one, Proposal other) {
        return !Collections.disjoint(siteIds(one), siteIds(other));
    }

    /** Sites a proposal is about, new ones too. */
    static Set<String> siteIds(Proposal proposal) {
        return proposal.changes().stream().map(Change::siteId).collect(Collectors.toSet());
    }
}
