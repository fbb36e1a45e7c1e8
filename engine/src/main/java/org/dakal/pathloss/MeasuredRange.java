package org.dakal.pathloss;

import org.dakal.units.FastLogs;

/**
 * Between what ends something was measured that a correction has a slope over, a distance or a height, and about what
 * value. A slope holds there; beyond an end it falls back to what is added at the middle, the mean of all that was
 * measured, and at half the least or twice the largest value nothing of it is left: a slope seen from 2 to 9 km says
 * nothing of 100 m.
 *
 * @param minimum above 0
 * @param middle the geometric mean of what was measured
 */
public record MeasuredRange(double minimum, double middle, double maximum) {
    private static final double FADE_DECADES = Math.log10(2);

    /**
     * Checks.
     *
     * @throws IllegalArgumentException unless they are above 0, finite and in order
     */
    public MeasuredRange {
        if (!(minimum > 0 && minimum <= middle && middle <= maximum && maximum < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("measured from " + minimum + " about " + middle + " to " + maximum
                    + " must be above 0 and in order");
        }
    }

    /** The range of at least one value; all are above 0. */
    public static MeasuredRange of(double[] values) {
        double minimum = Double.POSITIVE_INFINITY;
        double maximum = 0;
        double logs = 0;
        for (double value : values) {
            minimum = Math.min(minimum, value);
            maximum = Math.max(maximum, value);
            logs += Math.log10(value) / values.length;
        }
        return new MeasuredRange(minimum, Math.max(minimum, Math.min(maximum, Math.pow(10, logs))), maximum);
    }

    /** The decimal logarithm that a slope is taken times at a value. */
    public double log10(double value) {
        double end = Math.max(minimum, Math.min(maximum, value));
        double log = FastLogs.log10(end);
        if (value == end) {
            return log;
        }
        double left = value > 0 ? Math.max(0, 1 - Math.abs(FastLogs.log10(value) - log) / FADE_DECADES) : 0;
        double ofMiddle = FastLogs.log10(middle);
        return ofMiddle + left * (log - ofMiddle);
    }
}
