package org.dakal.proposals.portfolio;

import java.util.Map;
import org.dakal.network.Proposal;
import org.dakal.proposals.portfolio.groups.Weight;

/**
 * What a plan says of one proposal.
 *
 * @param costAmount to build, connect and run over the horizon, without costs it shares with others
 * @param turn its place in the order of building, from 1; those not in the plan follow after those that are
 * @param benefits for each weight, in the plan's sense of service
 * @param plainBenefits for each weight, in the open by any site
 * @param indoorBenefits for each weight, indoors by any site; empty when nobody looks indoors
 * @param coveredAreaSquareKm area its own new or changed sectors serve
 * @param alreadyServedFraction of what the plan is made for and these sectors would serve by themselves, as it is
 *     counted, the share that is served today; NaN where that is too little to speak of
 */
public record CandidateResult(
        Proposal proposal,
        double costAmount,
        boolean isChosen,
        int turn,
        Map<Weight, Benefit> benefits,
        Map<Weight, Benefit> plainBenefits,
        Map<Weight, Benefit> indoorBenefits,
        double coveredAreaSquareKm,
        double alreadyServedFraction,
        Reason reason) {
    /** From this share on a proposal mostly repeats what is there. */
    public static final double LOW_ADDITIONALITY_FRACTION = 0.9;

    public CandidateResult {
        benefits = Map.copyOf(benefits);
        plainBenefits = Map.copyOf(plainBenefits);
        indoorBenefits = Map.copyOf(indoorBenefits);
    }

    public Benefit benefit(Weight weight) {
        Benefit benefit = benefits.get(weight);
        if (benefit == null) {
            throw new IllegalArgumentException("no benefit in " + weight);
        }
        return benefit;
    }

    /** True when nearly all that it serves by itself is served today. */
    public boolean hasLowAdditionality() {
        return alreadyServedFraction >= LOW_ADDITIONALITY_FRACTION;
    }
}
