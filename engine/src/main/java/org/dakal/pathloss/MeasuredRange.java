package org.dakal.pathloss;

import org.dakal.units.FastLogs;

/**
 * Between what ends something was measured that a correction has a slope over, a distance or a height, and about what
 * value. A slope holds there; beyond an end it falls back to what is added at the middle, the mean of all that was
 * measured, and at half the least or twice the largest value nothing of it is left: a slope seen from 2 to 9 km says
 * nothing of 100 m.
 *
 * @param least above 0
 * @param middle the geometric mean of what was measured
 * @param most of all
 */
public record MeasuredRange(double least, double middle, double most) {
    private static final double FADE_DECADES = Math.log10(2);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException unless they are above 0, finite and in order
     */
    public MeasuredRange {
        if (!(least > 0 && least <= middle && middle <= most && most < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "measured from " + least + " about " + middle + " to " + most + " must be above 0 and in order");
        }
    }

    /** Of values above 0, at least one. */
    public static MeasuredRange of(double[] values) {
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        double logs = 0;
        for (double value : values) {
            least = Math.min(least, value);
            most = Math.max(most, value);
            logs += Math.log10(value) / values.length;
        }
        return new MeasuredRange(least, Math.max(least, Math.min(most, Math.pow(10, logs))), most);
    }

    /** The decimal logarithm that a slope is taken times at a value. */
    public double log10(double value) {
        double end = Math.max(least, Math.min(most, value));
        double log = FastLogs.log10(end);
        if (value == end) {
            return log;
        }
        double left = value > 0 ? Math.max(0, 1 - Math.abs(FastLogs.log10(value) - log) / FADE_DECADES) : 0;
        double ofMiddle = FastLogs.log10(middle);
        return ofMiddle + left * (log - ofMiddle);
    }
}
