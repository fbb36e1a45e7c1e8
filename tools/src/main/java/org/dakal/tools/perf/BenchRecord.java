package org.dakal.tools.perf;

import java.util.List;
import java.util.Map;

/**
 * One run of the fixed set, as it is written down. {@code benchmarks/bench-record.schema.json} describes it.
 *
 * @param formatVersion {@value #FORMAT_VERSION}
 * @param commit it was built from; empty when unknown
 * @param date when it began, UTC, ISO 8601
 * @param options what the set was run with
 * @param calm how much others disturbed it
 */
public record BenchRecord(
        int formatVersion,
        String version,
        String commit,
        String date,
        Machine machine,
        String java,
        Map<String, String> options,
        Calm calm,
        List<BenchItem> items) {
    public static final int FORMAT_VERSION = 1;

    public BenchRecord {
        options = options == null ? Map.of() : options;
        items = items == null ? List.of() : List.copyOf(items);
    }
}
