package org.dakal.tools.perf;

import java.util.Locale;

/** A comparison for people. */
public final class ComparisonText {
    private ComparisonText() {}

    /** A line for each item, then the verdict in all. */
    public static String of(RecordComparison comparison) {
        StringBuilder out = new StringBuilder();
        out.append("  before     ").append(comparison.before()).append('\n');
        out.append("  after      ").append(comparison.after()).append('\n');
        int width = comparison.items().stream()
                .mapToInt(item -> item.id().length())
                .max()
                .orElse(0);
        for (ItemComparison item : comparison.items()) {
            out.append("  ")
                    .append(item.id())
                    .append(" ".repeat(width - item.id().length()));
            out.append(
                    item.verdict() == Verdict.NOT_COMPARABLE
                            ? "  not comparable"
                            : figures(item, comparison.thresholdFraction()));
            out.append('\n');
        }
        for (String caution : comparison.cautions()) {
            out.append("caution: ").append(caution).append('\n');
        }
        return out.append(String.format(
                        Locale.ROOT,
                        "%d faster, %d slower, %d without a certain difference. A verdict needs a change of the median CPU time over %.3g %% and a"
                                + " confidence of %.0f %% (Mann-Whitney U, two-sided).%n",
                        count(comparison, Verdict.FASTER),
                        count(comparison, Verdict.SLOWER),
                        count(comparison, Verdict.NO_DIFFERENCE),
                        100 * comparison.thresholdFraction(),
                        100 * comparison.leastConfidenceFraction()))
                .toString();
    }

    private static String figures(ItemComparison item, double thresholdFraction) {
        return String.format(
                Locale.ROOT,
                "  %10.3f -> %10.3f ms  %+6.1f %%  %-13s (confidence %.1f %%, %d and %d %s)",
                1000 * item.beforeCpuSeconds(),
                1000 * item.afterCpuSeconds(),
                100 * item.changeFraction(),
                label(item, thresholdFraction),
                Math.floor(1000 * item.confidenceFraction()) / 10,
                item.beforeSampleCount(),
                item.afterSampleCount(),
                item.sampleBasis());
    }

    /** A large change in too few samples is no proof that there is none. */
    private static String label(ItemComparison item, double thresholdFraction) {
        boolean large = Math.abs(item.changeFraction()) > thresholdFraction;
        return large && item.verdict() == Verdict.NO_DIFFERENCE
                ? "not certain"
                : item.verdict().label();
    }

    private static long count(RecordComparison comparison, Verdict verdict) {
        return comparison.items().stream()
                .filter(item -> item.verdict() == verdict)
                .count();
    }
}
