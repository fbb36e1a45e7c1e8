package org.dakal.tools.perf;

import java.util.Locale;
import org.dakal.scenarios.columns.TextTable;

/** A comparison for people. */
public final class SpeedText {
    private SpeedText() {}

    /** A line for each item, then the verdict in all. */
    public static String of(RecordComparison comparison) {
        StringBuilder out = new StringBuilder();
        out.append("  before     ").append(comparison.before()).append('\n');
        out.append("  after      ").append(comparison.after()).append('\n');
        TextTable table = new TextTable("lrlrrll");
        comparison.items().forEach(item -> table.row(cells(item, comparison.thresholdFraction())));
        out.append(table);
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

    private static String[] cells(ItemComparison item, double thresholdFraction) {
        return item.verdict() == Verdict.NOT_COMPARABLE
                ? new String[] {item.id(), "", "", "", "", "not comparable"}
                : new String[] {
                    item.id(),
                    milliseconds(item.beforeCpuSeconds()),
                    "->",
                    milliseconds(item.afterCpuSeconds()),
                    String.format(Locale.ROOT, "%+.1f %%", 100 * item.changeFraction()),
                    label(item, thresholdFraction),
                    String.format(
                            Locale.ROOT,
                            "(confidence %.1f %%, %d and %d %s)",
                            Math.floor(1000 * item.confidenceFraction()) / 10,
                            item.beforeSampleCount(),
                            item.afterSampleCount(),
                            item.sampleBasis())
                };
    }

    private static String milliseconds(double seconds) {
        return String.format(Locale.ROOT, "%.3f ms", 1000 * seconds);
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
