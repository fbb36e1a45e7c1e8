package org.dakal.proposals.stability;

import java.util.Arrays;

/**
 * Where draws of something lie, in its own unit.
 *
 * @param standardErrorAmount of the mean
 * @param p05Amount 5 % of draws lie below
 * @param p50Amount the median
 * @param p95Amount 5 % of draws lie above
 */
public record Interval(
        double meanAmount, double standardErrorAmount, double p05Amount, double p50Amount, double p95Amount) {
    /** The interval where nobody drew: every bound is NaN. */
    public static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** So many draws at least lie around their ends with more on either side than one. */
    public static final int LEAST_DRAWS = 20;

    static Interval of(double[] draws) {
        double[] sorted = draws.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        if (n == 0) {
            return NONE;
        }
        double sum = 0;
        for (double draw : sorted) {
            sum += draw;
        }
        double mean = sum / n;
        double squares = 0;
        for (double draw : sorted) {
            squares += (draw - mean) * (draw - mean);
        }
        double error = n > 1 ? Math.sqrt(squares / (n - 1) / n) : Double.NaN;
        return new Interval(mean, error, quantile(sorted, 0.05), quantile(sorted, 0.5), quantile(sorted, 0.95));
    }

    /** Between the two nearest draws in proportion. */
    private static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
