package org.dakal.proposals.portfolio.groups;

import org.dakal.findings.Surroundings;

/** What a plan is to serve as much of as it can. */
public enum Weight {
    PEOPLE,
    VILLAGES,
    PUBLIC_POINTS,
    ROAD_KM,
    AREA_SQUARE_KM;

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
