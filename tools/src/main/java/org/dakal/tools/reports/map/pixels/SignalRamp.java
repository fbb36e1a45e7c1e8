package org.dakal.tools.reports.map.pixels;

import org.dakal.scenarios.writing.maps.ColorRamp;

/** Colours of signal levels on pages: those that QGIS shows the rasters in, drawn in steps. */
public final class SignalRamp {
    public static final double WEAKEST_DBM = -130;
    public static final double STRONGEST_DBM = -60;
    /** Levels are drawn in steps, which keeps the picture small. */
    public static final double STEP_DB = 2;

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
        return ColorRamp.LEVEL.rgb(WEAKEST_DBM + fraction * (STRONGEST_DBM - WEAKEST_DBM));
    }
}
