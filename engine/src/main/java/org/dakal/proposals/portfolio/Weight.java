package org.dakal.proposals.portfolio;

/** What a plan is to serve as much of as it can. */
public enum Weight {
    PEOPLE,
    VILLAGES,
    PUBLIC_POINTS,
    ROAD_KM,
    AREA_SQUARE_KM
}
