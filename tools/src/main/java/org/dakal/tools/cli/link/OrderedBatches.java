package org.dakal.tools.cli.link;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many small computations on several threads: inputs are taken and results handed on in order, with a bounded number
 * in memory, so that the length of the input does not matter.
 */
record OrderedBatches<I, R>(Function<I, R> computation, int threadCount) {
    private static final int BATCH_SIZE = 64;
    private static final int BATCHES_IN_FLIGHT_PER_THREAD = 4;

    /** Gives one input after another, null at the end. */
    interface Source<I> {
        @Nullable I next() throws IOException;
    }

    /** Takes one result after another. */
    interface Sink<R> {
        void take(R result) throws IOException;
    }

    void run(Source<? extends I> source, Sink<R> sink) throws IOException {
        ExecutorService workers = Executors.newFixedThreadPool(threadCount, OrderedBatches::daemon);
        try {
            Deque<Future<List<R>>> inFlight = new ArrayDeque<>();
            for (List<I> batch = nextBatch(source); !batch.isEmpty(); batch = nextBatch(source)) {
                List<I> inputs = batch;
                inFlight.add(
                        workers.submit(() -> inputs.stream().map(computation).toList()));
                if (inFlight.size() >= threadCount * BATCHES_IN_FLIGHT_PER_THREAD) {
                    handOn(inFlight.remove(), sink);
                }
            }
            while (!inFlight.isEmpty()) {
                handOn(inFlight.remove(), sink);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <I> List<I> nextBatch(Source<? extends I> source) throws IOException {
        List<I> batch = new ArrayList<>(BATCH_SIZE);
        while (batch.size() < BATCH_SIZE) {
            @Nullable I input = source.next();
            if (input == null) {
                break;
            }
            batch.add(input);
        }
        return batch;
    }

    private static <R> void handOn(Future<List<R>> batch, Sink<R> sink) throws IOException {
        try {
            for (R result : batch.get()) {
                sink.take(result);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "dakal-links");
        thread.setDaemon(true);
        return thread;
    }
}
