package org.dakal.propagation.p1812;

import org.dakal.propagation.Polarization;
import org.dakal.propagation.diffraction.SphericalEarth;
import org.dakal.propagation.diffraction.TerrainDiffraction;
import org.dakal.terrain.TerrainProfile;
import org.dakal.units.EarthCurvature;

/**
 * Diffraction loss not exceeded for a share of time.
 *
 * <p>Source: Recommendation ITU-R P.1812-7, sections 3.7, 4.3.4 and 4.3.5.
 *
 * @param median Ld50 and its parts, at the median effective Earth radius
 * @param beta Ldbeta and its parts, at the radius exceeded for beta0 percent of time
 * @param interpolation Fi, 0 at the median to 1 at beta0 and below
 * @param timeDb Ldp
 */
public record TimeDiffraction(TerrainDiffraction median, TerrainDiffraction beta, double interpolation, double timeDb) {
    /** a_beta of equation (7b): three times the Earth's radius, km. */
    public static final double BETA_EARTH_RADIUS_KM = 3 * EarthCurvature.EARTH_RADIUS_KM;

    /** Ground constants of land, section 4.3.3. */
    static final double LAND_PERMITTIVITY = 22;

    static final double LAND_CONDUCTIVITY = 0.003;

    /**
     * Losses of a path.
     *
     * @param wantsBeta false to leave out Ldbeta where it weighs nothing, at 50 percent of the time
     */
    public static TimeDiffraction of(
            TerrainProfile profile,
            PathGeometry path,
            P1812Input input,
            double effectiveEarthRadiusKm,
            double seaFraction,
            double beta0Percent,
            boolean wantsBeta) {
        TerrainDiffraction median = at(effectiveEarthRadiusKm, profile, path, input, seaFraction);
        double fi = interpolation(input.timePercent(), beta0Percent);
        TerrainDiffraction beta =
                wantsBeta || fi != 0 ? at(BETA_EARTH_RADIUS_KM, profile, path, input, seaFraction) : median;
        // P.1812-7 (41)
        double timeDb = median.lossDb() + fi * (beta.lossDb() - median.lossDb());
        return new TimeDiffraction(median, beta, fi, timeDb);
    }

    /** Ld50. */
    public double medianDb() {
        return median.lossDb();
    }

    /** Ldbeta. */
    public double betaDb() {
        return beta.lossDb();
    }

    /** Fi of equation (40). */
    public static double interpolation(double timePercent, double beta0Percent) {
        if (timePercent >= 50) {
            return 0;
        }
        if (timePercent <= beta0Percent) {
            // P.1812-7 (40b)
            return 1;
        }
        // P.1812-7 (40a)
        return NormalQuantile.exceededWith(timePercent / 100) / NormalQuantile.exceededWith(beta0Percent / 100);
    }

    /** The sphere of section 4.3.2 with the document's grounds. */
    public static SphericalEarth sphere(
            double radiusKm, double frequencyMhz, Polarization polarization, double seaFraction) {
        return new SphericalEarth(
                radiusKm, frequencyMhz, polarization, LAND_PERMITTIVITY, LAND_CONDUCTIVITY, seaFraction);
    }

    private static TerrainDiffraction at(
            double radiusKm, TerrainProfile profile, PathGeometry path, P1812Input input, double seaFraction) {
        SphericalEarth sphere = sphere(radiusKm, input.frequencyMhz(), input.polarization(), seaFraction);
        return TerrainDiffraction.of(profile, path.transmitterMeters(), path.receiverMeters(), path.smooth(), sphere);
    }
}
