package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Two sets of records, item by item.
 *
 * @param thresholdFraction change of the median that matters
 * @param before what was measured first: version and commit
 * @param after what was measured then
 * @param cautions why to doubt the verdicts, in words; may be empty
 * @param items in the order of the first set
 */
public record RecordComparison(
        double thresholdFraction,
        double leastConfidenceFraction,
        String before,
        String after,
        List<String> cautions,
        List<ItemComparison> items) {
    /** A false alarm in a hundred for an item that did not change. */
    public static final double LEAST_CONFIDENCE_FRACTION = 0.99;

    public RecordComparison {
        cautions = List.copyOf(cautions);
        items = List.copyOf(items);
    }

    /** Compares; neither list may be empty. */
    public static RecordComparison of(List<BenchRecord> before, List<BenchRecord> after, double thresholdFraction) {
        Map<String, List<BenchItem>> first = byId(before);
        Map<String, List<BenchItem>> second = byId(after);
        Set<String> ids = new LinkedHashSet<>(first.keySet());
        ids.addAll(second.keySet());
        List<ItemComparison> items = new ArrayList<>();
        for (String id : ids) {
            List<BenchItem> from = first.get(id);
            List<BenchItem> to = second.get(id);
            items.add(
                    from == null || to == null
                            ? ItemComparison.missing(id)
                            : ItemComparison.of(from, to, thresholdFraction, LEAST_CONFIDENCE_FRACTION));
        }
        return new RecordComparison(
                thresholdFraction,
                LEAST_CONFIDENCE_FRACTION,
                name(before.get(0)),
                name(after.get(0)),
                cautions(before, after),
                items);
    }

    /** True when an item became slower past the threshold. */
    public boolean isSlower() {
        return items.stream().anyMatch(item -> item.verdict() == Verdict.SLOWER);
    }

    private static Map<String, List<BenchItem>> byId(List<BenchRecord> records) {
        Map<String, List<BenchItem>> byId = new LinkedHashMap<>();
        for (BenchRecord record : records) {
            for (BenchItem item : record.items()) {
                byId.computeIfAbsent(item.id(), id -> new ArrayList<>()).add(item);
            }
        }
        return byId;
    }

    private static String name(BenchRecord record) {
        return record.version() + (record.commit().isEmpty() ? "" : " (commit " + record.commit() + ")");
    }

    private static List<String> cautions(List<BenchRecord> before, List<BenchRecord> after) {
        List<BenchRecord> all = new ArrayList<>(before);
        all.addAll(after);
        Set<String> cautions = new LinkedHashSet<>();
        BenchRecord first = all.get(0);
        for (BenchRecord record : all) {
            if (!record.machine().equals(first.machine())) {
                cautions.add("the records are of different machines");
            }
            if (!Objects.equals(record.java(), first.java())) {
                cautions.add("the records are of different Java versions");
            }
            if (!record.options().equals(first.options())) {
                cautions.add("the records were made with different options");
            }
            if (!record.calm().doubts().isEmpty()) {
                cautions.add("the machine was not calm: "
                        + String.join(", ", record.calm().doubts()));
            }
        }
        if (Math.min(before.size(), after.size()) < ItemComparison.LEAST_RUNS) {
            cautions.add("fewer than " + ItemComparison.LEAST_RUNS
                    + " runs of each: what differs from run to run is not in the confidence");
        }
        return List.copyOf(cautions);
    }
}
