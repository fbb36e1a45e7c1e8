package org.dakal.propagation.itm;

import org.dakal.propagation.itm.ReferenceAttenuation.Mode;
import org.dakal.units.FastLogs;

/**
 * The reference attenuation against distance, made of three pieces that join. Serves one path after the other.
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

    private Mode mode = Mode.LINE_OF_SIGHT;
    /** The diffraction line, [Alg 4.7] and [Alg 4.8]. */
    private double lineAtZero;

    private double lineSlope;

    /** For one wave over one kind of ground. */
    ReferenceCurve(ItmInput input, double impedanceReal, double impedanceImaginary) {
        this.frequencyMhz = input.frequencyMhz();
        this.logFrequency = Math.log(frequencyMhz);
        this.waveNumber = input.waveNumber();
        this.diffraction = new ItmDiffraction(frequencyMhz, waveNumber, Math.hypot(impedanceReal, impedanceImaginary));
        this.sight = new ItmLineOfSight(frequencyMhz, waveNumber, impedanceReal, impedanceImaginary);
        this.scatter = new ItmScatter(waveNumber);
    }

    /** The piece that gave the last attenuation. */
    Mode mode() {
        return mode;
    }

    /** Aref in dB, not negative. */
    double attenuationDb(ItmGeometry path) {
        // [Alg 4.3], [Alg 4.4]
        double scale = path.scale;
        double d3 = Math.max(path.smoothHorizons, path.horizons + 1.3787 * scale);
        double d4 = d3 + SECOND_STEP * scale;
        double hidden = TerrainStatistics.hiddenShare(path.smoothHorizons);
        double hidden3 = d3 == path.smoothHorizons ? hidden : TerrainStatistics.hiddenShare(d3);
        diffraction.begin(path, TerrainStatistics.heightDeviationMeters(path.irregularity * (1 - hidden)));
        double a3 = diffraction.attenuationDb(d3, 1 - hidden3);
        double a4 = diffraction.attenuationDb(d4, 1 - hidden3 * path.stepDecay);
        lineSlope = (a4 - a3) / (d4 - d3);
        lineAtZero = a3 - lineSlope * d3;
        if (path.distance < path.smoothHorizons) {
            mode = Mode.LINE_OF_SIGHT;
            return Math.max(withinHorizonDb(path, path.smoothHorizons), 0);
        }
        return Math.max(beyondHorizonDb(path, scale), 0);
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

    private double lineDb(double distance) {
        return lineAtZero + lineSlope * distance;
    }

    /** [Alg 4.1] for d below dLs: a logarithmic curve through two points in sight and the horizon's diffraction. */
    private double withinHorizonDb(ItmGeometry path, double d2) {
        sight.begin(path);
        double horizons = path.horizons;
        double a2 = lineDb(d2);
        // [Alg 4.38]: 1.908 k he1 he2, [ERL79 3.16a]
        double d0 = 0.04 * frequencyMhz * path.effectiveT * path.effectiveR;
        double d1;
        if (lineAtZero >= 0) {
            // [Alg 4.28]
            d0 = Math.min(d0, 0.5 * horizons);
            // [Alg 4.29], [ERL79 3.16d]
            d1 = d0 + 0.25 * (horizons - d0);
        } else {
            // [Alg 4.39]
            d1 = Math.max(-lineAtZero / lineSlope, 0.25 * horizons);
        }
        double a1 = sight.attenuationDb(d1, lineDb(d1));
        double k1 = 0;
        double k2 = 0;
        boolean isCurved = false;
        if (d0 < d1) {
            double a0 = sight.attenuationDb(d0, lineDb(d0));
            double q = ln(d2 / d0);
            // [Alg 4.32], [ERL79 3.20]
            k2 = Math.max(
                    0, ((d2 - d0) * (a1 - a0) - (d1 - d0) * (a2 - a0)) / ((d2 - d0) * ln(d1 / d0) - (d1 - d0) * q));
            isCurved = lineAtZero >= 0 || k2 > 0;
            if (isCurved) {
                // [Alg 4.33], [ERL79 3.21]
                k1 = (a2 - a0 - k2 * q) / (d2 - d0);
                if (k1 < 0) {
                    // [Alg 4.34] to [Alg 4.37]
                    k1 = 0;
                    k2 = Math.max(a2 - a0, 0) / q;
                    if (k2 == 0) {
                        k1 = lineSlope;
                    }
                }
            }
        }
        if (!isCurved) {
            // [Alg 4.40], [Alg 4.41]
            k1 = Math.max(a2 - a1, 0) / (d2 - d1);
            k2 = 0;
            if (k1 == 0) {
                k1 = lineSlope;
            }
        }
        // [Alg 4.42], [Alg 4.1]
        double d = path.distance;
        double straight = a2 + k1 * (d - d2);
        return k2 == 0 ? straight : straight + k2 * ln(d / d2);
    }

    /** [Alg 4.1] from dLs on: the diffraction line up to dx, the scatter line beyond. */
    private double beyondHorizonDb(ItmGeometry path, double scale) {
        double d = path.distance;
        mode = Mode.DIFFRACTION;
        // dx of [Alg 4.58] is not nearer than this
        double nearest = Math.max(path.smoothHorizons, path.horizons + 0.3 * scale * logFrequency);
        if (d <= nearest) {
            return lineDb(d);
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
            double dx = Math.max(nearest, (a5 - lineAtZero - slope * d5) / (lineSlope - slope));
            if (d > dx) {
                // [Alg 4.59]
                mode = Mode.TROPOSCATTER;
                return (lineSlope - slope) * dx + lineAtZero + slope * d;
            }
        }
        return lineDb(d);
    }
}
