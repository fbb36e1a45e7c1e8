package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How calm the machine was while a record was made. Null where the system does not tell.
 *
 * @param loadAverage of the last minute, when the run ended
 * @param stealFraction share of processor time that the host gave to other guests
 * @param othersFraction share of processor time that other processes took
 */
public record Calm(
        @Nullable Double loadAverage,
        @Nullable Double stealFraction,
        @Nullable Double othersFraction) {
    private static final double MOST_STEAL = 0.01;
    private static final double MOST_OTHERS = 0.1;

    /** What makes these times doubtful, in words; empty when nothing is known to. */
    public List<String> doubts() {
        List<String> doubts = new ArrayList<>();
        if (stealFraction != null && stealFraction > MOST_STEAL) {
            doubts.add(
                    String.format(Locale.ROOT, "the host took %.1f %% of processor time (steal)", 100 * stealFraction));
        }
        if (othersFraction != null && othersFraction > MOST_OTHERS) {
            doubts.add(
                    String.format(Locale.ROOT, "other programs took %.0f %% of processor time", 100 * othersFraction));
        }
        return doubts;
    }
}
