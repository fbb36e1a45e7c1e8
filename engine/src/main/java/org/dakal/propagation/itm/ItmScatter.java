package org.dakal.propagation.itm;

import org.dakal.units.FastLogs;

/**
 * Attenuation by tropospheric scatter.
 *
 * <p>Source: [Alg] section 4, equations (4.60) to (4.67), and section 6; [TN101] section 9. Serves one path after the
 * other.
 */
final class ItmScatter {
    /** What stands for "not defined": antennas so low, or so near each other, that there is no common volume. */
    static final double UNDEFINED_DB = 1001;

    private static final double[] H0_A = {25, 80, 177, 395, 705};
    private static final double[] H0_B = {24, 45, 68, 80, 105};

    private final double waveNumber;
    private ItmGeometry path = new ItmGeometry();

    ItmScatter(double waveNumber) {
        this.waveNumber = waveNumber;
    }

    /** Takes up a path. */
    void begin(ItmGeometry next) {
        path = next;
    }

    /** Ascat of [Alg 4.63] in dB over free space, for a frequency gain H0 known already. */
    double attenuationDb(double distance, double frequencyGainDb) {
        double angle = path.bending + distance * path.curvature;
        return distanceTermDb(angle * distance)
                + 10 * FastLogs.log10(47.7 * waveNumber * angle * angle * angle * angle)
                - 0.1 * (path.refractivity - 301) * FastLogs.exp(-angle * distance / 40e3)
                + frequencyGainDb;
    }

    /**
     * H0 of [Alg 6.10] to [Alg 6.14] in dB, by the parameters of [Alg 4.61] to [Alg 4.67], not negative; NaN where
     * scatter is not defined.
     */
    double frequencyGainDb(double distance) {
        // [Alg 4.61]
        double angle = path.angleT + path.angleR + distance * path.curvature;
        // [Alg 4.62], [TN101 9.4a]
        double rT = 2 * waveNumber * angle * path.effectiveT;
        double rR = 2 * waveNumber * angle * path.effectiveR;
        if (rT < 0.2 && rR < 0.2) {
            return Double.NaN;
        }
        double difference = path.horizonT - path.horizonR;
        double ratio = path.effectiveR / path.effectiveT;
        if (difference < 0) {
            difference = -difference;
            ratio = 1 / ratio;
        }
        // [Alg 4.64], [Alg 4.65]; kept within 0.1 and 10 as [Alg] section 6
        double asymmetry = (distance - difference) / (distance + difference);
        double q = Math.min(Math.max(0.1, ratio / asymmetry), 10);
        double s = Math.max(0.1, asymmetry);
        // [Alg 4.66], [TN101 9.3b]
        double crossing = (distance - difference) * (distance + difference) * angle * 0.25 / distance;
        double eta = scatterEfficiency(crossing);
        double bounded = Math.max(eta, 1);
        double mean = (curveDb(rT, bounded) + curveDb(rR, bounded)) / 2;
        // [Alg 6.10], [Alg 6.11], [TN101 9.5]
        double gain =
                mean + Math.min(mean, 6 * (0.6 - FastLogs.log10(bounded)) * FastLogs.log10(s) * FastLogs.log10(q));
        gain = Math.max(gain, 0);
        return eta < 1 ? eta * gain + (1 - eta) * lowScatterDb(rT, rR) : gain;
    }

    /** eta_s of [Alg 4.67], [TN101 9.3a]. */
    private double scatterEfficiency(double crossing) {
        double ns = path.refractivity;
        double ratio = Math.min(1.7, crossing / 8e3);
        double sixth = ratio * ratio * ratio * ratio * ratio * ratio;
        return crossing / 1.7556e3 * (1 + (0.031 - 2.32e-3 * ns + 5.67e-6 * ns * ns) * FastLogs.exp(-sixth));
    }

    /** H0 for eta_s = 0, [Alg 6.14]. */
    private static double lowScatterDb(double rT, double rR) {
        double root = Math.sqrt(2);
        double product = (1 + root / rT) * (1 + root / rR);
        return 10 * FastLogs.log10(product * product * (rT + rR) / (rT + rR + 2 * root));
    }

    /** H01(r, j) of [Alg 6.12], [Alg 6.13], between the whole j by straight lines. */
    static double curveDb(double r, double eta) {
        double bounded = Math.min(Math.max(eta, 1), 5);
        int j = (int) bounded;
        double share = bounded - j;
        double lower = curveDb(r, j);
        return share == 0 ? lower : (1 - share) * lower + share * curveDb(r, j + 1);
    }

    private static double curveDb(double r, int j) {
        double inverse = 1 / (r * r);
        return 10 * FastLogs.log10(1 + (H0_A[j - 1] * inverse + H0_B[j - 1]) * inverse);
    }

    /** F of [Alg 6.9], that is [Alg 6.8] without its dependence on refractivity; td is angle times distance. */
    static double distanceTermDb(double td) {
        double log = FastLogs.log10(td);
        if (td <= 10e3) {
            return 133.4 + 0.332e-3 * td - 10 * log;
        }
        return td <= 70e3 ? 104.6 + 0.212e-3 * td - 2.5 * log : 71.8 + 0.157e-3 * td + 5 * log;
    }
}
