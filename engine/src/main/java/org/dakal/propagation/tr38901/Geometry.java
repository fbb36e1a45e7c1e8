package org.dakal.propagation.tr38901;

/**
 * What the scenarios have in common, TR 38.901 Figure 7.4.1-1 and the notes of Table 7.4.1-1.
 *
 * @param frequencyGhz fc
 * @param baseMeters h_BS
 * @param mobileMeters h_UT
 * @param distanceMeters d_2D, no nearer than {@value #NEAREST_METERS} m, where the tables begin
 */
record Geometry(double frequencyGhz, double baseMeters, double mobileMeters, double distanceMeters) {
    static final double NEAREST_METERS = 10;

    /** Note 1 and note 5 give the velocity as 3.0e8 m/s. */
    private static final double VELOCITY = 3e8;

    /** What a mobile at the least height of 1.5 m keeps over the environment of 1 m. */
    private static final double LEAST_EFFECTIVE_METERS = 0.5;

    static Geometry of(double frequencyMhz, double baseMeters, double mobileMeters, double distanceKm) {
        return new Geometry(frequencyMhz / 1000, baseMeters, mobileMeters, Math.max(NEAREST_METERS, distanceKm * 1000));
    }

    /** d_3D over level ground. */
    double slantMeters() {
        return slantMeters(distanceMeters);
    }

    double slantMeters(double distance) {
        return Math.hypot(distance, baseMeters - mobileMeters);
    }

    double logSlant() {
        return Math.log10(slantMeters());
    }

    double logFrequency() {
        return Math.log10(frequencyGhz);
    }

    /** d_BP of note 5. */
    double breakPointMeters() {
        return 2 * Math.PI * baseMeters * mobileMeters * frequencyGhz * 1e9 / VELOCITY;
    }

    /** d'_BP of note 1. */
    double urbanBreakPointMeters(double environmentMeters) {
        double base = Math.max(LEAST_EFFECTIVE_METERS, baseMeters - environmentMeters);
        double mobile = Math.max(LEAST_EFFECTIVE_METERS, mobileMeters - environmentMeters);
        return 4 * base * mobile * frequencyGhz * 1e9 / VELOCITY;
    }
}
