package org.dakal.propagation.itm;

import org.dakal.propagation.Percentages;
import org.dakal.units.FastLogs;

/**
 * From the reference attenuation to the one not exceeded for shares of time, locations and situations.
 *
 * <p>Source: [Alg] section 5.
 */
final class ItmVariability {
    /**
     * Rows and columns of the table of what depends on the effective distance alone; a straight line between leaves out
     * less than 0.001 dB.
     */
    private static final int CURVE_ROWS = 512;

    private static final int CURVES = 3;
    private static final double CURVE_STEPS_PER_METER = 1e-3;
    private static final double[] NONE = {};
    private static final double ROOT_OF_18E6 = Math.sqrt(18e6);

    private final int mode;
    private final boolean isWithoutSituation;
    private final boolean isWithoutLocation;
    private final ClimateCurves climate;
    private final double waveNumber;
    private final double zT;
    private final double zL;
    private final double zS;
    private final double shareOfTime;
    private final double shareOfLocation;
    /** g of [Alg] section 5 on the side of the median where zT lies. */
    private final double frequencyFactor;
    /** The wave's share of the distance from which scatter prevails, D1 of [Alg 5.3]. */
    private final double exitOfWaveMeters;
    /** Median, sigma_T and sigma_S every kilometre of the effective distance; empty for a few paths. */
    private final double[] curves;

    private final int lastRow;

    ItmVariability(ItmInput input, boolean isForMany) {
        Percentages percentages = input.percentages();
        mode = percentages.variabilityMode();
        isWithoutSituation = mode >= 20;
        isWithoutLocation = mode / 10 % 2 == 1;
        climate = ClimateCurves.of(input.climate());
        waveNumber = input.waveNumber();
        zS = deviate(percentages.situationPercent());
        double time = deviate(percentages.timePercent());
        double location = deviate(percentages.locationPercent());
        shareOfTime = 1 / (7.8 + zS * zS);
        shareOfLocation = 1 / (24.0 + zS * zS);
        // 0: all taken together; 1: locations with situations; 2: locations with times; 3: each as asked
        zT = mode % 10 == 0 ? zS : time;
        zL = mode % 10 < 2 ? zS : mode % 10 == 2 ? time : location;
        frequencyFactor = (zT < 0 ? climate.lowerFrequency() : climate.upperFrequency()).at(waveNumber);
        exitOfWaveMeters = Math.cbrt(575.7e12 / waveNumber);
        curves = isForMany ? tabulated() : NONE;
        lastRow = curves.length / CURVES - 1;
    }

    /**
     * A(qT, qL, qS) of [Alg 5.1] in dB over free space.
     *
     * @param referenceDb Aref
     */
    double attenuationDb(ItmGeometry path, double referenceDb) {
        double effective = effectiveDistanceMeters(path);
        double sigmaL = isWithoutLocation ? 0 : locationDeviationDb(path);
        double median;
        double sigmaT;
        double sigmaS;
        double at = effective * CURVE_STEPS_PER_METER;
        if (at >= 0 && at < lastRow) {
            int number = (int) at;
            int row = number * CURVES;
            double share = at - number;
            median = curves[row] + (curves[row + CURVES] - curves[row]) * share;
            sigmaT = curves[row + 1] + (curves[row + 1 + CURVES] - curves[row + 1]) * share;
            sigmaS = curves[row + 2] + (curves[row + 2 + CURVES] - curves[row + 2]) * share;
        } else {
            median = climate.median().at(effective);
            sigmaT = timeDeviationDb(effective);
            sigmaS = situationDeviationDb(effective);
        }
        double yT = sigmaT * zT;
        double yL = sigmaL * zL;
        // [Alg 5.11]
        double situationVariance = sigmaS * sigmaS + yT * yT * shareOfTime + yL * yL * shareOfLocation;

        // [Alg] section 5, by what is taken together with the situation
        double yR;
        double sigmaC;
        switch (mode % 10) {
            case 0 -> {
                yR = 0;
                sigmaC = Math.sqrt(sigmaT * sigmaT + sigmaL * sigmaL + situationVariance);
            }
            case 1 -> {
                yR = yT;
                sigmaC = Math.sqrt(sigmaL * sigmaL + situationVariance);
            }
            case 2 -> {
                yR = Math.sqrt(sigmaT * sigmaT + sigmaL * sigmaL) * zT;
                sigmaC = Math.sqrt(situationVariance);
            }
            default -> {
                yR = yT + yL;
                sigmaC = Math.sqrt(situationVariance);
            }
        }
        // [Alg 5.5], [Alg 5.1]
        double attenuation = referenceDb - median - yR - sigmaC * zS;
        // [Alg 5.2]: enhancements over free space are held back
        return attenuation < 0 ? attenuation * (29 - attenuation) / (29 - 10 * attenuation) : attenuation;
    }

    /** Flag of percentages so extreme that the formulas are not to be trusted. */
    static int warnings(Percentages percentages) {
        return ItmWarning.EXTREME_VARIABILITIES.when(isExtreme(percentages.timePercent())
                || isExtreme(percentages.locationPercent())
                || isExtreme(percentages.situationPercent()));
    }

    private static boolean isExtreme(double percent) {
        return Math.abs(deviate(percent)) > 3.1;
    }

    /** Standard normal deviate exceeded with a share of probability, by the approximation of C. Hastings, 1955. */
    static double deviate(double percent) {
        double q = percent / 100;
        double x = 0.5 - q;
        double t = Math.sqrt(-2 * Math.log(Math.max(0.5 - Math.abs(x), 1e-6)));
        double z = t
                - ((0.010328 * t + 0.802853) * t + 2.515516698) / (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1);
        return x < 0 ? -z : z;
    }

    /** de of [Alg 5.4], with dex of [Alg 5.3]. */
    private double effectiveDistanceMeters(ItmGeometry path) {
        double exit = ROOT_OF_18E6 * (path.rootT + path.rootR) + exitOfWaveMeters;
        double d = path.distance;
        return d < exit ? 130e3 * d / exit : 130e3 + d - exit;
    }

    /** sigma_S of [Alg 5.10]. */
    private double situationDeviationDb(double effective) {
        return isWithoutSituation ? 0 : 5 + 3 * FastLogs.exp(-effective / 100e3);
    }

    private double[] tabulated() {
        double[] table = new double[CURVE_ROWS * CURVES];
        for (int i = 0; i < CURVE_ROWS; i++) {
            double effective = i / CURVE_STEPS_PER_METER;
            table[i * CURVES] = climate.median().at(effective);
            table[i * CURVES + 1] = timeDeviationDb(effective);
            table[i * CURVES + 2] = situationDeviationDb(effective);
        }
        return table;
    }

    /** sigma_T of [Alg 5.7], in ducting weather of [Alg 5.8], on the side of the median where zT lies. */
    private double timeDeviationDb(double effective) {
        if (zT < 0) {
            return climate.lower().at(effective) * frequencyFactor;
        }
        double upper = climate.upper().at(effective) * frequencyFactor;
        if (zT <= climate.ductingDeviate()) {
            return upper;
        }
        double ducting = upper * climate.ductingShare();
        return ducting + (upper - ducting) * climate.ductingDeviate() / zT;
    }

    /** sigma_L of [Alg 5.9]. */
    private double locationDeviationDb(ItmGeometry path) {
        double roughness = TerrainStatistics.irregularityOverMeters(path.irregularity, path.distance) * waveNumber;
        return 10 * roughness / (roughness + 13);
    }
}
