package org.dakal.scenarios.source;

import java.util.Locale;

/**
 * How a share of all is told, on consoles and pages alike: whole percents, with a decimal near the ends, where it
 * matters. What is not quite all is never 100 %, and what is not quite nothing never 0 %.
 *
 * @param shown percent, to be written with so many decimals; NaN where there is nothing to share
 * @param beyond -1 where the share is below what is shown, 1 where it is above, 0 where it is that
 */
public record Percent(double shown, int decimals, int beyond) {
    private static final double LEAST = 0.1;

    /** A share as it is told; a gain may be more than all. */
    public static Percent of(double fraction) {
        double percent = fraction * 100;
        if (percent > 0 && percent < LEAST) {
            return new Percent(LEAST, 1, -1);
        }
        if (percent < 100 && percent > 100 - LEAST) {
            return new Percent(100 - LEAST, 1, 1);
        }
        boolean nearEnds = (percent > 0 && percent < 10) || (percent > 90 && percent < 100);
        return new Percent(percent, nearEnds ? 1 : 0, 0);
    }

    /** The share of counts as they are told, rounded to whole people: all where they read alike. */
    public static Percent ofPeople(double part, double whole) {
        double all = Math.rint(whole);
        return of(all == 0 ? Double.NaN : Math.rint(part) / all);
    }

    /** In English: 35 %, below 0.1 %, over 99.9 %; a dash for NaN. */
    @Override
    public String toString() {
        String number = String.format(Locale.ROOT, "%." + decimals + "f %%", shown);
        return Double.isNaN(shown) ? "-" : (beyond < 0 ? "below " : beyond > 0 ? "over " : "") + number;
    }
}
