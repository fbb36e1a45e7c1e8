package org.dakal.scenarios.source;

/**
 * Smallest and largest value a number may have, both included.
 *
 * @param minimum smallest
 * @param maximum largest; positive infinity for none
 */
public record Limits(double minimum, double maximum) {
    /** Powers of ten by which people slip: units first (Hz, kHz, MHz, GHz), then single zeros. */
    private static final int[] SLIPS = {1, -1, 2, -2, 3, -3, 6, -6, 4, -4, 5, -5};

    /** Where mobile networks are; a frequency that lands here is the likelier guess. */
    private static final Limits MOBILE_BANDS_MHZ = new Limits(400, 4200);

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

    /** A value inside that differs from a wrong one by its sign or by zeros; empty when there is none. */
    public String hint(double value) {
        if (value != 0 && contains(-value)) {
            return Suggestions.meant(Wording.number(-value));
        }
        return value == 0 ? "" : shifted(value, this);
    }

    /** What may have been meant by a length in km outside the limits, which may have been given in metres. */
    public String hintInKm(double valueKm) {
        return contains(valueKm / 1000) ? Suggestions.meant(Wording.number(valueKm / 1000)) : hint(valueKm);
    }

    /** What may have been meant by a frequency in MHz outside the limits. */
    public String frequencyHint(double valueMhz) {
        if (!(valueMhz > 0)) {
            return "";
        }
        Limits usual = new Limits(
                Math.max(minimum, MOBILE_BANDS_MHZ.minimum()), Math.min(maximum, MOBILE_BANDS_MHZ.maximum()));
        String likely = shifted(valueMhz, usual);
        return likely.isEmpty() ? shifted(valueMhz, this) : likely;
    }

    private static String shifted(double value, Limits limits) {
        for (int power : SLIPS) {
            double candidate = power > 0 ? value * Math.pow(10, power) : value / Math.pow(10, -power);
            if (limits.contains(candidate)) {
                return Suggestions.meant(Wording.number(candidate));
            }
        }
        return "";
    }
}
