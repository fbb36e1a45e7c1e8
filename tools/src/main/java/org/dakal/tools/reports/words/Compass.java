package org.dakal.tools.reports.words;

/** Eight directions in words. */
public enum Compass {
    NORTH,
    NORTH_EAST,
    EAST,
    SOUTH_EAST,
    SOUTH,
    SOUTH_WEST,
    WEST,
    NORTH_WEST;

    private static final Compass[] CLOCKWISE = values();

    /** The direction nearest to a bearing clockwise from true north, any multiple of turns. */
    public static Compass of(double bearingDegrees) {
        return CLOCKWISE[Math.floorMod((int) Math.rint(bearingDegrees / 45), CLOCKWISE.length)];
    }

    /** Its message's key. */
    String key() {
        return "compass." + name();
    }
}
