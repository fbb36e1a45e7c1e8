package org.dakal.tools.perf;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Two ways to tell CPU time. */
public enum CpuClock {
    /**
     * Processor time of all Java threads alive, without compiler and garbage collector, so that it is steady. A job's
     * threads must live on between rounds.
     */
    THREADS,
    /** Processor time of the whole process, for jobs whose threads come and go. */
    PROCESS;

    String label() {
        return this == THREADS ? "threads" : "process";
    }

    /** CPU time so far, in nanoseconds. */
    public long nanos() {
        return this == THREADS ? threadNanos() : processNanos();
    }

    private static long threadNanos() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long sum = 0;
        for (long id : threads.getAllThreadIds()) {
            sum += Math.max(0, threads.getThreadCpuTime(id));
        }
        return sum;
    }

    private static long processNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
