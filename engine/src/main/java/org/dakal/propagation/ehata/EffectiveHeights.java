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

    static EffectiveHeights of(MobilePath path, double baseHeightMeters, double mobileHeightMeters) {
        double lengthKm = path.lengthKm();
        double base = 0;
        double mobile = 0;
        if (lengthKm >= NEAR_KM) {
            int last = path.steps();
            int near = path.stepsIn(NEAR_KM);
            int far = lengthKm <= FAR_KM ? last : path.stepsIn(FAR_KM);
            // The share of the full effect grows from none at 3 km to all of it at 15 km.
            double share = Math.min(1, (lengthKm - NEAR_KM) / (FAR_KM - NEAR_KM));
            mobile = share * (path.mobileGroundMeters() - path.meanGroundMeters(near, far));
            base = share * (path.baseGroundMeters() - path.meanGroundMeters(last - far, last - near));
        }
        return new EffectiveHeights(
                Math.max(30, Math.min(200, baseHeightMeters + base)),
                Math.max(1, Math.min(10, mobileHeightMeters + mobile)));
    }
}
