package org.dakal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads. Tasks are handed out by number as threads come free; who does which changes no value. Close when done. */
public final class Workers implements AutoCloseable {
    private final int threadCount;
    private final ExecutorService executor;

    /** Starts threads as they are needed, one or more at the most. */
    public Workers(int threadCount) {
        this.threadCount = threadCount;
        AtomicInteger number = new AtomicInteger();
        this.executor = Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, "dakal-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Does tasks 0 to count - 1 and returns when all are done; the first failure ends the rest and is thrown. */
    public void forEach(int count, IntConsumer task) {
        AtomicInteger next = new AtomicInteger();
        Callable<Void> loop = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    task.accept(i);
                } catch (RuntimeException | Error e) {
                    next.set(count);
                    throw e;
                }
            }
            return null;
        };
        List<Callable<Void>> loops = new ArrayList<>();
        for (int i = 0; i < Math.min(threadCount, count); i++) {
            loops.add(loop);
        }
        try {
            for (Future<Void> done : executor.invokeAll(loops)) {
                done.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    int threadCount() {
        return threadCount;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
