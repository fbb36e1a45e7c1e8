package org.dakal.propagation.itm;

import org.dakal.propagation.Percentages;

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
        ItmMedium medium = ItmMedium.of(input, PointToPointPath.meanHeightMeters(heights));
        return evaluate(input, PointToPointPath.of(heights, spacingMeters, input, medium), medium);
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
        // the area mode takes the refractivity as that of the place itself
        ItmMedium medium = ItmMedium.of(input, 0);
        ItmPath path =
                AreaPath.of(input, transmitterSiting, receiverSiting, distanceKm * 1000, irregularityMeters, medium);
        return evaluate(input, path, medium);
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

    private static ItmResult evaluate(ItmInput input, ItmPath path, ItmMedium medium) {
        int warnings = input.warnings() | path.warnings(medium);
        ItmStatus status = medium.status();
        if (status.isError()) {
            return ItmResult.error(status, warnings);
        }
        ReferenceAttenuation reference = ReferenceAttenuation.of(input, path, medium);
        double freeSpaceDb = freeSpaceDb(path.distanceMeters(), input.frequencyMhz());
        double lossDb = freeSpaceDb + ItmVariability.attenuationDb(input, path, reference.attenuationDb());
        warnings |= ItmVariability.warnings(input.percentages());
        status = warnings == 0 ? ItmStatus.SUCCESS : ItmStatus.SUCCESS_WITH_WARNINGS;
        return new ItmResult(status, warnings, lossDb, freeSpaceDb, reference, path, medium);
    }

    /** The model's own free space: on the distance along the ground, with a rounded constant. */
    static double freeSpaceDb(double distanceMeters, double frequencyMhz) {
        return 32.45 + 20 * Math.log10(frequencyMhz * distanceMeters / 1000);
    }
}
