package org.dakal.propagation.ehata;

/**
 * General slope of the ground at the mobile, positive where it rises away from the base station, and its correction.
 *
 * <p>Source: NTIA TR-15-517, Appendix A; Okumura 1968, section 4.3 and Figure 34.
 *
 * @param slopeMilliradians theta_m
 * @param correctionDb what the slope adds to the signal
 */
public record MobileSlope(double slopeMilliradians, double correctionDb) {
    private static final int SHORTEST_KM = 5;
    private static final int LONGEST_KM = 10;
    private static final double[] FALLING_KM = {10, 30};
    private static final double[] FALLING_DB = {0.25, 0.8};
    private static final double[] RISING_KM = {10, 30, 60};
    private static final double[] RISING_DB = {0.125, 0.35, 0.6};

    /** Less than this is level: rounding must not decide which way ground slopes. */
    private static final double LEVEL_MILLIRADIANS = 1e-6;

    static MobileSlope of(MobileGround path) {
        double slope = milliradians(path);
        return new MobileSlope(slope, correctionDb(slope, path.lengthKm()));
    }

    /**
     * The steepest mean slope over 5, 6 ... 10 km when all have one sign, else that over 5 km; flat on shorter paths.
     */
    static double milliradians(MobileGround path) {
        double shortest = 0;
        double smallest = Double.POSITIVE_INFINITY;
        double largest = Double.NEGATIVE_INFINITY;
        for (int km = SHORTEST_KM; km <= LONGEST_KM && path.lengthMeters() >= km * 1000; km++) {
            double slope = fittedMilliradians(path, km * 1000);
            shortest = km == SHORTEST_KM ? slope : shortest;
            smallest = Math.min(smallest, slope);
            largest = Math.max(largest, slope);
        }
        boolean isOfBothSigns = smallest < -LEVEL_MILLIRADIANS && largest > LEVEL_MILLIRADIANS;
        if (path.lengthMeters() <= SHORTEST_KM * 1000 || isOfBothSigns) {
            return shortest;
        }
        return largest >= -LEVEL_MILLIRADIANS ? largest : smallest;
    }

    /**
     * Least-squares rise over the whole steps of a distance, divided by the distance. The end points weigh half, as in
     * Longley-Rice.
     */
    private static double fittedMilliradians(MobileGround path, double distanceMeters) {
        int n = path.stepsIn(distanceMeters / 1000);
        double riseMeters = 12 * path.momentMeterSteps(n) / ((double) n * n + 2);
        return -1000 * riseMeters / distanceMeters;
    }

    /** Okumura 1968, Figure 34: dB per milliradian, by distance. */
    static double correctionDb(double milliradians, double distanceKm) {
        double within = Math.max(10, Math.min(60, distanceKm));
        return milliradians
                * (milliradians <= 0
                        ? Polyline.at(Math.min(30, within), FALLING_KM, FALLING_DB)
                        : Polyline.at(within, RISING_KM, RISING_DB));
    }
}
