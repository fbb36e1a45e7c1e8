package org.dakal.tools.perf;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Watches what else the machine does between two moments, by Linux's {@code /proc/stat} where there is one. */
final class CalmMeter {
    private static final double TICKS_PER_SECOND = 100; // USER_HZ is 100 wherever Java runs
    private static final int IDLE = 3;
    private static final int IO_WAIT = 4;
    private static final int STEAL = 7;
    private static final int COUNTED = 8; // guest time after these is in user time already

    private final Path stat;
    private final long[] before;
    private final double ownBeforeSeconds;

    private CalmMeter(Path stat) {
        this.stat = stat;
        this.before = ticks(stat);
        this.ownBeforeSeconds = ownSeconds();
    }

    static CalmMeter start() {
        return new CalmMeter(Path.of("/proc/stat"));
    }

    Calm stop() {
        return between(before, ticks(stat), ownSeconds() - ownBeforeSeconds, loadAverage());
    }

    /** From the processors' ticks before and after, and the CPU seconds of this process between. */
    static Calm between(long[] before, long[] after, double ownSeconds, @Nullable Double loadAverage) {
        if (before.length < COUNTED || after.length < COUNTED) {
            return new Calm(loadAverage, null, null);
        }
        double all = 0;
        for (int i = 0; i < COUNTED; i++) {
            all += after[i] - before[i];
        }
        double steal = after[STEAL] - before[STEAL];
        double idle = after[IDLE] - before[IDLE] + after[IO_WAIT] - before[IO_WAIT];
        double others = Math.max(0, all - idle - steal - ownSeconds * TICKS_PER_SECOND);
        return all > 0 ? new Calm(loadAverage, steal / all, others / all) : new Calm(loadAverage, null, null);
    }

    private static long[] ticks(Path stat) {
        try {
            String[] words = Files.readAllLines(stat).get(0).trim().split("\\s+", -1);
            long[] ticks = new long[words.length - 1];
            for (int i = 0; i < ticks.length; i++) {
                ticks[i] = Long.parseLong(words[i + 1]);
            }
            return ticks;
        } catch (IOException | RuntimeException e) {
            return new long[0]; // not a Linux
        }
    }

    private static double ownSeconds() {
        return ProcessHandle.current()
                        .info()
                        .totalCpuDuration()
                        .orElse(Duration.ZERO)
                        .toNanos()
                * 1e-9;
    }

    private static @Nullable Double loadAverage() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return load < 0 ? null : Double.valueOf(load);
    }
}
