package org.dakal.coverage;

/** Counts short work under way; long work waits here until there is none. */
final class ForegroundGate {
    /** How long a signal to cancel may go unseen while waiting. */
    private static final long LONGEST_WAIT_MILLISECONDS = 20;

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
