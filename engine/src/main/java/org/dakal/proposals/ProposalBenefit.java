package org.dakal.proposals;

import org.dakal.findings.Exposure;
import org.dakal.network.Proposal;

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
 * @param alreadyServedFraction share of that area that was served before (low additionality when high); NaN when it covers nothing
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
        double alreadyServedFraction) {

    /** True when somebody or something would lose service. */
    public boolean worsens() {
        return lossAlone.areaSquareKm() > 0;
    }
}
