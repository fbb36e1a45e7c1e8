package org.dakal.propagation.itm;

import org.dakal.propagation.Polarization;
import org.dakal.units.FastLogs;

/**
 * Air and ground as the model sees them.
 *
 * @param surfaceRefractivityNUnits Ns, at the height of the path
 * @param earthCurvaturePerMeter effective curvature gamma_e
 * @param impedanceReal real part of the ground's surface transfer impedance Zg, relative
 * @param impedanceImaginary imaginary part of Zg
 */
public record ItmMedium(
        double surfaceRefractivityNUnits,
        double earthCurvaturePerMeter,
        double impedanceReal,
        double impedanceImaginary) {

    private static final double ACTUAL_CURVATURE_PER_METER = 157e-9;

    /** The medium over terrain of a mean height above sea level. */
    public static ItmMedium of(ItmInput input, double meanHeightMeters) {
        double ns = refractivityNUnits(input.surfaceRefractivityNUnits(), meanHeightMeters);
        double curvature = curvaturePerMeter(ns);
        // [Alg 1.4], [Alg 1.5]: Zg = sqrt(eps' - 1), divided by eps' for vertical polarization; eps' = eps + i 18000
        // sigma / f
        double epsReal = input.groundPermittivity();
        double epsImaginary = 18_000 * input.groundConductivitySiemensPerMeter() / input.frequencyMhz();
        double real = Math.sqrt((Math.hypot(epsReal - 1, epsImaginary) + epsReal - 1) / 2);
        double imaginary = epsImaginary / (2 * real);
        if (input.polarization() == Polarization.VERTICAL) {
            double norm = epsReal * epsReal + epsImaginary * epsImaginary;
            return new ItmMedium(
                    ns,
                    curvature,
                    (real * epsReal + imaginary * epsImaginary) / norm,
                    (imaginary * epsReal - real * epsImaginary) / norm);
        }
        return new ItmMedium(ns, curvature, real, imaginary);
    }

    /** Ns of [TN101 4.3], [Alg 1.2]. */
    static double refractivityNUnits(double seaLevelNUnits, double meanHeightMeters) {
        return meanHeightMeters == 0 ? seaLevelNUnits : seaLevelNUnits * FastLogs.exp(-meanHeightMeters / 9460);
    }

    /** gamma_e of [TN101 4.4], [Alg 1.3]. */
    static double curvaturePerMeter(double surfaceRefractivityNUnits) {
        return ACTUAL_CURVATURE_PER_METER * (1 - 0.04665 * FastLogs.exp(surfaceRefractivityNUnits / 179.3));
    }

    /** Effective Earth radius in metres. */
    double earthRadiusMeters() {
        return 1 / earthCurvaturePerMeter;
    }

    /** What of the air forbids a loss, or SUCCESS. */
    static ItmStatus airStatus(double surfaceRefractivityNUnits, double earthRadiusMeters) {
        if (surfaceRefractivityNUnits < 150) {
            return ItmStatus.SURFACE_REFRACTIVITY_SMALL;
        }
        if (surfaceRefractivityNUnits > 400) {
            return ItmStatus.SURFACE_REFRACTIVITY_LARGE;
        }
        return earthRadiusMeters >= 4_000_000 && earthRadiusMeters <= 13_333_333
                ? ItmStatus.SUCCESS
                : ItmStatus.EFFECTIVE_EARTH;
    }
}
