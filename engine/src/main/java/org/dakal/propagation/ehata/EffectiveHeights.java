package org.dakal.propagation.ehata;

/**
 * Antenna heights over the ground the other end sees, within the range of Hata's formula.
 *
 * <p>Source: NTIA TR-15-517, Appendix A, effective heights; Okumura 1968, section 2.4.
 *
 * @param baseMeters 30 to 200
 * @param mobileMeters 1 to 10
 */
record EffectiveHeights(double baseMeters, double mobileMeters) {
    private static final double NEAR_KM = 3;
    private static final double FAR_KM = 15;

    static EffectiveHeights of(MobileGround path, double baseHeightMeters, double mobileHeightMeters) {
        return new EffectiveHeights(baseMeters(path, baseHeightMeters), mobileMeters(path, mobileHeightMeters));
    }

    /** The base station's. */
    static double baseMeters(MobileGround path, double heightMeters) {
        double over = 0;
        if (path.lengthKm() >= NEAR_KM) {
            int last = path.steps();
            double mean = path.meanGroundMeters(last - far(path), last - path.stepsIn(NEAR_KM));
            over = share(path) * (path.baseGroundMeters() - mean);
        }
        return Math.max(30, Math.min(200, heightMeters + over));
    }

    /** The mobile's. */
    static double mobileMeters(MobileGround path, double heightMeters) {
        double over = 0;
        if (path.lengthKm() >= NEAR_KM) {
            double mean = path.meanGroundMeters(path.stepsIn(NEAR_KM), far(path));
            over = share(path) * (path.mobileGroundMeters() - mean);
        }
        return Math.max(1, Math.min(10, heightMeters + over));
    }

    private static int far(MobileGround path) {
        return path.lengthKm() <= FAR_KM ? path.steps() : path.stepsIn(FAR_KM);
    }

    /** The share of the full effect grows from none at 3 km to all of it at 15 km. */
    private static double share(MobileGround path) {
        return Math.min(1, (path.lengthKm() - NEAR_KM) / (FAR_KM - NEAR_KM));
    }
}
