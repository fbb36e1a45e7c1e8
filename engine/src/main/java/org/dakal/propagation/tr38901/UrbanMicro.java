package org.dakal.propagation.tr38901;

/**
 * UMi: street canyons, the base station below the roofs.
 *
 * <p>Source: 3GPP TR 38.901 V17.0.0, Tables 7.4.1-1 and 7.4.2-1.
 */
public final class UrbanMicro {
    private static final double ENVIRONMENT_METERS = 1;

    private UrbanMicro() {}

    /**
     * Both losses.
     *
     * @param frequencyMhz 500 to 100,000
     * @param baseMeters h_BS over ground, 10 in the table
     * @param mobileMeters h_UT over ground, 1.5 to 22.5
     * @param distanceKm d_2D, to 5
     */
    public static Tr38901Loss loss(double frequencyMhz, double baseMeters, double mobileMeters, double distanceKm) {
        Geometry link = Geometry.of(frequencyMhz, baseMeters, mobileMeters, distanceKm);
        double breakPoint = link.urbanBreakPointMeters(ENVIRONMENT_METERS);
        double fixed = 32.4 + 20 * link.logFrequency();
        double slant = link.slantMeters(breakPoint);
        // Table 7.4.1-1, PL1 and PL2 of UMi
        double sight = link.distanceMeters() <= breakPoint
                ? fixed + 21 * link.logSlant()
                : fixed + 40 * link.logSlant() - 9.5 * Math.log10(slant * slant);
        // Table 7.4.1-1, UMi without line of sight
        double obstructed =
                22.4 + 35.3 * link.logSlant() + 21.3 * link.logFrequency() - 0.3 * (link.mobileMeters() - 1.5);
        return new Tr38901Loss(
                breakPoint, sight, Math.max(sight, obstructed), lineOfSightProbability(link.distanceMeters()), 4, 7.82);
    }

    /** Table 7.4.2-1, UMi. */
    static double lineOfSightProbability(double distanceMeters) {
        double near = 18 / distanceMeters;
        return distanceMeters <= 18 ? 1 : near + Math.exp(-distanceMeters / 36) * (1 - near);
    }
}
