package org.dakal.proposals;

import org.dakal.findings.Exposure;
import org.dakal.network.Change;
import org.dakal.network.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * What one proposal changes.
 *
 * @param proposal which
 * @param rank 1 is best
 * @param gainAlone newly served if only this is built
 * @param lossAlone no longer served if only this is built
 * @param gainGiven newly served on top of all proposals ranked above
 * @param lossGiven no longer served on top of all proposals ranked above
 * @param costPerNewlyServedPerson cost divided by people newly served alone; NaN when there are none
 * @param coveredAreaSquareKm area its own new or changed sectors serve in the province
 * @param alreadyServedFraction share of that area that was served before (low additionality when high); NaN when it
 *     covers nothing
 * @param indoor the same behind walls; null when nobody looks indoors
 * @param note what else people must know, e.g. that it cannot be built after another; empty when nothing
 */
public record ProposalBenefit(
        Proposal proposal,
        int rank,
        Exposure gainAlone,
        Exposure lossAlone,
        Exposure gainGiven,
        Exposure lossGiven,
        double costPerNewlyServedPerson,
        double coveredAreaSquareKm,
        double alreadyServedFraction,
        @Nullable IndoorBenefit indoor,
        String note) {

    /** A benefit outdoors that needs no note. */
    public ProposalBenefit(
            Proposal proposal,
            int rank,
            Exposure gainAlone,
            Exposure lossAlone,
            Exposure gainGiven,
            Exposure lossGiven,
            double costPerNewlyServedPerson,
            double coveredAreaSquareKm,
            double alreadyServedFraction) {
        this(
                proposal,
                rank,
                gainAlone,
                lossAlone,
                gainGiven,
                lossGiven,
                costPerNewlyServedPerson,
                coveredAreaSquareKm,
                alreadyServedFraction,
                null,
                "");
    }

    /**
     * Whether it counts among all proposals together: not what takes something down or away, what cannot be built any
     * more, or what is decided already.
     */
    public boolean countsTogether() {
        return !worsens()
                && note.isEmpty()
                && !proposal.rules().mustHave()
                && proposal.changes().stream()
                        .noneMatch(c -> c instanceof Change.RemoveSite || c instanceof Change.RemoveSector);
    }

    /** True when some place would lose service, built alone or on top of those ranked above. */
    public boolean worsens() {
        return lossAlone.areaSquareKm() > 0 || lossGiven.areaSquareKm() > 0;
    }
}
