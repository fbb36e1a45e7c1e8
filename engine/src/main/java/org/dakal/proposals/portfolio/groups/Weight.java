package org.dakal.proposals.portfolio.groups;

import org.dakal.findings.Surroundings;
import org.dakal.proposals.ProposalBenefit;

/** What a plan is to serve as much of as it can. */
public enum Weight {
    PEOPLE,
    VILLAGES,
    PUBLIC_POINTS,
    ROAD_KM,
    AREA_SQUARE_KM;

    /**
     * Whether a plan in expectation also tells of this in expectation: of what lies in few places always; of roads and
     * area, which lie everywhere, only where the plan is for them.
     */
    public boolean isExpected(Weight wanted) {
        return this == wanted || this == PEOPLE || this == VILLAGES || this == PUBLIC_POINTS;
    }

    /**
     * The least that a proposal must add to a plan to be bought for it: half a person, a twentieth of a village, of a
     * public point or of a kilometre of road, a hectare. In expectation nearly every proposal adds something.
     */
    public double leastBenefitAmount() {
        return switch (this) {
            case PEOPLE -> ProposalBenefit.LEAST_PEOPLE;
            case VILLAGES, PUBLIC_POINTS, ROAD_KM -> 0.05;
            case AREA_SQUARE_KM -> ProposalBenefit.LEAST_SQUARE_KM;
        };
    }

    /** Whether a study gives what is to be served; where it does not, an amount of it is not given, never zero. */
    public boolean isGivenIn(Surroundings surroundings) {
        return switch (this) {
            case PEOPLE, VILLAGES -> !surroundings.settlements().isEmpty();
            case PUBLIC_POINTS -> !surroundings.publicPoints().isEmpty();
            case ROAD_KM -> !surroundings.roads().isEmpty();
            case AREA_SQUARE_KM -> true;
        };
    }
}
