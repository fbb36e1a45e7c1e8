package org.dakal.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/**
 * Threads. Tasks are handed out by number as threads come free; who does which changes no value. Long work started by
 * {@link #inBackground} has threads of its own and rests between two tasks while other work is under way, so that short
 * questions overtake it. Close when done.
 */
public final class Workers implements AutoCloseable {
    private static final int MOST_LONG_WORK = 2;
    /** How long a signal to cancel may go unseen while waiting. */
    private static final long LONGEST_WAIT_MILLISECONDS = 20;

    private final int threadCount;
    private final ExecutorService executor;
    private final ExecutorService background;
    private final Semaphore longWork = new Semaphore(MOST_LONG_WORK, true);
    private final ForegroundGate gate = new ForegroundGate();
    /** What the calling thread is doing, as {@link #inBackground} said; short questions when nobody said anything. */
    private final ThreadLocal<Job> currentJob = ThreadLocal.withInitial(() -> Job.FOREGROUND);

    private record Job(boolean isBackground, CancelSignal cancel) {
        static final Job FOREGROUND = new Job(false, CancelSignal.NEVER);
    }

    /** Starts threads as they are needed, one or more at the most for each of the two kinds of work. */
    public Workers(int threadCount) {
        this.threadCount = threadCount;
        this.executor = threads("dakal-", threadCount);
        this.background = threads("dakal-long-", threadCount);
    }

    private static ExecutorService threads(String name, int threadCount) {
        AtomicInteger number = new AtomicInteger();
        return Executors.newFixedThreadPool(threadCount, task -> {
            Thread thread = new Thread(task, name + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Does work in the calling thread whose tasks give way to those of others, and which ends early when told to. Of
     * such work two pieces at most are done at once; who comes later waits for a turn.
     *
     * @throws CancellationException soon after the signal is given: while waiting for a turn, from the next call of
     *     {@link #forEach} or in one
     */
    public <T> T inBackground(CancelSignal cancel, Supplier<T> work) {
        Job job = new Job(true, cancel);
        try {
            while (!longWork.tryAcquire(LONGEST_WAIT_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                check(job);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", e);
        }
        try {
            return as(job, work);
        } finally {
            longWork.release();
        }
    }

    /** Does work in the calling thread that gives way to none, and which ends early when told to. */
    public <T> T cancellable(CancelSignal cancel, Supplier<T> work) {
        return as(new Job(false, cancel), work);
    }

    private <T> T as(Job job, Supplier<T> work) {
        Job before = currentJob.get();
        currentJob.set(job);
        try {
            check(job);
            return work.get();
        } finally {
            currentJob.set(before);
        }
    }

    /**
     * Begins work in a thread of its own, as part of what the caller is doing; where there is one thread only, it is
     * done when it is asked for.
     *
     * @return its result, once; what it failed with is thrown there
     */
    public <T> Supplier<T> beside(Supplier<T> work) {
        Job job = currentJob.get();
        if (threadCount == 1) {
            return work;
        }
        FutureTask<T> task = new FutureTask<>(() -> as(job, work));
        Thread thread = new Thread(task, "dakal-beside");
        thread.setDaemon(true);
        thread.start();
        return () -> result(task);
    }

    private static void check(Job job) {
        if (job.cancel.isCancelled()) {
            throw new CancellationException("cancelled");
        }
    }

    /**
     * Does tasks 0 to count - 1 and returns when all are done; the first failure ends the rest and is thrown.
     *
     * @throws CancellationException when the work the caller is doing was cancelled
     */
    public void forEach(int count, IntConsumer task) {
        Job job = currentJob.get();
        check(job);
        AtomicInteger next = new AtomicInteger();
        Callable<Void> loop = () -> {
            for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                try {
                    if (job.isBackground) {
                        gate.awaitCalm(job.cancel);
                    }
                    check(job);
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
        if (job.isBackground) {
            runAll(background, loops);
            return;
        }
        gate.enter();
        try {
            runAll(executor, loops);
        } finally {
            gate.leave();
        }
    }

    private static void runAll(ExecutorService executor, List<Callable<Void>> loops) {
        try {
            executor.invokeAll(loops).forEach(Workers::result);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted at work", e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
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
        background.shutdownNow();
    }

    /** Counts short work under way; long work waits here until there is none. */
    private static final class ForegroundGate {
        private int underWayCount;

        synchronized void enter() {
            underWayCount++;
        }

        synchronized void leave() {
            underWayCount--;
            if (underWayCount == 0) {
                notifyAll();
            }
        }

        /** Returns when no short work is under way, or when the waiting work is cancelled. */
        synchronized void awaitCalm(CancelSignal cancel) {
            while (underWayCount > 0 && !cancel.isCancelled()) {
                try {
                    wait(LONGEST_WAIT_MILLISECONDS);
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                    throw new IllegalStateException("interrupted at work", e);
                }
            }
        }
    }
}
