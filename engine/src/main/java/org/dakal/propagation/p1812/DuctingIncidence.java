package org.dakal.propagation.p1812;

/**
 * beta0: the share of time, in percent, for which refractivity lapse rates above 100 N-units/km can be expected in the
 * lowest 100 m.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, section 3.6.
 */
public final class DuctingIncidence {
    private DuctingIncidence() {}

    /** tau of equation (3), from the longest inland stretch. */
    public static double tau(double longestInlandKm) {
        // P.1812-7 (3)
        return 1 - Math.exp(-4.12e-4 * Math.pow(longestInlandKm, 2.41));
    }

    /** beta0 in percent. */
    public static double percent(double latitudeDegrees, PathZones zones) {
        double tau = tau(zones.longestInlandKm());
        double latitude = Math.abs(latitudeDegrees);
        // P.1812-7 (2)
        double mu1 = Math.min(
                1,
                Math.pow(
                        Math.pow(10, -zones.longestLandKm() / (16 - 6.6 * tau))
                                + Math.pow(10, -5 * (0.496 + 0.354 * tau)),
                        0.2));
        if (latitude <= 70) {
            // P.1812-7 (4)
            double mu4 = Math.pow(mu1, -0.935 + 0.0176 * latitude);
            // P.1812-7 (5)
            return Math.pow(10, -0.015 * latitude + 1.67) * mu1 * mu4;
        }
        // P.1812-7 (4), (5) beyond 70 degrees
        return 4.17 * mu1 * Math.pow(mu1, 0.3);
    }
}
