package org.dakal.propagation.tr38901;

/**
 * UMa: urban macro cells, the base station over the roofs.
 *
 * <p>Source: 3GPP TR 38.901 V17.0.0, Tables 7.4.1-1 and 7.4.2-1. The height of the environment under a mobile of 13 m
 * or more is a random draw in note 1; here the loss is the mean over its distribution, so that it is the same each
 * time.
 */
public final class UrbanMacro {
    private static final double LOWEST_ENVIRONMENT_METERS = 1;
    private static final double HIGH_MOBILE_METERS = 13;
    private static final double FIRST_HIGH_ENVIRONMENT_METERS = 12;
    private static final double ENVIRONMENT_STEP_METERS = 3;

    private UrbanMacro() {}

    /**
     * Both losses.
     *
     * @param frequencyMhz 500 to 100,000
     * @param baseMeters h_BS over ground, 25 in the table
     * @param mobileMeters h_UT over ground, 1.5 to 22.5
     * @param distanceKm d_2D, to 5
     */
    public static Tr38901Loss loss(double frequencyMhz, double baseMeters, double mobileMeters, double distanceKm) {
        Geometry link = Geometry.of(frequencyMhz, baseMeters, mobileMeters, distanceKm);
        double sight = lineOfSightDb(link);
        // Table 7.4.1-1, UMa without line of sight
        double obstructed =
                13.54 + 39.08 * link.logSlant() + 20 * link.logFrequency() - 0.6 * (link.mobileMeters() - 1.5);
        return new Tr38901Loss(
                link.urbanBreakPointMeters(LOWEST_ENVIRONMENT_METERS),
                sight,
                Math.max(sight, obstructed),
                lineOfSightProbability(link.distanceMeters(), mobileMeters),
                4,
                6);
    }

    /** Mean over the environment heights of note 1: 1 m, or one of 12, 15 ... h_UT - 1.5 m. */
    private static double lineOfSightDb(Geometry link) {
        double low = lineOfSightDb(link, LOWEST_ENVIRONMENT_METERS);
        double highest = link.mobileMeters() - 1.5;
        if (highest < FIRST_HIGH_ENVIRONMENT_METERS) {
            return low;
        }
        int count = 0;
        double sum = 0;
        for (double height = FIRST_HIGH_ENVIRONMENT_METERS; height <= highest; height += ENVIRONMENT_STEP_METERS) {
            sum += lineOfSightDb(link, height);
            count++;
        }
        double lowProbability = 1 / (1 + highMobileFactor(link.mobileMeters()) * distanceFactor(link.distanceMeters()));
        return lowProbability * low + (1 - lowProbability) * sum / count;
    }

    private static double lineOfSightDb(Geometry link, double environmentMeters) {
        double breakPoint = link.urbanBreakPointMeters(environmentMeters);
        double fixed = 28 + 20 * link.logFrequency();
        if (link.distanceMeters() <= breakPoint) {
            // Table 7.4.1-1, PL1 of UMa
            return fixed + 22 * link.logSlant();
        }
        // Table 7.4.1-1, PL2 of UMa
        double slant = link.slantMeters(breakPoint);
        return fixed + 40 * link.logSlant() - 9 * Math.log10(slant * slant);
    }

    /** Table 7.4.2-1, UMa. */
    static double lineOfSightProbability(double distanceMeters, double mobileMeters) {
        if (distanceMeters <= 18) {
            return 1;
        }
        double street = 18 / distanceMeters + Math.exp(-distanceMeters / 63) * (1 - 18 / distanceMeters);
        return Math.min(1, street * (1 + highMobileFactor(mobileMeters) * distanceFactor(distanceMeters)));
    }

    /** C' of Table 7.4.2-1: 0 up to 13 m, 1 from 23 m. */
    private static double highMobileFactor(double mobileMeters) {
        double over = Math.max(0, Math.min(23, mobileMeters) - HIGH_MOBILE_METERS);
        return Math.pow(over / 10, 1.5);
    }

    /** g of note 1. */
    private static double distanceFactor(double distanceMeters) {
        double hundreds = distanceMeters / 100;
        return distanceMeters <= 18 ? 0 : 1.25 * hundreds * hundreds * hundreds * Math.exp(-distanceMeters / 150);
    }
}
