package org.dakal.units;

/** The Earth's curvature as radio waves feel it. */
public final class EarthCurvature {
    /** Mean radius of the Earth in km (Recommendation ITU-R P.1812-7, Table 2: 6371). */
    public static final double EARTH_RADIUS_KM = 6371;

    private EarthCurvature() {}

    /**
     * Median effective Earth radius in km.
     *
     * @param refractivityLapseRateNUnitsPerKm average lapse in the lowest kilometre, positive, below 157
     * @see "Recommendation ITU-R P.1812-7, equations (6) and (7a)"
     */
    public static double effectiveRadiusKm(double refractivityLapseRateNUnitsPerKm) {
        return EARTH_RADIUS_KM * 157 / (157 - refractivityLapseRateNUnitsPerKm);
    }
}
