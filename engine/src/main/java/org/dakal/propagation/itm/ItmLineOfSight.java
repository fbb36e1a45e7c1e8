package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/**
 * Attenuation within the horizon: two rays over the ground, weighted against the diffraction line continued inwards.
 *
 * <p>Source: [Alg] section 4, equations (4.43) to (4.51).
 * Serves one path after the other.
 */
final class ItmLineOfSight {
    private final double frequencyMhz;
    private final double waveNumber;
    private final double impedanceReal;
    private final double impedanceImaginary;

    private double heightSum;
    private double heightProduct;
    private double irregularity;
    private double weight;

    ItmLineOfSight(double frequencyMhz, double waveNumber, double impedanceReal, double impedanceImaginary) {
        this.frequencyMhz = frequencyMhz;
        this.waveNumber = waveNumber;
        this.impedanceReal = impedanceReal;
        this.impedanceImaginary = impedanceImaginary;
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
        double damping = FastLogs.exp(-Math.min(10, waveNumber * deviation * sinPsi));
        double below = (sinPsi + impedanceReal) * (sinPsi + impedanceReal) + impedanceImaginary * impedanceImaginary;
        double real = ((sinPsi - impedanceReal) * (sinPsi + impedanceReal) - impedanceImaginary * impedanceImaginary)
                / below
                * damping;
        double imaginary = -2 * sinPsi * impedanceImaginary / below * damping;
        // [Alg 4.48]
        double squared = real * real + imaginary * imaginary;
        if (squared < 0.25 || squared < sinPsi) {
            double raise = Math.sqrt(sinPsi / squared);
            real *= raise;
            imaginary *= raise;
        }
        // [Alg 4.49]
        double phase = 2 * waveNumber * heightProduct / distance;
        if (phase > Math.PI / 2) {
            // [Alg 4.50]
            phase = Math.PI - Math.PI * Math.PI / 4 / phase;
        }
        double sumReal = Math.cos(phase) + real;
        double sumImaginary = -Math.sin(phase) + imaginary;
        return -10 * FastLogs.log10(sumReal * sumReal + sumImaginary * sumImaginary);
    }
}
