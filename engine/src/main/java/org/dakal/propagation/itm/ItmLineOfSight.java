package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/**
 * Attenuation within the horizon: two rays over the ground, weighted against the diffraction line continued inwards.
 *
 * <p>Source: [Alg] section 4, equations (4.43) to (4.51).
 */
final class ItmLineOfSight {
    private static final double QUARTER_TURN = Math.PI / 2;
    private static final double MOST_ROUGHNESS = 10;

    private final double frequencyMhz;
    private final double waveNumber;
    private final double impedanceReal;
    private final double squaredReal;
    private final double impedanceImaginary;
    private final double squaredImaginary;

    private final ItmColumns paths;
    /** w of [Alg 4.43]. */
    private final double[] weight;

    private final double[] deviation;
    private final double[] sine;
    private final double[] damping;
    private final double[] damped;
    private final double[] strength;
    private final double[] raised;
    private final double[] phase;
    private final double[] angle;
    private final double[] sineOfPhase;
    private final double[] cosineOfPhase;
    private final double[] log;

    /** For one wave over one kind of ground, and the paths that a holder has taken up. */
    ItmLineOfSight(ItmInput input, double impedanceReal, double impedanceImaginary, ItmColumns paths) {
        int capacity = paths.distance.length;
        this.frequencyMhz = input.frequencyMhz();
        this.waveNumber = input.waveNumber();
        this.impedanceReal = impedanceReal;
        this.squaredReal = impedanceReal * impedanceReal;
        this.impedanceImaginary = impedanceImaginary;
        this.squaredImaginary = impedanceImaginary * impedanceImaginary;
        this.paths = paths;
        this.weight = new double[capacity];
        this.deviation = new double[capacity];
        this.sine = new double[capacity];
        this.damping = new double[capacity];
        this.damped = new double[capacity];
        this.strength = new double[capacity];
        this.raised = new double[capacity];
        this.phase = new double[capacity];
        this.angle = new double[capacity];
        this.sineOfPhase = new double[capacity];
        this.cosineOfPhase = new double[capacity];
        this.log = new double[capacity];
    }

    /** Finds what does not depend on distance. */
    void weigh() {
        for (int i = 0; i < paths.count; i++) {
            double far = Math.max(10e3, paths.smoothHorizons[i]);
            weight[i] = far / (far + frequencyMhz * paths.irregularity[i]);
        }
    }

    /**
     * Alos of [Alg 4.44] in dB over free space at some distances.
     *
     * @param lineAtZero start of the diffraction lines continued to there, Ad of [Alg 4.45]
     * @param lineSlope their slopes by metre
     */
    void findAttenuation(double[] distances, double[] lineAtZero, double[] lineSlope, double[] attenuationDb) {
        ItmColumns p = paths;
        for (int i = 0; i < p.count; i++) {
            deviation[i] = TerrainStatistics.heightDeviationMeters(
                    TerrainStatistics.irregularityOverMeters(p.irregularity[i], distances[i]));
        }
        for (int i = 0; i < p.count; i++) {
            // [Alg 4.46]
            double tangent = (p.effectiveT[i] + p.effectiveR[i]) / distances[i];
            sine[i] = tangent / Math.sqrt(1 + tangent * tangent);
        }
        for (int i = 0; i < p.count; i++) {
            damping[i] = FastLogs.exp(-Math.min(MOST_ROUGHNESS, waveNumber * deviation[i] * sine[i]));
        }
        for (int i = 0; i < p.count; i++) {
            // [Alg 4.47]: (sin psi - Zg) / (sin psi + Zg), damped by the roughness; both multiplied by the conjugate of
            // what is below
            double below = (sine[i] + impedanceReal) * (sine[i] + impedanceReal) + squaredImaginary;
            double real = sine[i] * sine[i] - squaredReal - squaredImaginary;
            double imaginary = -2 * sine[i] * impedanceImaginary;
            double above = real * real + imaginary * imaginary;
            damped[i] = damping[i] / below;
            strength[i] = damped[i] * damped[i] * above;
            raised[i] = Math.sqrt(sine[i] / above);
        }
        for (int i = 0; i < p.count; i++) {
            // [Alg 4.49], [Alg 4.50]: beyond a quarter turn the phase is half a turn less the other angle
            phase[i] = 2 * waveNumber * (p.effectiveT[i] * p.effectiveR[i]) / distances[i];
            angle[i] = Math.min(phase[i], QUARTER_TURN * QUARTER_TURN / phase[i]);
        }
        for (int i = 0; i < p.count; i++) {
            sineOfPhase[i] = sine(angle[i]);
        }
        for (int i = 0; i < p.count; i++) {
            cosineOfPhase[i] = cosine(angle[i]);
        }
        for (int i = 0; i < p.count; i++) {
            // [Alg 4.48]: weaker than a half or than the root of sin psi, it is raised to that root
            double factor = strength[i] < 0.25 || strength[i] < sine[i] ? raised[i] : damped[i];
            double cosine = phase[i] > QUARTER_TURN ? -cosineOfPhase[i] : cosineOfPhase[i];
            double sumReal = cosine + (sine[i] * sine[i] - squaredReal - squaredImaginary) * factor;
            double sumImaginary = -2 * sine[i] * impedanceImaginary * factor - sineOfPhase[i];
            log[i] = sumReal * sumReal + sumImaginary * sumImaginary;
        }
        FastLogs.log10(log, p.count);
        for (int i = 0; i < p.count; i++) {
            // At of [Alg 4.51]
            double twoRayDb = -10 * log[i];
            double lineDb = lineAtZero[i] + lineSlope[i] * distances[i];
            attenuationDb[i] = (1 - weight[i]) * lineDb + weight[i] * twoRayDb;
        }
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
