package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/**
 * Attenuation within the horizon: two rays over the ground, weighted against the diffraction line continued inwards.
 *
 * <p>Source: [Alg] section 4, equations (4.43) to (4.51).
 * Serves one path after the other.
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

    private double heightSum;
    private double heightProduct;
    private double irregularity;
    private double weight;

    ItmLineOfSight(double frequencyMhz, double waveNumber, double impedanceReal, double impedanceImaginary) {
        this.frequencyMhz = frequencyMhz;
        this.waveNumber = waveNumber;
        this.impedanceReal = impedanceReal;
        this.squaredReal = impedanceReal * impedanceReal;
        this.impedanceImaginary = impedanceImaginary;
        this.squaredImaginary = impedanceImaginary * impedanceImaginary;
    }

    /** Takes up a path. */
    void begin(ItmGeometry path) {
        heightSum = path.effectiveT + path.effectiveR;
        heightProduct = path.effectiveT * path.effectiveR;
        irregularity = path.irregularity;
        // [Alg 4.43]
        weight = 1 / (1 + frequencyMhz * irregularity / Math.max(10e3, path.smoothHorizons));
    }

    /**
     * Alos of [Alg 4.44] in dB over free space.
     *
     * @param diffractionDb the diffraction line continued to this distance, Ad of [Alg 4.45]
     */
    double attenuationDb(double distance, double diffractionDb) {
        return (1 - weight) * diffractionDb + weight * twoRayDb(distance);
    }

    /** At of [Alg 4.51]. */
    private double twoRayDb(double distance) {
        double deviation = TerrainStatistics.heightDeviationMeters(
                TerrainStatistics.irregularityOverMeters(irregularity, distance));
        // [Alg 4.46]
        double sinPsi = heightSum / Math.sqrt(distance * distance + heightSum * heightSum);
        // [Alg 4.47]: (sin psi - Zg) / (sin psi + Zg), damped by the roughness
        double roughness = waveNumber * deviation * sinPsi;
        double damping = roughness < 10 ? FastLogs.exp(-roughness) : MOST_DAMPING;
        double damped = damping / ((sinPsi + impedanceReal) * (sinPsi + impedanceReal) + squaredImaginary);
        double real = (sinPsi * sinPsi - squaredReal - squaredImaginary) * damped;
        double imaginary = -2 * sinPsi * impedanceImaginary * damped;
        // [Alg 4.48]
        double squared = real * real + imaginary * imaginary;
        if (squared < 0.25 || squared < sinPsi) {
            double raise = Math.sqrt(sinPsi / squared);
            real *= raise;
            imaginary *= raise;
        }
        // [Alg 4.49], [Alg 4.50]: beyond a quarter turn the phase is half a turn less this angle
        double phase = 2 * waveNumber * heightProduct / distance;
        boolean isPastQuarter = phase > QUARTER_TURN;
        double angle = isPastQuarter ? QUARTER_TURN * QUARTER_TURN / phase : phase;
        double cosine = isPastQuarter ? -cosine(angle) : cosine(angle);
        double sumReal = cosine + real;
        double sumImaginary = imaginary - sine(angle);
        return -10 * FastLogs.log10(sumReal * sumReal + sumImaginary * sumImaginary);
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
