package org.dakal.propagation.itm;

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

    private final double waveNumber;
    private final double clutterFactor;
    /** K of [Alg 4.17] over C0. */
    private final double admittanceFactor;
    /** x of [Alg 4.18] in metres: its factor of distance. */
    private final double distanceFactor;

    ItmDiffraction(double frequencyMhz, double waveNumber, double impedance) {
        double rootOfFrequency = Math.cbrt(frequencyMhz);
        this.waveNumber = waveNumber;
        this.clutterFactor = 1e-5 * frequencyMhz;
        this.admittanceFactor = 0.017778 / rootOfFrequency / impedance;
        this.distanceFactor = rootOfFrequency / 1000;
    }

    /**
     * What of roughness does not depend on distance, for the share of the irregularity that does not show over the
     * smooth-Earth horizons.
     */
    void roughen(ItmGeometry path, double hiddenShare) {
        double structural = path.heightT * path.heightR;
        double effective = path.effectiveT * path.effectiveR;
        double deviation = TerrainStatistics.heightDeviationMeters(path.irregularity * (1 - hiddenShare));
        // [Alg 4.10], [ERL79 3.38c]
        path.clutterDb = Math.min(15, 5 * FastLogs.log10(1 + clutterFactor * structural * deviation));
        // the root in [ERL79 3.23]; on a known path low antennas get the constant of [ERL79] page 3-8
        double low = path.isPointToPoint ? structural + 10 : structural;
        path.smoothShare = Math.sqrt(1 + (effective - structural) / low);
    }

    /** The foregrounds' share of [Alg 4.19]. */
    void findForegrounds(ItmGeometry path) {
        double factorT = foregroundFactor(path.horizonT, path.effectiveT);
        double factorR = foregroundFactor(path.horizonR, path.effectiveR);
        double xT = normalizedDistance(factorT, path.horizonT);
        double xR = normalizedDistance(factorR, path.horizonR);
        path.foregrounds = xT + xR;
        path.gains = heightGainDb(xT, admittanceFactor * factorT) + heightGainDb(xR, admittanceFactor * factorR) + 20;
    }

    /**
     * Adiff of [Alg 4.9] to [Alg 4.12] in dB over free space, at any distance in metres beyond the horizons.
     *
     * @param shownShare share of the irregularity that shows over the distance
     */
    double attenuationDb(ItmGeometry path, double distance, double shownShare) {
        // [Alg 4.12]
        double angle = path.bending + distance * path.curvature;
        double between = distance - path.horizons;
        double byT = between + path.horizonT;
        double byR = between + path.horizonR;
        // one division for three reciprocals
        double by = byT * byR;
        double inverse = 1 / (distance * between * by);
        double q = (path.smoothShare + (path.bending * path.earthRadius + path.horizons) * (between * by * inverse))
                * Math.min(shownShare * path.irregularity * waveNumber, 6283.2);
        // [ERL79 3.23]
        double weight = 25.1 / (25.1 + Math.sqrt(q));
        // [Alg 4.19], [Alg 4.20]: three radii, one between the horizons and one for each foreground
        double x = normalizedDistance(radiusFactor(angle * (distance * by * inverse)), between) + path.foregrounds;
        double smoothEarthDb = distanceGainDb(x) - path.gains;
        // Ak of [Alg 4.14]: the two horizons as knife edges, with v squared of [Alg 4.13], [TN101 I.7]
        double common = 0.0795775 * waveNumber * angle * angle * between;
        double overT = common * path.horizonT;
        double overR = common * path.horizonR;
        // Fn of [Alg 6.1], for both by one logarithm where both are far over
        double knifeEdgesDb = overT >= FAR_OVER * byT && overR >= FAR_OVER * byR
                ? 2 * 12.953 + 10 * FastLogs.log10(overT * overR * (distance * between * inverse))
                : knifeEdgeDb(overT / byT) + knifeEdgeDb(overR / byR);
        return weight * smoothEarthDb + (1 - weight) * knifeEdgesDb + path.clutterDb;
    }

    /** Fn of [Alg 6.1], [TN101 III.24b] and [TN101 III.24c]. */
    static double knifeEdgeDb(double vSquared) {
        return vSquared < FAR_OVER
                ? 6.02 + 9.11 * Math.sqrt(vSquared) - 1.27 * vSquared
                : 12.953 + 10 * FastLogs.log10(vSquared);
    }

    /** C0 for 1/gamma_j of [Alg 4.15], from [Vogler 3]. */
    private static double foregroundFactor(double horizon, double effectiveHeight) {
        return radiusFactor(2 * effectiveHeight / (horizon * horizon));
    }

    /** C0 of [Vogler 2]: cube root of this curvature over that of 4/3 Earth. */
    private static double radiusFactor(double curvature) {
        return FastLogs.cbrt(4.0 / 3 * EARTH_RADIUS_METERS * curvature);
    }

    /**
     * x of [Alg 4.18] in the form of [Vogler 2], with B of [Alg 6.2] and the magnitude of K of [Alg 4.17] in that of
     * [Vogler 6a, 7a].
     */
    private double normalizedDistance(double radiusFactor, double distance) {
        return (1.607 - admittanceFactor * radiusFactor) * radiusFactor * radiusFactor * distanceFactor * distance;
    }

    /** G of [Alg 6.3], [TN101 8.4]. */
    private static double distanceGainDb(double x) {
        return x > 0 ? 0.05751 * x - 10 * FastLogs.log10(x) : Double.NaN;
    }

    /** F of [Alg 6.4] to [Alg 6.7], with the rounded 17.372 and 8.686 of the report for 40 log and 20 log. */
    static double heightGainDb(double x, double admittance) {
        if (x >= 2000) {
            return distanceGainDb(x);
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
