package org.dakal.propagation.terminal;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.propagation.ValidityRange;
import org.dakal.propagation.ValidityRange.Quantity;
import org.dakal.propagation.ValidityRange.Severity;

/**
 * Loss from outside a building to a place within it, over all buildings of a kind and all places in them.
 *
 * <p>Source: Recommendation ITU-R P.2109-2, Annex 1, section 3. f in GHz.
 *
 * @param horizontalMedianDb Lh
 * @param elevationDb Le
 * @param firstDeviationDb sigma1, of the part whose mean is mu1 = Lh + Le
 * @param secondMeanDb mu2
 * @param secondDeviationDb sigma2
 */
public record BuildingEntryLoss(
        double horizontalMedianDb,
        double elevationDb,
        double firstDeviationDb,
        double secondMeanDb,
        double secondDeviationDb) {

    /** What the building is made of, with the coefficients of P.2109-2 Table 1. */
    public enum Building {
        /** Stone, brick, plain glass. */
        TRADITIONAL(12.64, 3.72, 0.96, 9.6, 2, 9.1, -3, 4.5, -2),
        /** Metallised glass, foil-backed panels. */
        THERMALLY_EFFICIENT(28.19, -3, 8.48, 13.5, 3.8, 27.8, -2.9, 9.4, -2.1);

        private final double r;
        private final double s;
        private final double t;
        private final double u;
        private final double v;
        private final double w;
        private final double x;
        private final double y;
        private final double z;

        Building(double r, double s, double t, double u, double v, double w, double x, double y, double z) {
            this.r = r;
            this.s = s;
            this.t = t;
            this.u = u;
            this.v = v;
            this.w = w;
            this.x = x;
            this.y = y;
            this.z = z;
        }
    }

    private static final String SOURCE = "ITU-R P.2109-2, section 3";

    private static final List<ValidityRange> VALIDITY = List.of(
            new ValidityRange(Quantity.FREQUENCY_MHZ, 80, 100_000, Severity.ERROR, SOURCE),
            new ValidityRange(Quantity.ELEVATION_DEGREES, -90, 90, Severity.ERROR, SOURCE),
            // Neither 0 nor 100: both have infinite quantiles.
            new ValidityRange(
                    Quantity.LOCATION_PERCENT, Double.MIN_VALUE, Math.nextDown(100.0), Severity.ERROR, SOURCE));

    /** C, P.2109-2 (4). */
    private static final double FLOOR_DB = -3;

    /** Beyond so many standard deviations lies a share of 1e-17. */
    private static final double FURTHEST_DEVIATE = 8.5;

    private static final double MOST_STEP = 0.25;
    /** With hardly any shadowing sums change by less than 0.02 dB within a step. */
    private static final double LEAST_STEP = 1.0 / 512;

    private static final double CLOSE_ENOUGH_DB = 1e-9;

    private static final NormalDistribution STANDARD_NORMAL = NormalDistribution.of(0, 1);

    /** The document's limits; the location percentage stands for its probability. */
    public static List<ValidityRange> validity() {
        return VALIDITY;
    }

    /** The distribution's parts. */
    public static BuildingEntryLoss of(Building building, double frequencyMhz, double elevationDegrees) {
        check(Quantity.FREQUENCY_MHZ, frequencyMhz);
        check(Quantity.ELEVATION_DEGREES, elevationDegrees);
        double logF = Math.log10(frequencyMhz / 1000);
        return new BuildingEntryLoss(
                // P.2109-2 (9)
                building.r + building.s * logF + building.t * logF * logF,
                // P.2109-2 (10)
                0.212 * Math.abs(elevationDegrees),
                // P.2109-2 (7)
                building.u + building.v * logF,
                // P.2109-2 (6)
                building.w + building.x * logF,
                // P.2109-2 (8)
                building.y + building.z * logF);
    }

    /** Loss in dB that is not exceeded with a probability between 0 and 100 percent. */
    public double lossDb(double probabilityPercent) {
        check(Quantity.LOCATION_PERCENT, probabilityPercent);
        return atQuantileDb(STANDARD_NORMAL.inverseCumulativeProbability(probabilityPercent / 100));
    }

    /**
     * Entry loss and shadowing outdoors together, in dB, that are not exceeded with a probability: what a median level
     * outdoors must exceed a threshold by, so that this share of places inside reaches it. The two are independent, so
     * the distribution of their sum is the convolution of P.2109-2 (1) with a normal one. The entry loss grows with one
     * normal deviate z, and the sum is within q with probability
     * <pre>integral over z of phi(z) Phi((q - loss(z)) / sigma)</pre>
     * by the trapezoidal rule, which for smooth integrands that vanish at both ends converges exponentially; q by
     * Newton's steps, or by halves where a step would leave what is known to hold it.
     *
     * @param probabilityPercent between 0 and 100
     * @param shadowingSigmaDb standard deviation of the level outdoors, above 0
     */
    public double withShadowingDb(double probabilityPercent, double shadowingSigmaDb) {
        check(Quantity.LOCATION_PERCENT, probabilityPercent);
        Parts parts = parts(shadowingSigmaDb);
        double[] lossDb = parts.lossDb;
        double[] weight = parts.weight;
        double low = lossDb[0] - FURTHEST_DEVIATE * shadowingSigmaDb;
        double high = lossDb[lossDb.length - 1] + FURTHEST_DEVIATE * shadowingSigmaDb;
        double sumDb = lossDb(probabilityPercent);
        while (high - low > CLOSE_ENOUGH_DB) {
            double missing = probabilityPercent / 100;
            double density = 0;
            for (int i = 0; i < lossDb.length; i++) {
                double deviate = (sumDb - lossDb[i]) / shadowingSigmaDb;
                missing -= weight[i] * STANDARD_NORMAL.cumulativeProbability(deviate);
                density += weight[i] * STANDARD_NORMAL.density(deviate) / shadowingSigmaDb;
            }
            if (missing > 0) {
                low = sumDb;
            } else {
                high = sumDb;
            }
            double newtonDb = sumDb + missing / density;
            double nextDb = newtonDb > low && newtonDb < high ? newtonDb : (low + high) / 2;
            if (Math.abs(nextDb - sumDb) <= CLOSE_ENOUGH_DB) {
                return nextDb;
            }
            sumDb = nextDb;
        }
        return sumDb;
    }

    /**
     * The distribution of entry loss and shadowing outdoors together: the probability, 0 to 1, that their sum does not
     * exceed so many dB. Its inverse is {@link #withShadowingDb}, which says how it is found.
     *
     * @param shadowingSigmaDb standard deviation of the level outdoors, above 0
     */
    public DoubleUnaryOperator withShadowing(double shadowingSigmaDb) {
        Parts parts = parts(shadowingSigmaDb);
        return sumDb -> {
            double probability = 0;
            for (int i = 0; i < parts.lossDb.length; i++) {
                probability += parts.weight[i]
                        * STANDARD_NORMAL.cumulativeProbability((sumDb - parts.lossDb[i]) / shadowingSigmaDb);
            }
            return probability;
        };
    }

    /** Entry losses at equally spaced deviates, and what each weighs. */
    private record Parts(
            @SuppressWarnings("ArrayRecordComponent") double[] lossDb,
            @SuppressWarnings("ArrayRecordComponent") double[] weight) {}

    private Parts parts(double shadowingSigmaDb) {
        double narrowest = shadowingSigmaDb / Math.max(firstDeviationDb, secondDeviationDb);
        double step = Math.min(MOST_STEP, Math.max(LEAST_STEP, narrowest / 2));
        int half = (int) Math.ceil(FURTHEST_DEVIATE / step);
        Parts parts = new Parts(new double[2 * half + 1], new double[2 * half + 1]);
        for (int i = 0; i < parts.lossDb.length; i++) {
            double deviate = (i - half) * step;
            parts.lossDb[i] = atQuantileDb(deviate);
            parts.weight[i] = step * STANDARD_NORMAL.density(deviate);
        }
        return parts;
    }

    private static void check(Quantity quantity, double value) {
        for (ValidityRange range : VALIDITY) {
            if (range.quantity() == quantity && !range.contains(value)) {
                throw new IllegalArgumentException(quantity.fieldName() + " = " + value + " must be " + range.minimum()
                        + " to " + range.maximum() + " (" + range.source() + ")");
            }
        }
    }

    /** The loss at a standard normal deviate. */
    private double atQuantileDb(double quantile) {
        // P.2109-2 (2), (5)
        double a = quantile * firstDeviationDb + horizontalMedianDb + elevationDb;
        // P.2109-2 (3)
        double b = quantile * secondDeviationDb + secondMeanDb;
        // P.2109-2 (1)
        return 10 * Math.log10(Math.pow(10, 0.1 * a) + Math.pow(10, 0.1 * b) + Math.pow(10, 0.1 * FLOOR_DB));
    }
}
