package org.dakal.scenarios.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Tasks side by side. They begin in the order of their numbers, so the longest should come first. */
public final class SideBySide {
    private SideBySide() {}

    /**
     * Does tasks 0 to count - 1 and returns when all are done. The first failure keeps others from beginning, and is thrown.
     *
     * @param threadCount one does them here, in order
     */
    public static void forEach(int threadCount, int count, IntConsumer task) {
        if (threadCount <= 1 || count <= 1) {
            for (int i = 0; i < count; i++) {
                task.accept(i);
            }
            return;
        }
        int threads = Math.min(threadCount, count);
        ExecutorService executor = Executors.newFixedThreadPool(threads, work -> {
            Thread thread = new Thread(work, "dakal-files");
            thread.setDaemon(true);
            return thread;
        });
        try {
            run(executor, threads, count, task);
        } finally {
            executor.shutdownNow();
        }
    }

    private static void run(ExecutorService executor, int threads, int count, IntConsumer task) {
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
        for (int i = 0; i < threads; i++) {
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
}
