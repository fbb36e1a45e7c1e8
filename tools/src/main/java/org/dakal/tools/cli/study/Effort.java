package org.dakal.tools.cli.study;

import java.io.IOException;
import org.dakal.tools.perf.CpuClock;

/**
 * What work took, or would take.
 *
 * @param seconds wall time
 * @param cpuSeconds processor time of the whole process
 */
record Effort(double seconds, double cpuSeconds) {
    static final Effort NONE = new Effort(0, 0);

    /** Work that may fail as files do. */
    @FunctionalInterface
    interface Work {
        void run() throws IOException;
    }

    static Effort of(Work work) throws IOException {
        long start = System.nanoTime();
        long cpuStart = CpuClock.PROCESS.nanos();
        work.run();
        return new Effort((System.nanoTime() - start) * 1e-9, (CpuClock.PROCESS.nanos() - cpuStart) * 1e-9);
    }

    Effort plus(Effort other) {
        return new Effort(seconds + other.seconds, cpuSeconds + other.cpuSeconds);
    }

    Effort times(double factor) {
        return new Effort(seconds * factor, cpuSeconds * factor);
    }

    /** What is left of this when another is taken off; never less than nothing, as noise would have it. */
    Effort less(Effort other) {
        return new Effort(Math.max(0, seconds - other.seconds), Math.max(0, cpuSeconds - other.cpuSeconds));
    }
}
