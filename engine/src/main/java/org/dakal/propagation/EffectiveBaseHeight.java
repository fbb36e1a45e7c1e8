package org.dakal.propagation;

import org.dakal.terrain.TerrainProfile;

/**
 * Height of a base station over the terrain it looks at, as the Okumura family of models wants it.
 *
 * <p>Okumura takes the antenna's height above the mean ground 3 to 15 km away towards the mobile. Paths shorter than
 * 15 km have no such ground, so the window shrinks with the path as in Recommendation ITU-R P.1546-6, Annex 5 section
 * 3.1: from 0.2 d to d. At 15 km both are the same window. The mean is that of the straight lines between the samples.
 *
 * <p>Terrain may move the effective height no farther than the range the formulas were fitted on, 30 to 200 m, or than
 * the antenna's own height above its ground where that is already outside: a 20 m mast on flat land stays 20 m, a 50 m
 * mast in a valley counts as 30 m. Below 1 m the logarithms of the formulas have no meaning.
 */
public final class EffectiveBaseHeight {
    static final double MINIMUM_METERS = 30;
    static final double MAXIMUM_METERS = 200;

    /** Where the mean ground begins on long paths. */
    public static final double WINDOW_START_KM = 3;

    /** Where it ends; shorter paths have it from a fifth of their length to their end. */
    public static final double WINDOW_END_KM = 15;

    private EffectiveBaseHeight() {}

    /** Effective height in metres; NaN where the ground of the mast or of the window is unknown. */
    public static double meters(TerrainProfile profile, double heightAboveGroundMeters) {
        double lengthKm = profile.lengthKm();
        boolean isLong = lengthKm >= WINDOW_END_KM;
        double fromKm = isLong ? WINDOW_START_KM : lengthKm * (WINDOW_START_KM / WINDOW_END_KM);
        double toKm = isLong ? WINDOW_END_KM : lengthKm;
        double effective = profile.groundMeters(0) + heightAboveGroundMeters - meanGroundMeters(profile, fromKm, toKm);
        return clampMeters(effective, heightAboveGroundMeters);
    }

    /** The bounds described above. */
    static double clampMeters(double effectiveMeters, double heightAboveGroundMeters) {
        return Math.max(
                lowestMeters(heightAboveGroundMeters),
                Math.min(highestMeters(heightAboveGroundMeters), effectiveMeters));
    }

    /** No effective height is less, for an antenna of a height above its ground. */
    public static double lowestMeters(double heightAboveGroundMeters) {
        return Math.max(1, Math.min(MINIMUM_METERS, heightAboveGroundMeters));
    }

    /** No effective height is more, for an antenna of a height above its ground. */
    public static double highestMeters(double heightAboveGroundMeters) {
        return Math.max(MAXIMUM_METERS, heightAboveGroundMeters);
    }

    /** Mean of the ground between two distances in km, by the trapezoidal rule with interpolated ends. */
    static double meanGroundMeters(TerrainProfile profile, double fromKm, double toKm) {
        double area = 0;
        for (int i = 1; i < profile.size() && profile.distanceKm(i - 1) < toKm; i++) {
            double startKm = Math.max(fromKm, profile.distanceKm(i - 1));
            double endKm = Math.min(toKm, profile.distanceKm(i));
            if (endKm > startKm) {
                area += (endKm - startKm) * (groundMeters(profile, i, startKm) + groundMeters(profile, i, endKm)) / 2;
            }
        }
        return area / (toKm - fromKm);
    }

    /** Ground at a distance inside the segment that ends at point i. */
    private static double groundMeters(TerrainProfile profile, int i, double distanceKm) {
        double startKm = profile.distanceKm(i - 1);
        double share = (distanceKm - startKm) / (profile.distanceKm(i) - startKm);
        return profile.groundMeters(i - 1) + share * (profile.groundMeters(i) - profile.groundMeters(i - 1));
    }
}
