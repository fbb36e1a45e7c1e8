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
            out.append(item.verdict() == Verdict.NOT_COMPARABLE ? "  not comparable" : figures(item));
            out.append('\n');
        }
        for (String caution : comparison.cautions()) {
            out.append("caution: ").append(caution).append('\n');
        }
        return out.append(String.format(
                        Locale.ROOT,
                        "%d faster, %d slower, %d without difference. A verdict needs a change of the median CPU time over %.3g %% and a"
                                + " confidence of %.0f %% (Mann-Whitney U, two-sided).%n",
                        count(comparison, Verdict.FASTER),
                        count(comparison, Verdict.SLOWER),
                        count(comparison, Verdict.NO_DIFFERENCE),
                        100 * comparison.thresholdFraction(),
                        100 * comparison.leastConfidenceFraction()))
                .toString();
    }

    private static String figures(ItemComparison item) {
        return String.format(
                Locale.ROOT,
                "  %10.3f -> %10.3f ms  %+6.1f %%  %-13s (confidence %.1f %%, %d and %d %s)",
                1000 * item.beforeCpuSeconds(),
                1000 * item.afterCpuSeconds(),
                100 * item.changeFraction(),
                item.verdict().label(),
                Math.floor(1000 * item.confidenceFraction()) / 10,
                item.beforeSampleCount(),
                item.afterSampleCount(),
                item.sampleBasis());
    }

    private static long count(RecordComparison comparison, Verdict verdict) {
        return comparison.items().stream()
                .filter(item -> item.verdict() == verdict)
                .count();
    }
}
