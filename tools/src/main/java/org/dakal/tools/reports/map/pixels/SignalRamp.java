package org.dakal.tools.reports.map.pixels;

/**
 * Colours of signal levels, from dark violet (weak) over green to yellow (strong): the viridis ramp, which grows evenly
 * in lightness and reads the same with and without colour vision. Nine anchors with straight lines between.
 */
public final class SignalRamp {
    public static final double WEAKEST_DBM = -130;
    public static final double STRONGEST_DBM = -60;
    /** Levels are drawn in steps, which keeps the picture small. */
    public static final double STEP_DB = 2;

    private static final int[] ANCHORS = {
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
    };

    private SignalRamp() {}

    public static int stepCount() {
        return (int) ((STRONGEST_DBM - WEAKEST_DBM) / STEP_DB);
    }

    /** Step of a level, 0 to {@link #stepCount()} - 1. */
    static int stepOf(double dbm) {
        int step = (int) Math.floor((dbm - WEAKEST_DBM) / STEP_DB);
        return Math.max(0, Math.min(stepCount() - 1, step));
    }

    /** Red, green and blue of a step. */
    public static int colourOfStep(int step) {
        return colour((step + 0.5) / stepCount());
    }

    /** Red, green and blue at a place on the ramp, 0 weakest to 1 strongest. */
    public static int colour(double fraction) {
        double position = Math.max(0, Math.min(1, fraction)) * (ANCHORS.length - 1);
        int below = Math.min(ANCHORS.length - 2, (int) position);
        double part = position - below;
        int rgb = 0;
        for (int shift = 16; shift >= 0; shift -= 8) {
            int a = ANCHORS[below] >> shift & 0xff;
            int b = ANCHORS[below + 1] >> shift & 0xff;
            rgb |= (int) Math.rint(a + (b - a) * part) << shift;
        }
        return rgb;
    }
}
