package org.dakal.proposals.backhaul;

import org.dakal.terrain.TerrainProfile;
import org.dakal.units.RadioWaves;

/**
 * How clear a hop is.
 *
 * @param isKnown false when terrain on the way is unknown; then nothing else holds
 * @param clearanceFraction smallest clearance over ground and clutter, in radii of the first Fresnel zone; negative
 *     where the line itself is cut; positive infinity when nothing lies between
 * @param atKm where that is, from the first end
 */
public record MicrowaveClearance(boolean isKnown, double clearanceFraction, double atKm) {
    /**
     * What must be clear: 60 % of the first Fresnel zone, below which diffraction sets in (ITU-R P.530-18, section
     * 2.2.1).
     */
    public static final double NEEDED_FRACTION = 0.6;

    public boolean isClear() {
        return isKnown && clearanceFraction >= NEEDED_FRACTION;
    }

    /**
     * Measures a path.
     *
     * @param profile from one end to the other
     * @param firstAntennaMeters above sea level
     * @param lastAntennaMeters above sea level
     */
    public static MicrowaveClearance of(
            TerrainProfile profile,
            double firstAntennaMeters,
            double lastAntennaMeters,
            double frequencyMhz,
            double effectiveEarthRadiusKm) {
        if (!profile.isKnown() || Double.isNaN(firstAntennaMeters) || Double.isNaN(lastAntennaMeters)) {
            return new MicrowaveClearance(false, Double.NaN, Double.NaN);
        }
        double wavelength = RadioWaves.wavelengthMeters(frequencyMhz);
        double length = profile.lengthKm();
        double worst = Double.POSITIVE_INFINITY;
        double worstKm = 0;
        for (int i = 1; i < profile.size() - 1; i++) {
            double d1 = profile.distanceKm(i);
            double d2 = length - d1;
            double line = firstAntennaMeters + (lastAntennaMeters - firstAntennaMeters) * d1 / length;
            // Bulge d1 d2 / 2 a_e in km, 1000 m each.
            double bulge = 500 * d1 * d2 / effectiveEarthRadiusKm;
            // First Fresnel radius, ITU-R P.526-15 (2): sqrt(lambda d1 d2 / d), all in metres.
            double radius = Math.sqrt(wavelength * d1 * d2 / length * 1000);
            double clearance = (line - bulge - profile.surfaceMeters(i)) / radius;
            if (clearance < worst) {
                worst = clearance;
                worstKm = d1;
            }
        }
        return new MicrowaveClearance(true, worst, worstKm);
    }
}
