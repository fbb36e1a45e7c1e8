package org.dakal.scenarios.source;

/**
 * Smallest and largest value a number may have, both included.
 *
 * @param maximum largest; positive infinity for none
 */
public record Limits(double minimum, double maximum) {
    /** From a minimum up. */
    public static Limits from(double minimum) {
        return new Limits(minimum, Double.POSITIVE_INFINITY);
    }

    /** True from minimum to maximum; false for NaN. */
    public boolean contains(double value) {
        return value >= minimum && value <= maximum;
    }

    /** {@code must be 5 to 5000}, or {@code must be 0 or more}. */
    public String message() {
        return maximum == Double.POSITIVE_INFINITY
                ? "must be " + Wording.number(minimum) + " or more"
                : "must be " + Wording.number(minimum) + " to " + Wording.number(maximum);
    }
}
