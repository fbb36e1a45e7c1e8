package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;

/** Records made by hand. */
final class TestRecords {
    static final Machine MACHINE = new Machine("Some <fast> processor", 2, 8_000_000_000L, "Linux 6");
    static final Calm QUIET = new Calm(0.5, 0.0, 0.01);

    private TestRecords() {}

    /** One run of one item with these CPU times in milliseconds. */
    static BenchRecord run(String commit, String id, double... milliseconds) {
        return run(commit, QUIET, id, milliseconds);
    }

    static BenchRecord run(String commit, Calm calm, String id, double... milliseconds) {
        List<Double> seconds =
                DoubleStream.of(milliseconds).map(ms -> ms / 1000).boxed().toList();
        double median = Samples.quantile(seconds, 0.5);
        BenchItem item = new BenchItem(id, "cells", 1000, "threads", 3, seconds, seconds, median, 0.1, 1000 / median);
        return new BenchRecord(
                1, "0.1.0", commit, "2026-11-22T05:00:00Z", MACHINE, "25", Map.of("set", "full"), calm, List.of(item));
    }

    /** One run for each time, of one round each. */
    static List<BenchRecord> runs(String commit, String id, double... milliseconds) {
        List<BenchRecord> runs = new ArrayList<>();
        for (double ms : milliseconds) {
            runs.add(run(commit, id, ms));
        }
        return runs;
    }
}
