package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/**
 * The model's entry point-to-point, for time, location and situation. Errors come back as a status, never as an
 * exception.
 */
final class LongleyRice {
    private LongleyRice() {}

    /** Point-to-point over heights that somebody else looks after; the input must be within its limits. */
    static ItmResult pointToPoint(PathTerrain terrain, ItmInput input) {
        ItmEvaluator evaluator = new ItmEvaluator(input, 1);
        ItmGeometry path = new ItmGeometry();
        evaluator.read(path, terrain);
        return evaluator.result(path);
    }

    /** The model's own free space, P.525 on the distance along the ground with a rounded constant. */
    static double freeSpaceDb(double distanceMeters, double frequencyMhz) {
        return 32.45 + 20 * FastLogs.log10(frequencyMhz * distanceMeters / 1000);
    }
}
