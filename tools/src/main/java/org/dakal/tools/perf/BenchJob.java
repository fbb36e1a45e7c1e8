package org.dakal.tools.perf;

/** One job of the set, ready to run again and again with the same work. */
interface BenchJob extends AutoCloseable {
    /** Stable between versions. */
    String id();

    /** What {@link #workCount} counts. */
    String workUnit();

    /** Work of one round; known after the first. */
    long workCount();

    /** How its CPU time is told. */
    default CpuClock clock() {
        return CpuClock.THREADS;
    }

    /** Does the work once. */
    void run();

    @Override
    default void close() {}
}
