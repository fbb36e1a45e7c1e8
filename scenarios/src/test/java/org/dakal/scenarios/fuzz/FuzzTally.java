package org.dakal.scenarios.fuzz;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts verdicts by kind of input. */
public final class FuzzTally {
    private final Map<InputKind, Map<Verdict, Integer>> counts = new EnumMap<>(InputKind.class);
    private final List<FuzzResult> bad = new ArrayList<>();
    private @Nullable FuzzResult slowest;
    private double milliseconds;

    /** Counts one more. */
    public void add(FuzzResult result) {
        counts.computeIfAbsent(result.kind(), k -> new EnumMap<>(Verdict.class))
                .merge(result.verdict(), 1, Integer::sum);
        milliseconds += result.milliseconds();
        if (slowest == null || result.milliseconds() > slowest.milliseconds()) {
            slowest = result;
        }
        if (result.verdict().isBad()) {
            bad.add(result);
        }
    }

    /** Cases of a kind that ended so. */
    public int count(InputKind kind, Verdict verdict) {
        return counts.getOrDefault(kind, Map.of()).getOrDefault(verdict, 0);
    }

    /** What must be mended, in the order it was found. */
    public List<FuzzResult> bad() {
        return List.copyOf(bad);
    }

    /** A line for each kind, their sum, and the slowest case. */
    public String table() {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "%-20s", ""));
        for (Verdict verdict : Verdict.values()) {
            text.append(String.format(Locale.ROOT, "%15s", verdict.title()));
        }
        for (InputKind kind : InputKind.values()) {
            text.append(String.format(Locale.ROOT, "%n%-20s", kind.title()));
            for (Verdict verdict : Verdict.values()) {
                text.append(String.format(Locale.ROOT, "%15d", count(kind, verdict)));
            }
        }
        text.append(String.format(Locale.ROOT, "%n%-20s", "all"));
        for (Verdict verdict : Verdict.values()) {
            int sum = 0;
            for (InputKind kind : InputKind.values()) {
                sum += count(kind, verdict);
            }
            text.append(String.format(Locale.ROOT, "%15d", sum));
        }
        FuzzResult longest = slowest;
        if (longest != null) {
            text.append(String.format(
                    Locale.ROOT,
                    "%n%.1f s of reading; longest %.0f ms: %s%n",
                    milliseconds / 1000,
                    longest.milliseconds(),
                    longest.what().lines().findFirst().orElse("")));
        }
        return text.toString();
    }
}
