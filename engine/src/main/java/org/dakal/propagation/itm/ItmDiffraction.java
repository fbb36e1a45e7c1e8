package org.dakal.propagation.itm;

import java.util.Arrays;
import org.dakal.units.FastLogs;

/**
 * Attenuation beyond the horizon by diffraction: knife edges and smooth Earth, weighted by how rough the path is.
 *
 * <p>Source: [Alg] section 4, equations (4.9) to (4.20), and section 6.
 */
final class ItmDiffraction {
    private static final double EARTH_RADIUS_METERS = 6370e3;
    private static final double LN_10 = Math.log(10);
    /** The report's rounded 17.372 ln. */
    private static final double FORTY_LOG = 17.372 * LN_10;
    /** v squared from which Fn of [Alg 6.1] is a logarithm. */
    private static final double FAR_OVER = 5.76;
    /** Twice what Fn adds to that logarithm. */
    private static final double TWO_FAR_EDGES_DB = 2 * 12.953;

    private final double waveNumber;
    private final double clutterFactor;
    /** K of [Alg 4.17] over C0. */
    private final double admittanceFactor;
    /** x of [Alg 4.18] in metres: its factor of distance. */
    private final double distanceFactor;

    private final ItmColumns paths;
    private final double[] radius;
    private final double[] weight;
    private final double[] overT;
    private final double[] overR;
    private final double[] x;
    private final double[] logX;
    private final double[] edgesDb;

    /** For one wave over one kind of ground, and the paths that a holder has taken up. */
    ItmDiffraction(ItmInput input, double impedance, ItmColumns paths) {
        double rootOfFrequency = Math.cbrt(input.frequencyMhz());
        int capacity = paths.distance.length;
        this.waveNumber = input.waveNumber();
        this.clutterFactor = 1e-5 * input.frequencyMhz();
        this.admittanceFactor = 0.017778 / rootOfFrequency / impedance;
        this.distanceFactor = rootOfFrequency / 1000;
        this.paths = paths;
        this.radius = new double[capacity];
        this.weight = new double[capacity];
        this.overT = new double[capacity];
        this.overR = new double[capacity];
        this.x = new double[capacity];
        this.logX = new double[capacity];
        this.edgesDb = new double[capacity];
    }

    /**
     * What of roughness does not depend on distance, for the share of the irregularity that does not show over the
     * smooth-Earth horizons.
     *
     * @param structural product of the antennas' heights over their ground
     * @param low what it comes to in the root of [ERL79 3.23]
     */
    void roughen(double[] hiddenShare, double structural, double low) {
        ItmColumns p = paths;
        double factor = clutterFactor * structural;
        for (int i = 0; i < p.count; i++) {
            double deviation = TerrainStatistics.heightDeviationMeters(p.irregularity[i] * (1 - hiddenShare[i]));
            // [Alg 4.10], [ERL79 3.38c]
            p.clutterDb[i] = Math.min(15, 5 * FastLogs.log10(1 + factor * deviation));
        }
        for (int i = 0; i < p.count; i++) {
            p.smoothShare[i] = Math.sqrt(1 + (p.effectiveT[i] * p.effectiveR[i] - structural) / low);
        }
    }

    /** The foregrounds' share of [Alg 4.19]. */
    void findForegrounds() {
        ItmColumns p = paths;
        Arrays.fill(p.foregrounds, 0, p.count, 0);
        Arrays.fill(p.gains, 0, p.count, 20);
        addForeground(p.horizonT, p.effectiveT);
        addForeground(p.horizonR, p.effectiveR);
    }

    private void addForeground(double[] horizon, double[] effectiveHeight) {
        ItmColumns p = paths;
        for (int i = 0; i < p.count; i++) {
            // 1/gamma_j of [Alg 4.15], from [Vogler 3]
            radius[i] = radiusRatio(2 * effectiveHeight[i] / (horizon[i] * horizon[i]));
        }
        FastLogs.cbrt(radius, p.count);
        for (int i = 0; i < p.count; i++) {
            double x = normalizedDistance(radius[i], horizon[i]);
            p.foregrounds[i] += x;
            p.gains[i] += heightGainDb(x, admittanceFactor * radius[i]);
        }
    }

    /**
     * Adiff of [Alg 4.9] to [Alg 4.12] in dB over free space, at any distances in metres beyond the horizons. In loops
     * so short that a processor has many paths under way at a time.
     *
     * @param hiddenShare share of the irregularity that does not show over the distance
     */
    void findAttenuation(double[] distances, double[] hiddenShare, double[] attenuationDb) {
        ItmColumns p = paths;
        double[] horizonT = p.horizonT;
        double[] horizonR = p.horizonR;
        for (int i = 0; i < p.count; i++) {
            // [Alg 4.12]
            double distance = distances[i];
            double angle = p.bending[i] + distance * p.curvature[i];
            double between = distance - p.horizons[i];
            double byT = between + horizonT[i];
            double byR = between + horizonR[i];
            // one division for both reciprocals
            double inverse = 1 / (between * byT * byR);
            radius[i] = radiusRatio(angle * (byT * byR * inverse));
            // v squared of [Alg 4.13], [TN101 I.7], of the two horizons as knife edges
            double common = 0.0795775 * waveNumber * angle * angle * between * (between * inverse);
            overT[i] = common * horizonT[i] * byR;
            overR[i] = common * horizonR[i] * byT;
        }
        for (int i = 0; i < p.count; i++) {
            double q = (p.smoothShare[i] + (p.bending[i] * p.earthRadius[i] + p.horizons[i]) / distances[i])
                    * Math.min((1 - hiddenShare[i]) * p.irregularity[i] * waveNumber, 6283.2);
            // [ERL79 3.23]
            weight[i] = 25.1 / (25.1 + Math.sqrt(q));
        }
        FastLogs.cbrt(radius, p.count);
        for (int i = 0; i < p.count; i++) {
            // [Alg 4.19], [Alg 4.20]: three radii, one between the horizons and one for each foreground
            x[i] = normalizedDistance(radius[i], distances[i] - p.horizons[i]) + p.foregrounds[i];
            logX[i] = x[i];
        }
        FastLogs.log10(logX, p.count);
        for (int i = 0; i < p.count; i++) {
            // Ak of [Alg 4.14], for both edges by one logarithm where both are far over
            edgesDb[i] = overT[i] >= FAR_OVER && overR[i] >= FAR_OVER
                    ? TWO_FAR_EDGES_DB + 10 * FastLogs.log10(overT[i] * overR[i])
                    : knifeEdgeDb(overT[i]) + knifeEdgeDb(overR[i]);
        }
        for (int i = 0; i < p.count; i++) {
            double smoothEarthDb = distanceGainDb(x[i], logX[i]) - p.gains[i];
            attenuationDb[i] = weight[i] * smoothEarthDb + (1 - weight[i]) * edgesDb[i] + p.clutterDb[i];
        }
    }

    /** Fn of [Alg 6.1], [TN101 III.24b] and [TN101 III.24c]. */
    static double knifeEdgeDb(double vSquared) {
        return vSquared < FAR_OVER
                ? 6.02 + 9.11 * Math.sqrt(vSquared) - 1.27 * vSquared
                : 12.953 + 10 * FastLogs.log10(vSquared);
    }

    /** Cube of C0 of [Vogler 2]: a curvature over that of 4/3 Earth. */
    private static double radiusRatio(double curvature) {
        return 4.0 / 3 * EARTH_RADIUS_METERS * curvature;
    }

    /**
     * x of [Alg 4.18] in the form of [Vogler 2], with B of [Alg 6.2] and the magnitude of K of [Alg 4.17] in that of
     * [Vogler 6a, 7a].
     */
    private double normalizedDistance(double radiusFactor, double distance) {
        return (1.607 - admittanceFactor * radiusFactor) * radiusFactor * radiusFactor * distanceFactor * distance;
    }

    /** G of [Alg 6.3], [TN101 8.4]. */
    private static double distanceGainDb(double x, double logX) {
        return x > 0 ? 0.05751 * x - 10 * logX : Double.NaN;
    }

    /** F of [Alg 6.4] to [Alg 6.7], with the rounded 17.372 and 8.686 of the report for 40 log and 20 log. */
    static double heightGainDb(double x, double admittance) {
        if (x >= 2000) {
            return distanceGainDb(x, FastLogs.log10(x));
        }
        if (x >= 200) {
            double weight = 0.0134 * x * FastLogs.exp(-0.005 * x);
            double log = FastLogs.log10(x);
            return (1 - weight) * (0.05751 * x - 10 * log) + weight * (FORTY_LOG * log - 117);
        }
        double w = -FastLogs.log10(admittance) * LN_10;
        if (admittance < 1e-5 || x * w * w * w > 5495) {
            return x > 1 ? FORTY_LOG * FastLogs.log10(x) - 117 : -117;
        }
        return 2.5e-5 * x * x / admittance - 8.686 * w - 15;
    }
}
