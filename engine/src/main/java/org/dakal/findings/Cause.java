package org.dakal.findings;

import org.jspecify.annotations.Nullable;

/**
 * Why a spot is not served.
 *
 * @param kind the reason that holds for most of its cells
 * @param shareFraction share of the examined cells it holds for, 0 to 1
 * @param server key of the sector that comes nearest to serving the spot: at the cell closest to the spot's anchor
 *     among those the reason holds for, the sector that needs least, towards that cell; null when none reaches or
 *     nothing is known
 * @param ridge what hides that cell from that sector, for TERRAIN; otherwise null, and null where nothing can be named
 *     because the straight path between the two crosses unknown ground or is too short to have a point between
 */
public record Cause(
        Kind kind,
        double shareFraction,
        @Nullable String server,
        @Nullable Ridge ridge) {
    /** The reasons, in the order they are examined. */
    public enum Kind {
        /** Terrain between or under it is unknown. */
        NO_DATA,
        /** The level is there, but the others of its band leave too little of it. */
        INTERFERENCE,
        /** Even at boresight over open, evenly rising or falling land no sector would reach. */
        TOO_FAR,
        /** It would be reached over evenly rising or falling land; what rises above that is in the way. */
        TERRAIN,
        /** It would be served without the land cover around the phone. */
        CLUTTER,
        /** It would be served if an antenna pointed there (and, where that takes both, without the land cover). */
        PATTERN
    }

    /**
     * The obstacle that matters most, on a path whose ground is known from end to end; every number is finite.
     *
     * @param xMeters easting
     * @param yMeters northing
     * @param elevationMeters its height above sea level
     * @param aboveLineOfSightMeters how far it rises over the line from antenna to phone, Earth's bulge included;
     *     a little below zero where it only reaches into the Fresnel zone
     * @param diffractionLossDb the model's loss on this path less that of free space
     */
    public record Ridge(
            double xMeters,
            double yMeters,
            double elevationMeters,
            double aboveLineOfSightMeters,
            double diffractionLossDb) {}
}
