package org.dakal.coverage.kernel;

import org.dakal.propagation.FreeSpace;
import org.dakal.units.FastLogs;

/** The distance's share of free-space loss. */
final class SlantLog {
    private static final double NEAREST_SQUARE_KM = FreeSpace.MINIMUM_DISTANCE_KM * FreeSpace.MINIMUM_DISTANCE_KM;

    private SlantLog() {}

    /** 20 log of a slant distance, from its square in km2, no nearer than {@link FreeSpace#MINIMUM_DISTANCE_KM}. */
    static double tenLog(double squareKm) {
        return 10 * FastLogs.log10(Math.max(squareKm, NEAREST_SQUARE_KM));
    }
}
