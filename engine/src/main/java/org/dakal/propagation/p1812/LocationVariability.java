package org.dakal.propagation.p1812;

/**
 * Variation of the loss over the locations around the receiver.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, sections 4.7 and 4.9. Outdoors only.
 */
public final class LocationVariability {
    private LocationVariability() {}

    /**
     * Standard deviation in dB.
     *
     * @param f frequency, GHz
     * @param resolutionMeters wa, width of the square over which the variability applies
     * @param receiverHeightMeters antenna height above ground
     * @param clutterHeightMeters representative clutter height at the receiver
     */
    public static double standardDeviationDb(
            double f, double resolutionMeters, double receiverHeightMeters, double clutterHeightMeters) {
        // P.1812-7 (64)
        double sigma = (0.52 + 0.024 * f) * Math.pow(resolutionMeters, 0.28);
        return sigma * heightShare(receiverHeightMeters, clutterHeightMeters);
    }

    /** u(h) of equation (65): 1 down in the clutter, 0 from 10 m above it. */
    public static double heightShare(double receiverHeightMeters, double clutterHeightMeters) {
        double above = receiverHeightMeters - clutterHeightMeters;
        return Math.max(0, Math.min(1, 1 - above / 10));
    }

    /** Lb of equation (69): the median moved to a share of locations, never below the line of sight's loss. */
    public static double lossDb(double medianDb, double sightDb, double locationPercent, double standardDeviationDb) {
        return Math.max(sightDb, medianDb + shiftDb(locationPercent, standardDeviationDb));
    }

    /** What (69) adds to the median for a share of locations; 0 for half of them. */
    public static double shiftDb(double locationPercent, double standardDeviationDb) {
        return locationPercent == 50 ? 0 : -NormalQuantile.exceededWith(locationPercent / 100) * standardDeviationDb;
    }
}
