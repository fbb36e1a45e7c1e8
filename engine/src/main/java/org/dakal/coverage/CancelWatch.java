package org.dakal.coverage;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * For work of libraries that never ask whether anybody still waits: another thread asks in their place, and interrupts
 * them.
 */
public final class CancelWatch {
    private static final long PAUSE_MILLISECONDS = 20;

    private CancelWatch() {}

    /**
     * Does work in the calling thread while another one keeps asking a signal.
     *
     * @param interrupt makes the work return soon; called by the other thread, again and again from the moment the
     *     signal is given until the work returns, for an interruption that comes before the work has begun may be lost
     * @throws CancellationException when the signal was given, whatever the work returned
     */
    public static <T> T during(CancelSignal cancel, Runnable interrupt, Supplier<T> work) {
        CountDownLatch done = new CountDownLatch(1);
        Thread watch = new Thread(() -> interruptUntil(done, cancel, interrupt), "dakal-cancel");
        watch.setDaemon(true);
        watch.start();
        T result;
        try {
            result = work.get();
        } finally {
            done.countDown();
            awaitEnd(watch);
        }
        if (cancel.isCancelled()) {
            throw new CancellationException("cancelled");
        }
        return result;
    }

    /** Whoever goes on may free what the interruption is about, so nobody may be at it any more. */
    private static void awaitEnd(Thread watch) {
        boolean isInterrupted = false;
        while (watch.isAlive()) {
            try {
                watch.join();
            } catch (InterruptedException e) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void interruptUntil(CountDownLatch done, CancelSignal cancel, Runnable interrupt) {
        try {
            while (!done.await(PAUSE_MILLISECONDS, TimeUnit.MILLISECONDS)) {
                if (cancel.isCancelled()) {
                    interrupt.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
