package org.dakal.tools.perf;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/** Runs the fixed set and makes its record. */
public final class Bench {
    private Bench() {}

    /**
     * Runs all jobs one after another.
     *
     * @param isShort smaller jobs and few rounds: proof that it works, not figures
     * @param commit it was built from; may be empty
     * @param listener told of each finished item, with how many there are in all
     */
    public static BenchRecord run(
            boolean isShort, String version, String commit, BiConsumer<BenchItem, Integer> listener) {
        Instant date = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        BenchRunner runner = isShort ? BenchRunner.SHORT : BenchRunner.FULL;
        CalmMeter meter = CalmMeter.start();
        List<Supplier<BenchJob>> jobs = BenchSet.jobs(isShort);
        List<BenchItem> items = new ArrayList<>();
        for (Supplier<BenchJob> supplier : jobs) {
            try (BenchJob job = supplier.get()) {
                BenchItem item = runner.measure(job);
                items.add(item);
                listener.accept(item, jobs.size());
            }
        }
        return new BenchRecord(
                BenchRecord.FORMAT_VERSION,
                version,
                commit,
                date.toString(),
                Machine.here(),
                System.getProperty("java.vm.vendor", "unknown") + " " + Runtime.version(),
                options(isShort),
                meter.stop(),
                items);
    }

    private static Map<String, String> options(boolean isShort) {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("set", isShort ? "short" : "full");
        options.put("threads", "1");
        options.put("quality", BenchSet.QUALITY.id());
        return options;
    }
}
