package org.dakal.tools.perf;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BenchRunnerTest {
    /** An idle job takes hardly any time: one round to warm up when none is asked for, then as many as are allowed. */
    @Test
    void quickRoundsStopAtTheMost() {
        CountingJob job = new CountingJob();
        BenchItem item = new BenchRunner(0, 60, 3, 9).measure(job);
        assertThat(item.warmUpRoundCount()).isEqualTo(1);
        assertThat(item.cpuSeconds()).hasSize(9).allMatch(seconds -> seconds > 0);
        assertThat(item.wallSeconds()).hasSize(9);
        assertThat(job.rounds).hasValue(10);
    }

    @Test
    void slowRoundsStopAtTheLeast() {
        assertThat(new BenchRunner(0, 0, 3, 9).measure(new CountingJob()).cpuSeconds())
                .hasSize(3);
    }

    private static final class CountingJob implements BenchJob {
        private final AtomicInteger rounds = new AtomicInteger();

        @Override
        public String id() {
            return "kernel/none";
        }

        @Override
        public String workUnit() {
            return "cells";
        }

        @Override
        public long workCount() {
            return 10;
        }

        @Override
        public CpuClock clock() {
            return CpuClock.THREADS;
        }

        @Override
        public void run() {
            rounds.incrementAndGet();
        }

        @Override
        public void close() {}
    }
}
