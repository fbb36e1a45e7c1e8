package org.dakal.propagation.itm;

import org.dakal.propagation.Percentages;

/**
 * Entries of NTIA's program that no study asks for but its published cases do: heights as an array, the area mode, and
 * confidence and reliability (CR) in place of time, location and situation (TLS).
 */
final class ItmEntries {
    private ItmEntries() {}

    /**
     * Point-to-point, TLS.
     *
     * @param heights ground above sea level in metres from transmitter to receiver, evenly spaced
     */
    static ItmResult pointToPoint(double[] heights, double spacingMeters, ItmInput input) {
        ItmStatus status = input.status();
        return status.isError()
                ? ItmResult.error(status, input.warnings())
                : LongleyRice.pointToPoint(new ProfileTerrain(heights, spacingMeters), input);
    }

    /** Area mode, TLS: a path of which only the terrain's irregularity is known, [Alg] section 3. */
    static ItmResult area(
            SitingCriteria transmitterSiting,
            SitingCriteria receiverSiting,
            double distanceKm,
            double irregularityMeters,
            ItmInput input) {
        ItmEvaluator evaluator = new ItmEvaluator(input, 1);
        ItmGeometry path = new ItmGeometry();
        // The refractivity is that of the place itself.
        evaluator.setAir(path, 0);
        path.heightT = input.transmitterHeightMeters();
        path.heightR = input.receiverHeightMeters();
        path.effectiveT = effectiveHeightMeters(path.heightT, transmitterSiting, irregularityMeters);
        path.effectiveR = effectiveHeightMeters(path.heightR, receiverSiting, irregularityMeters);
        path.distance = distanceKm * 1000;
        path.irregularity = irregularityMeters;
        path.isPointToPoint = false;
        path.isStatistical = true;
        return evaluator.result(path);
    }

    /** he of [Alg 3.1] and [Alg 3.2]: an antenna put up with care stands on a rise. */
    private static double effectiveHeightMeters(double heightMeters, SitingCriteria siting, double irregularityMeters) {
        if (siting == SitingCriteria.RANDOM) {
            return heightMeters;
        }
        double gain = siting.heightGainMeters();
        if (heightMeters < 5) {
            gain *= Math.sin(0.1 * Math.PI * heightMeters);
        }
        return heightMeters
                + (1 + gain) * Math.exp(-Math.min(20, 2 * heightMeters / Math.max(1e-3, irregularityMeters)));
    }

    /**
     * The percentages that make a TLS entry a CR one: reliability covers time and locations, confidence situations.
     *
     * @param variabilityMode as in {@link Percentages}
     */
    static Percentages confidenceReliability(double confidencePercent, double reliabilityPercent, int variabilityMode) {
        return new Percentages(reliabilityPercent, 50, confidencePercent, variabilityMode);
    }
}
