package org.dakal.terrain;

/** Radio-climatic zones of a path, as Recommendation ITU-R P.1812-7 section 3.3 divides them. */
public enum RadioZone {
    /** All land that is not coastal. */
    INLAND,
    /** Land near the sea: below 100 m and within 50 km of it. */
    COASTAL,
    /** Seas, oceans and other large bodies of water. */
    SEA
}
