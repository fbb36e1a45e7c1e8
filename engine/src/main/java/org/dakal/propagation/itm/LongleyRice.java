package org.dakal.propagation.itm;

import org.dakal.propagation.Percentages;
import org.dakal.units.FastLogs;

/**
 * The model's four entries: point-to-point and area, each for time, location and situation (TLS) or for confidence and
 * reliability (CR). Errors come back as a status, never as an exception.
 */
public final class LongleyRice {
    private LongleyRice() {}

    /**
     * Point-to-point, TLS.
     *
     * @param heights ground above sea level in metres from transmitter to receiver, at least two, evenly spaced
     * @param spacingMeters between the heights, positive
     */
    public static ItmResult pointToPoint(double[] heights, double spacingMeters, ItmInput input) {
        ItmStatus status = input.status();
        if (status.isError()) {
            return ItmResult.error(status, input.warnings());
        }
        if (heights.length < 2 || !(spacingMeters > 0)) {
            return ItmResult.error(ItmStatus.PATH_DISTANCE, input.warnings());
        }
        return pointToPoint(new ProfileTerrain(heights, spacingMeters), input);
    }

    /** Point-to-point over heights that somebody else looks after; the input must be within its limits. */
    static ItmResult pointToPoint(PathTerrain terrain, ItmInput input) {
        ItmEvaluator evaluator = new ItmEvaluator(input, 1);
        ItmGeometry path = new ItmGeometry();
        evaluator.read(path, terrain);
        return evaluator.result(path);
    }

    /** Area mode, TLS. */
    public static ItmResult area(
            SitingCriteria transmitterSiting,
            SitingCriteria receiverSiting,
            double distanceKm,
            double irregularityMeters,
            ItmInput input) {
        ItmStatus status = input.status();
        if (!status.isError() && !(distanceKm > 0)) {
            status = ItmStatus.PATH_DISTANCE;
        }
        if (!status.isError() && !(irregularityMeters >= 0)) {
            status = ItmStatus.DELTA_H;
        }
        if (status.isError()) {
            return ItmResult.error(status, input.warnings());
        }
        ItmEvaluator evaluator = new ItmEvaluator(input, 1);
        ItmGeometry path = new ItmGeometry();
        evaluator.readArea(path, transmitterSiting, receiverSiting, distanceKm * 1000, irregularityMeters);
        return evaluator.result(path);
    }

    /**
     * The percentages that make a TLS entry a CR one: reliability covers time and locations, confidence situations.
     *
     * @param variabilityMode as in {@link Percentages}
     */
    public static Percentages confidenceReliability(
            double confidencePercent, double reliabilityPercent, int variabilityMode) {
        return new Percentages(reliabilityPercent, 50, confidencePercent, variabilityMode);
    }

    /** The model's own free space, P.525 on the distance along the ground with a rounded constant. */
    static double freeSpaceDb(double distanceMeters, double frequencyMhz) {
        return 32.45 + 20 * FastLogs.log10(frequencyMhz * distanceMeters / 1000);
    }
}
