package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class WorkBesideTest {
    /** Both wait for each other, which one after the other never would end; tasks of both are done. */
    @Test
    void twoPiecesOfWorkGoOnAtOnce() throws InterruptedException {
        try (Workers workers = new Workers(2)) {
            CountDownLatch both = new CountDownLatch(2);
            AtomicInteger done = new AtomicInteger();
            Supplier<String> beside = workers.beside(() -> {
                meet(both);
                workers.forEach(10, i -> done.incrementAndGet());
                return "beside";
            });
            meet(both);
            workers.forEach(10, i -> done.incrementAndGet());
            assertThat(beside.get()).isEqualTo("beside");
            assertThat(done).hasValue(20);
        }
    }

    private static void meet(CountDownLatch both) {
        both.countDown();
        try {
            both.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What goes wrong is thrown to whoever asks; a signal to cancel reaches both. */
    @Test
    void failuresAndSignalsGoAlong() {
        try (Workers workers = new Workers(2)) {
            Supplier<String> failing = workers.beside(() -> {
                throw new IllegalArgumentException("no such thing");
            });
            assertThatThrownBy(failing::get).hasMessage("no such thing");
            AtomicBoolean isCancelled = new AtomicBoolean();
            Supplier<Integer> cancelled = workers.cancellable(isCancelled::get, () -> {
                isCancelled.set(true);
                return workers.beside(() -> 1);
            });
            assertThatThrownBy(cancelled::get).isInstanceOf(CancellationException.class);
        }
    }

    @Test
    void oneThreadDoesItWhenItIsAskedFor() {
        try (Workers workers = new Workers(1)) {
            AtomicBoolean isDone = new AtomicBoolean();
            Supplier<Boolean> later = workers.beside(() -> isDone.getAndSet(true));
            assertThat(isDone).isFalse();
            assertThat(later.get()).isFalse();
            assertThat(isDone).isTrue();
        }
    }
}
