package org.dakal.propagation.urban;

import org.dakal.propagation.urban.TownShape.Centre;

/**
 * Loss without line of sight over the roofs of a town.
 *
 * <p>Source: COST 231 Final Report, section 4.4.2. f in MHz, d in km, heights in m.
 *
 * @param freeSpaceDb L0
 * @param roofToStreetDb Lrts, from the last roof down to the mobile
 * @param multiScreenDb Lmsd, over the rows of houses before it
 */
public record RooftopLoss(double freeSpaceDb, double roofToStreetDb, double multiScreenDb) {
    /** Shortest path of the report. */
    static final double NEAREST_KM = 0.02;

    private static final double NEAR_KM = 0.5;

    /**
     * The three parts.
     *
     * @param frequencyMhz 800 to 2000
     * @param baseMeters hBase over ground, 4 to 50
     * @param mobileMeters hMobile over ground, 1 to 3
     * @param distanceKm 0.02 to 5, taken as 0.02 when nearer
     */
    public static RooftopLoss of(
            TownShape town, double frequencyMhz, double baseMeters, double mobileMeters, double distanceKm) {
        double d = Math.max(NEAREST_KM, distanceKm);
        // COST 231 section 4.4.2, L0
        double freeSpace = 32.4 + 20 * Math.log10(d) + 20 * Math.log10(frequencyMhz);
        return new RooftopLoss(
                freeSpace,
                roofToStreetDb(town, frequencyMhz, mobileMeters),
                multiScreenDb(town, frequencyMhz, baseMeters, d));
    }

    /** Basic transmission loss; where the roofs would add nothing it is that of free space. */
    public double lossDb() {
        // COST 231 section 4.4.2, Lb without line of sight
        return freeSpaceDb + Math.max(0, roofToStreetDb + multiScreenDb);
    }

    /** 0 for a mobile on or over the roofs, for which the report has no formula. */
    static double roofToStreetDb(TownShape town, double frequencyMhz, double mobileMeters) {
        // COST 231 section 4.4.2, Delta hMobile
        double drop = town.roofHeightMeters() - mobileMeters;
        if (drop <= 0) {
            return 0;
        }
        // COST 231 section 4.4.2, Lrts
        return -16.9
                - 10 * Math.log10(town.streetWidthMeters())
                + 10 * Math.log10(frequencyMhz)
                + 20 * Math.log10(drop)
                + orientationDb(town.streetAngleDegrees());
    }

    /** Lori of COST 231 section 4.4.2. */
    static double orientationDb(double degrees) {
        if (degrees < 35) {
            return -10 + 0.354 * degrees;
        }
        return degrees < 55 ? 2.5 + 0.075 * (degrees - 35) : 4 - 0.114 * (degrees - 55);
    }

    static double multiScreenDb(TownShape town, double frequencyMhz, double baseMeters, double distanceKm) {
        // COST 231 section 4.4.2, Delta hBase
        double rise = baseMeters - town.roofHeightMeters();
        boolean isAbove = rise > 0;
        // COST 231 section 4.4.2, Lbsh
        double lbsh = isAbove ? -18 * Math.log10(1 + rise) : 0;
        // COST 231 section 4.4.2, ka
        double ka = isAbove ? 54 : 54 - 0.8 * rise * Math.min(1, distanceKm / NEAR_KM);
        // COST 231 section 4.4.2, kd
        double kd = isAbove ? 18 : 18 - 15 * rise / town.roofHeightMeters();
        // COST 231 section 4.4.2, kf
        double kf = -4 + (town.centre() == Centre.MEDIUM ? 0.7 : 1.5) * (frequencyMhz / 925 - 1);
        // COST 231 section 4.4.2, Lmsd
        return lbsh
                + ka
                + kd * Math.log10(distanceKm)
                + kf * Math.log10(frequencyMhz)
                - 9 * Math.log10(town.buildingSeparationMeters());
    }
}
