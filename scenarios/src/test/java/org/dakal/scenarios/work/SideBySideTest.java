package org.dakal.scenarios.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SideBySideTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyTaskIsDoneOnce(int threadCount) {
        AtomicIntegerArray done = new AtomicIntegerArray(100);
        SideBySide.forEach(threadCount, 100, done::incrementAndGet);
        for (int i = 0; i < 100; i++) {
            assertThat(done.get(i)).as("task " + i).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void aFailureEndsTheRestAndIsThrown(int threadCount) {
        AtomicInteger begun = new AtomicInteger();
        assertThatThrownBy(() -> SideBySide.forEach(threadCount, 1_000_000, i -> {
                    begun.incrementAndGet();
                    throw new IllegalArgumentException("task failed");
                }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("task failed");
        assertThat(begun.get()).isLessThanOrEqualTo(threadCount);
    }

    @Test
    void nothingToDoIsDone() {
        SideBySide.forEach(4, 0, i -> {
            throw new IllegalStateException("no task was asked for");
        });
    }
}
