package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/**
 * Attenuation within the horizon: two rays over the ground, weighted against the diffraction line continued inwards.
 *
 * <p>Source: [Alg] section 4, equations (4.43) to (4.51).
 */
final class ItmLineOfSight {
    private static final double QUARTER_TURN = Math.PI / 2;
    private static final double MOST_DAMPING = Math.exp(-10);

    private final double frequencyMhz;
    private final double waveNumber;
    private final double impedanceReal;
    private final double squaredReal;
    private final double impedanceImaginary;
    private final double squaredImaginary;

    ItmLineOfSight(double frequencyMhz, double waveNumber, double impedanceReal, double impedanceImaginary) {
        this.frequencyMhz = frequencyMhz;
        this.waveNumber = waveNumber;
        this.impedanceReal = impedanceReal;
        this.squaredReal = impedanceReal * impedanceReal;
        this.impedanceImaginary = impedanceImaginary;
        this.squaredImaginary = impedanceImaginary * impedanceImaginary;
    }

    /** w of [Alg 4.43]. */
    double weight(ItmGeometry path) {
        double far = Math.max(10e3, path.smoothHorizons);
        return far / (far + frequencyMhz * path.irregularity);
    }

    /**
     * Alos of [Alg 4.44] in dB over free space.
     *
     * @param diffractionDb the diffraction line continued to this distance, Ad of [Alg 4.45]
     */
    double attenuationDb(ItmGeometry path, double distance, double diffractionDb) {
        return (1 - path.sightWeight) * diffractionDb + path.sightWeight * twoRayDb(path, distance);
    }

    /** At of [Alg 4.51]. */
    private double twoRayDb(ItmGeometry path, double distance) {
        double heightSum = path.effectiveT + path.effectiveR;
        double heightProduct = path.effectiveT * path.effectiveR;
        double deviation = TerrainStatistics.heightDeviationMeters(
                TerrainStatistics.irregularityOverMeters(path.irregularity, distance));
        // [Alg 4.46]
        double inverse = 1 / distance;
        double sinPsi = sineOfTangent(heightSum * inverse);
        // [Alg 4.47]: (sin psi - Zg) / (sin psi + Zg), damped by the roughness; both multiplied by the conjugate of
        // what is below
        double roughness = waveNumber * deviation * sinPsi;
        double damping = roughness < 10 ? FastLogs.exp(-roughness) : MOST_DAMPING;
        double below = (sinPsi + impedanceReal) * (sinPsi + impedanceReal) + squaredImaginary;
        double real = sinPsi * sinPsi - squaredReal - squaredImaginary;
        double imaginary = -2 * sinPsi * impedanceImaginary;
        // [Alg 4.48]: weaker than a half or than the root of sin psi, it is raised to that root
        double above = real * real + imaginary * imaginary;
        double squared = damping * damping * above;
        double squaredBelow = below * below;
        double factor = squared < 0.25 * squaredBelow || squared < sinPsi * squaredBelow
                ? Math.sqrt(sinPsi / above)
                : damping / below;
        real *= factor;
        imaginary *= factor;
        // [Alg 4.49], [Alg 4.50]: beyond a quarter turn the phase is half a turn less this angle
        double turned = 2 * waveNumber * heightProduct;
        boolean isPastQuarter = turned > QUARTER_TURN * distance;
        double angle = isPastQuarter ? QUARTER_TURN * QUARTER_TURN * distance / turned : turned * inverse;
        double cosine = isPastQuarter ? -cosine(angle) : cosine(angle);
        double sumReal = cosine + real;
        double sumImaginary = imaginary - sine(angle);
        return -10 * FastLogs.log10(sumReal * sumReal + sumImaginary * sumImaginary);
    }

    /** Sine of the angle of a tangent, not negative; for small ones by its series, within 1e-11. */
    private static double sineOfTangent(double t) {
        double s = t * t;
        return s < 0.005 ? t * (1 - s * (0.5 - s * (0.375 - s * (0.3125 - s * 0.2734375)))) : t / Math.sqrt(1 + s);
    }

    /** Sine of an angle from zero to a quarter turn, by its series to the 13th power; within 1e-9. */
    private static double sine(double x) {
        double s = x * x;
        double high = 1.0 / 362_880 - s * (1.0 / 39_916_800 - s * (1.0 / 6_227_020_800L));
        return x * (1 - s * (1.0 / 6 - s * (1.0 / 120 - s * (1.0 / 5040 - s * high))));
    }

    /** Cosine of an angle from zero to a quarter turn, by its series to the 14th power; within 1e-10. */
    private static double cosine(double x) {
        double s = x * x;
        double high = 1.0 / 40_320 - s * (1.0 / 3_628_800 - s * (1.0 / 479_001_600 - s * (1.0 / 87_178_291_200L)));
        return 1 - s * (0.5 - s * (1.0 / 24 - s * (1.0 / 720 - s * high)));
    }
}
