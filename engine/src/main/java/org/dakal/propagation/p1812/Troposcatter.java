package org.dakal.propagation.p1812;

/**
 * Tropospheric scatter.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, section 4.4.
 */
public final class Troposcatter {
    private Troposcatter() {}

    /**
     * Lbs in dB, not exceeded for a share of time.
     *
     * @param f frequency, GHz
     * @param distanceKm of the path
     * @param angularDistanceMilliradians theta
     * @param surfaceRefractivityNUnits N0
     * @param timePercent 1 to 50
     */
    public static double lossDb(
            double f,
            double distanceKm,
            double angularDistanceMilliradians,
            double surfaceRefractivityNUnits,
            double timePercent) {
        double logHalf = Math.log10(f / 2);
        // P.1812-7 (45)
        double lf = 25 * Math.log10(f) - 2.5 * logHalf * logHalf;
        // P.1812-7 (44)
        return 190.1
                + lf
                + 20 * Math.log10(distanceKm)
                + 0.573 * angularDistanceMilliradians
                - 0.15 * surfaceRefractivityNUnits
                - 10.125 * Math.pow(Math.log10(50 / timePercent), 0.7);
    }
}
