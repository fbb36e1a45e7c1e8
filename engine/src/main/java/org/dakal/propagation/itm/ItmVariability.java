package org.dakal.propagation.itm;

import org.dakal.propagation.Percentages;

/**
 * From the reference attenuation to the one not exceeded for shares of time, locations and situations.
 *
 * <p>Source: [Alg] section 5.
 */
final class ItmVariability {
    private ItmVariability() {}

    /**
     * A(qT, qL, qS) of [Alg 5.1] in dB over free space.
     *
     * @param referenceDb Aref
     */
    static double attenuationDb(ItmInput input, ItmPath path, double referenceDb) {
        Percentages percentages = input.percentages();
        int mode = percentages.variabilityMode();
        boolean isWithoutSituation = mode >= 20;
        boolean isWithoutLocation = mode / 10 % 2 == 1;
        ClimateCurves climate = ClimateCurves.of(input.climate());
        double effective = effectiveDistanceMeters(input, path);

        double zS = deviate(percentages.situationPercent());
        double zT = deviate(percentages.timePercent());
        double zL = deviate(percentages.locationPercent());
        switch (mode % 10) {
            case 0 -> {
                zT = zS;
                zL = zS;
            }
            case 1 -> zL = zS;
            case 2 -> zL = zT;
            default -> {
                // broadcast: all three as asked
            }
        }

        double sigmaT = timeDeviationDb(climate, input.waveNumber(), effective, zT);
        double sigmaL = isWithoutLocation ? 0 : locationDeviationDb(input, path);
        // [Alg 5.10]
        double sigmaS = isWithoutSituation ? 0 : 5 + 3 * Math.exp(-effective / 100e3);
        double yT = sigmaT * zT;
        double yL = sigmaL * zL;
        // [Alg 5.11]
        double situationVariance = sigmaS * sigmaS + yT * yT / (7.8 + zS * zS) + yL * yL / (24.0 + zS * zS);

        // [Alg 5.12] to [Alg 5.15], by what is taken together with the situation
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
        // [Alg 5.4], [Alg 5.1]
        double median = climate.median().at(effective);
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

    /** Standard normal deviate exceeded with a share of probability, [Alg 6.15] (Hastings' approximation). */
    static double deviate(double percent) {
        double q = percent / 100;
        double x = 0.5 - q;
        double t = Math.sqrt(-2 * Math.log(Math.max(0.5 - Math.abs(x), 1e-6)));
        double z = t
                - ((0.010328 * t + 0.802853) * t + 2.515516698) / (((0.001308 * t + 0.189269) * t + 1.432788) * t + 1);
        return x < 0 ? -z : z;
    }

    /** de of [Alg 5.3]. */
    private static double effectiveDistanceMeters(ItmInput input, ItmPath path) {
        double exit = Math.sqrt(18e6 * path.transmitter().effectiveHeightMeters())
                + Math.sqrt(18e6 * path.receiver().effectiveHeightMeters())
                + Math.cbrt(575.7e12 / input.waveNumber());
        double d = path.distanceMeters();
        return d < exit ? 130e3 * d / exit : 130e3 + d - exit;
    }

    /** sigma_T of [Alg 5.6], [Alg 5.7] on the side of the median where zT lies. */
    private static double timeDeviationDb(ClimateCurves climate, double waveNumber, double effective, double zT) {
        if (zT < 0) {
            return climate.lower().at(effective) * climate.lowerFrequency().at(waveNumber);
        }
        double upper = climate.upper().at(effective) * climate.upperFrequency().at(waveNumber);
        if (zT <= climate.ductingDeviate()) {
            return upper;
        }
        double ducting = upper * climate.ductingShare();
        return ducting + (upper - ducting) * climate.ductingDeviate() / zT;
    }

    /** sigma_L of [Alg 5.9]. */
    private static double locationDeviationDb(ItmInput input, ItmPath path) {
        double roughness = TerrainStatistics.irregularityOverMeters(path.irregularityMeters(), path.distanceMeters())
                * input.waveNumber();
        return 10 * roughness / (roughness + 13);
    }
}
