package org.dakal.propagation.itm;

import org.dakal.propagation.itm.ReferenceAttenuation.Mode;
import org.dakal.units.FastLogs;

/**
 * The reference attenuation against distance, made of three pieces that join. Serves one thread.
 *
 * <p>Source: [Alg] section 4, equations (4.1) to (4.8), (4.28) to (4.42) and (4.52) to (4.59).
 */
final class ReferenceCurve {
    private static final double SCATTER_STEP_METERS = 200e3;
    /** From d3 to d4, in X_ae. */
    private static final double SECOND_STEP = 2.7574;

    private static final double LN_10 = Math.log(10);

    private final double frequencyMhz;
    private final double logFrequency;
    private final double waveNumber;
    private final ItmDiffraction diffraction;
    private final ItmLineOfSight sight;
    private final ItmScatter scatter;

    /** For one wave over one kind of ground. */
    ReferenceCurve(ItmInput input, double impedanceReal, double impedanceImaginary) {
        this.frequencyMhz = input.frequencyMhz();
        this.logFrequency = Math.log(frequencyMhz);
        this.waveNumber = input.waveNumber();
        this.diffraction = new ItmDiffraction(frequencyMhz, waveNumber, Math.hypot(impedanceReal, impedanceImaginary));
        this.sight = new ItmLineOfSight(frequencyMhz, waveNumber, impedanceReal, impedanceImaginary);
        this.scatter = new ItmScatter(waveNumber);
    }

    /**
     * Aref of each of some derived paths, not negative. Step by step for all of them, so that the long chains of
     * divisions and logarithms of several paths overlap.
     */
    void evaluate(ItmGeometry[] paths, int count) {
        for (int i = 0; i < count; i++) {
            lay(paths[i]);
        }
        for (int i = 0; i < count; i++) {
            diffraction.findForegrounds(paths[i]);
        }
        for (int i = 0; i < count; i++) {
            ItmGeometry path = paths[i];
            path.atLineFromDb = diffraction.attenuationDb(path, path.lineFrom, 1 - path.hiddenOverLine);
        }
        for (int i = 0; i < count; i++) {
            ItmGeometry path = paths[i];
            double farther = diffraction.attenuationDb(path, path.lineTo, 1 - path.hiddenOverLine * path.stepDecay);
            path.lineSlope = (farther - path.atLineFromDb) / (path.lineTo - path.lineFrom);
            path.lineAtZero = path.atLineFromDb - path.lineSlope * path.lineFrom;
            placeInSight(path);
        }
        for (int i = 0; i < count; i++) {
            ItmGeometry path = paths[i];
            if (path.isSeen) {
                path.atSightToDb = sight.attenuationDb(path, path.sightTo, lineDb(path, path.sightTo));
            }
        }
        for (int i = 0; i < count; i++) {
            ItmGeometry path = paths[i];
            if (path.isSeenTwice) {
                path.atSightFromDb = sight.attenuationDb(path, path.sightFrom, lineDb(path, path.sightFrom));
            }
        }
        for (int i = 0; i < count; i++) {
            ItmGeometry path = paths[i];
            path.referenceDb = Math.max(path.isSeen ? withinHorizonDb(path) : beyondHorizonDb(path), 0);
        }
    }

    /** Where the diffraction line goes, and what it needs of roughness. */
    private void lay(ItmGeometry path) {
        // [Alg 4.3], [Alg 4.4]
        path.lineFrom = Math.max(path.smoothHorizons, path.horizons + 1.3787 * path.scale);
        path.lineTo = path.lineFrom + SECOND_STEP * path.scale;
        double hidden = TerrainStatistics.hiddenShare(path.smoothHorizons);
        path.hiddenOverLine =
                path.lineFrom == path.smoothHorizons ? hidden : TerrainStatistics.hiddenShare(path.lineFrom);
        diffraction.roughen(path, hidden);
    }

    /** The points in sight that a curve within the horizon goes through. */
    private void placeInSight(ItmGeometry path) {
        path.isSeen = path.distance < path.smoothHorizons;
        path.isSeenTwice = false;
        if (!path.isSeen) {
            return;
        }
        path.sightWeight = sight.weight(path);
        // [Alg 4.38]: 1.908 k he1 he2, [ERL79 3.16a]
        double d0 = 0.04 * frequencyMhz * path.effectiveT * path.effectiveR;
        if (path.lineAtZero >= 0) {
            // [Alg 4.28]
            d0 = Math.min(d0, 0.5 * path.horizons);
            // [Alg 4.29], [ERL79 3.16d]
            path.sightTo = d0 + 0.25 * (path.horizons - d0);
        } else {
            // [Alg 4.39]
            path.sightTo = Math.max(-path.lineAtZero / path.lineSlope, 0.25 * path.horizons);
        }
        path.sightFrom = d0;
        path.isSeenTwice = d0 < path.sightTo;
    }

    /** X_ae of [Alg 4.2] over an Earth. */
    double scaleMeters(double earthRadiusMeters) {
        return FastLogs.cbrt(earthRadiusMeters * earthRadiusMeters / waveNumber);
    }

    /** What is left of a hidden share of the terrain's irregularity one step of the diffraction line further. */
    static double stepDecay(double scaleMeters) {
        return FastLogs.exp(-SECOND_STEP * scaleMeters / 50e3);
    }

    private static double ln(double x) {
        return FastLogs.log10(x) * LN_10;
    }

    private static double lineDb(ItmGeometry path, double distance) {
        return path.lineAtZero + path.lineSlope * distance;
    }

    /** [Alg 4.1] for d below dLs: a logarithmic curve through two points in sight and the horizon's diffraction. */
    private static double withinHorizonDb(ItmGeometry path) {
        path.mode = Mode.LINE_OF_SIGHT;
        double d0 = path.sightFrom;
        double d1 = path.sightTo;
        double d2 = path.smoothHorizons;
        double a1 = path.atSightToDb;
        double a2 = lineDb(path, d2);
        double k1 = 0;
        double k2 = 0;
        boolean isCurved = false;
        if (path.isSeenTwice) {
            double a0 = path.atSightFromDb;
            double inverse0 = 1 / d0;
            double q = ln(d2 * inverse0);
            // [Alg 4.32], [ERL79 3.20]; one division for both reciprocals
            double below = (d2 - d0) * ln(d1 * inverse0) - (d1 - d0) * q;
            double inverse = 1 / (below * (d2 - d0));
            k2 = Math.max(0, ((d2 - d0) * (a1 - a0) - (d1 - d0) * (a2 - a0)) * ((d2 - d0) * inverse));
            isCurved = path.lineAtZero >= 0 || k2 > 0;
            if (isCurved) {
                // [Alg 4.33], [ERL79 3.21]
                k1 = (a2 - a0 - k2 * q) * (below * inverse);
                if (k1 < 0) {
                    // [Alg 4.34] to [Alg 4.37]
                    k1 = 0;
                    k2 = Math.max(a2 - a0, 0) / q;
                    if (k2 == 0) {
                        k1 = path.lineSlope;
                    }
                }
            }
        }
        if (!isCurved) {
            // [Alg 4.40], [Alg 4.41]
            k1 = Math.max(a2 - a1, 0) / (d2 - d1);
            k2 = 0;
            if (k1 == 0) {
                k1 = path.lineSlope;
            }
        }
        // [Alg 4.42], [Alg 4.1]
        double d = path.distance;
        double straight = a2 + k1 * (d - d2);
        return k2 == 0 ? straight : straight + k2 * ln(d / d2);
    }

    /** [Alg 4.1] from dLs on: the diffraction line up to dx, the scatter line beyond. */
    private double beyondHorizonDb(ItmGeometry path) {
        double d = path.distance;
        path.mode = Mode.DIFFRACTION;
        // dx of [Alg 4.58] is not nearer than this
        double nearest = Math.max(path.smoothHorizons, path.horizons + 0.3 * path.scale * logFrequency);
        if (d <= nearest) {
            return lineDb(path, d);
        }
        scatter.begin(path);
        // [Alg 4.52], [Alg 4.53]
        double d5 = path.horizons + SCATTER_STEP_METERS;
        double d6 = d5 + SCATTER_STEP_METERS;
        double gain6 = scatter.frequencyGainDb(d6);
        double gain5 = gain6 > 15 ? gain6 : scatter.frequencyGainDb(d5);
        if (gain5 > 15 && gain6 >= 0) {
            gain5 = gain6;
        }
        double a5 = Double.isNaN(gain5) ? ItmScatter.UNDEFINED_DB : scatter.attenuationDb(d5, gain5);
        if (a5 < 1000) {
            double a6 = scatter.attenuationDb(d6, gain6);
            // [Alg 4.57]
            double slope = (a6 - a5) / SCATTER_STEP_METERS;
            // [Alg 4.58]
            double dx = Math.max(nearest, (a5 - path.lineAtZero - slope * d5) / (path.lineSlope - slope));
            if (d > dx) {
                // [Alg 4.59]
                path.mode = Mode.TROPOSCATTER;
                return (path.lineSlope - slope) * dx + path.lineAtZero + slope * d;
            }
        }
        return lineDb(path, d);
    }
}
