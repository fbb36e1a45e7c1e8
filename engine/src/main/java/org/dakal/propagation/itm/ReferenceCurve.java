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
    private final double structural;
    private final ItmColumns paths;
    private final ItmDiffraction diffraction;
    private final ItmLineOfSight sight;
    private final ItmScatter scatter;

    /**
     * Where the diffraction line is laid, d3 and d4 of [Alg 4.3] and [Alg 4.4], the share of the irregularity that does
     * not show over them, and the attenuation there.
     */
    private final double[] lineFrom;

    private final double[] lineTo;
    private final double[] hiddenFrom;
    private final double[] hiddenTo;
    private final double[] atLineFromDb;
    private final double[] atLineToDb;
    /** The diffraction line, [Alg 4.7] and [Alg 4.8]. */
    private final double[] lineAtZero;

    private final double[] lineSlope;
    /** Points d0 and d1 in sight and the attenuations there; the near one is of no meaning where it is the farther. */
    private final double[] sightFrom;

    private final double[] sightTo;
    private final double[] atSightFromDb;
    private final double[] atSightToDb;

    /** For one wave over one kind of ground, and so many paths at a time. */
    ReferenceCurve(ItmInput input, double impedanceReal, double impedanceImaginary, int capacity) {
        this.frequencyMhz = input.frequencyMhz();
        this.logFrequency = Math.log(frequencyMhz);
        this.waveNumber = input.waveNumber();
        this.structural = input.transmitterHeightMeters() * input.receiverHeightMeters();
        this.paths = new ItmColumns(capacity);
        this.diffraction = new ItmDiffraction(input, Math.hypot(impedanceReal, impedanceImaginary), paths);
        this.sight = new ItmLineOfSight(input, impedanceReal, impedanceImaginary, paths);
        this.scatter = new ItmScatter(waveNumber);
        this.lineFrom = new double[capacity];
        this.lineTo = new double[capacity];
        this.hiddenFrom = new double[capacity];
        this.hiddenTo = new double[capacity];
        this.atLineFromDb = new double[capacity];
        this.atLineToDb = new double[capacity];
        this.lineAtZero = new double[capacity];
        this.lineSlope = new double[capacity];
        this.sightFrom = new double[capacity];
        this.sightTo = new double[capacity];
        this.atSightFromDb = new double[capacity];
        this.atSightToDb = new double[capacity];
    }

    /** Aref of each of some derived paths, not negative: formula by formula for all of them. */
    void evaluate(ItmGeometry[] geometries, int count) {
        if (count == 0) {
            return;
        }
        paths.take(geometries, count);
        layLine(geometries[0].isPointToPoint);
        boolean isAnySeen = false;
        for (int i = 0; i < count; i++) {
            isAnySeen |= isSeen(i);
        }
        if (isAnySeen) {
            placeInSight();
            sight.weigh();
            sight.findAttenuation(sightTo, lineAtZero, lineSlope, atSightToDb);
            sight.findAttenuation(sightFrom, lineAtZero, lineSlope, atSightFromDb);
        }
        for (int i = 0; i < count; i++) {
            ItmGeometry path = geometries[i];
            path.mode = Mode.LINE_OF_SIGHT;
            double attenuationDb = isSeen(i) ? withinHorizonDb(i) : beyondHorizonDb(i, path);
            path.referenceDb = Math.max(attenuationDb, 0);
        }
    }

    private boolean isSeen(int i) {
        return paths.distance[i] < paths.smoothHorizons[i];
    }

    /** The diffraction line through two distances beyond the horizons. */
    private void layLine(boolean isPointToPoint) {
        ItmColumns p = paths;
        for (int i = 0; i < p.count; i++) {
            hiddenFrom[i] = TerrainStatistics.hiddenShare(p.smoothHorizons[i]);
        }
        // on a known path low antennas get the constant of [ERL79] page 3-8
        diffraction.roughen(hiddenFrom, structural, isPointToPoint ? structural + 10 : structural);
        diffraction.findForegrounds();
        for (int i = 0; i < p.count; i++) {
            // [Alg 4.3], [Alg 4.4]
            double from = Math.max(p.smoothHorizons[i], p.horizons[i] + 1.3787 * p.scale[i]);
            lineFrom[i] = from;
            lineTo[i] = from + SECOND_STEP * p.scale[i];
            hiddenFrom[i] = TerrainStatistics.hiddenShare(from);
            hiddenTo[i] = hiddenFrom[i] * p.stepDecay[i];
        }
        diffraction.findAttenuation(lineFrom, hiddenFrom, atLineFromDb);
        diffraction.findAttenuation(lineTo, hiddenTo, atLineToDb);
        for (int i = 0; i < p.count; i++) {
            lineSlope[i] = (atLineToDb[i] - atLineFromDb[i]) / (lineTo[i] - lineFrom[i]);
            lineAtZero[i] = atLineFromDb[i] - lineSlope[i] * lineFrom[i];
        }
    }

    /** The points in sight that a curve within the horizon goes through. */
    private void placeInSight() {
        ItmColumns p = paths;
        for (int i = 0; i < p.count; i++) {
            double horizons = p.horizons[i];
            // [Alg 4.38]: 1.908 k he1 he2, [ERL79 3.16a]
            double d0 = 0.04 * frequencyMhz * p.effectiveT[i] * p.effectiveR[i];
            if (lineAtZero[i] >= 0) {
                // [Alg 4.28]
                d0 = Math.min(d0, 0.5 * horizons);
                // [Alg 4.29], [ERL79 3.16d]
                sightTo[i] = d0 + 0.25 * (horizons - d0);
            } else {
                // [Alg 4.39]
                sightTo[i] = Math.max(-lineAtZero[i] / lineSlope[i], 0.25 * horizons);
            }
            sightFrom[i] = d0;
        }
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

    private double lineDb(int i, double distance) {
        return lineAtZero[i] + lineSlope[i] * distance;
    }

    /** [Alg 4.1] for d below dLs: a logarithmic curve through two points in sight and the horizon's diffraction. */
    private double withinHorizonDb(int i) {
        double d0 = sightFrom[i];
        double d1 = sightTo[i];
        double d2 = paths.smoothHorizons[i];
        double a1 = atSightToDb[i];
        double a2 = lineDb(i, d2);
        double k1 = 0;
        double k2 = 0;
        boolean isCurved = false;
        if (d0 < d1) {
            double a0 = atSightFromDb[i];
            double inverse0 = 1 / d0;
            double q = ln(d2 * inverse0);
            // [Alg 4.32], [ERL79 3.20]; one division for both reciprocals
            double below = (d2 - d0) * ln(d1 * inverse0) - (d1 - d0) * q;
            double inverse = 1 / (below * (d2 - d0));
            k2 = Math.max(0, ((d2 - d0) * (a1 - a0) - (d1 - d0) * (a2 - a0)) * ((d2 - d0) * inverse));
            isCurved = lineAtZero[i] >= 0 || k2 > 0;
            if (isCurved) {
                // [Alg 4.33], [ERL79 3.21]
                k1 = (a2 - a0 - k2 * q) * (below * inverse);
                if (k1 < 0) {
                    // [Alg 4.34] to [Alg 4.37]
                    k1 = 0;
                    k2 = Math.max(a2 - a0, 0) / q;
                    if (k2 == 0) {
                        k1 = lineSlope[i];
                    }
                }
            }
        }
        if (!isCurved) {
            // [Alg 4.40], [Alg 4.41]
            k1 = Math.max(a2 - a1, 0) / (d2 - d1);
            k2 = 0;
            if (k1 == 0) {
                k1 = lineSlope[i];
            }
        }
        // [Alg 4.42], [Alg 4.1]
        double d = paths.distance[i];
        double straight = a2 + k1 * (d - d2);
        return k2 == 0 ? straight : straight + k2 * ln(d / d2);
    }

    /** [Alg 4.1] from dLs on: the diffraction line up to dx, the scatter line beyond. */
    private double beyondHorizonDb(int i, ItmGeometry path) {
        double d = path.distance;
        path.mode = Mode.DIFFRACTION;
        // dx of [Alg 4.58] is not nearer than this
        double nearest = Math.max(paths.smoothHorizons[i], paths.horizons[i] + 0.3 * path.scale * logFrequency);
        if (d <= nearest) {
            return lineDb(i, d);
        }
        scatter.begin(path);
        // [Alg 4.52], [Alg 4.53]
        double d5 = paths.horizons[i] + SCATTER_STEP_METERS;
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
            double dx = Math.max(nearest, (a5 - lineAtZero[i] - slope * d5) / (lineSlope[i] - slope));
            if (d > dx) {
                // [Alg 4.59]
                path.mode = Mode.TROPOSCATTER;
                return (lineSlope[i] - slope) * dx + lineAtZero[i] + slope * d;
            }
        }
        return lineDb(i, d);
    }
}
