package org.dakal.proposals.portfolio.search;

import java.util.concurrent.CancellationException;
import org.dakal.coverage.CancelSignal;

/** The moment by which an answer is wanted, if it is still wanted then. */
public final class Deadline {
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    private final long atNanoseconds;
    private final CancelSignal cancel;

    private Deadline(double secondsFromNow, CancelSignal cancel) {
        this.atNanoseconds = System.nanoTime() + (long) (secondsFromNow * NANOSECONDS_PER_SECOND);
        this.cancel = cancel;
    }

    /** So many seconds from now, unless the question is taken back before. */
    public static Deadline in(double seconds, CancelSignal cancel) {
        return new Deadline(seconds, cancel);
    }

    public double secondsLeft() {
        return (atNanoseconds - System.nanoTime()) / NANOSECONDS_PER_SECOND;
    }

    /**
     * Whether the time is up.
     *
     * @throws CancellationException when the question was taken back
     */
    public boolean isPast() {
        if (cancel.isCancelled()) {
            throw new CancellationException("cancelled");
        }
        return System.nanoTime() - atNanoseconds >= 0;
    }

    /** Earlier than this: after a share of the time left. */
    public Deadline share(double fraction) {
        return in(fraction * Math.max(0, secondsLeft()), cancel);
    }

    /** So many seconds from now, whatever is left of this, and taken back with it. */
    public Deadline within(double seconds) {
        return in(seconds, cancel);
    }

    /** Who may take the question back. */
    public CancelSignal cancel() {
        return cancel;
    }
}
