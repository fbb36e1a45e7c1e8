package org.dakal.proposals.portfolio;

/** The moment by which an answer is wanted. */
final class Deadline {
    private static final double NANOSECONDS_PER_SECOND = 1e9;

    private final long atNanoseconds;

    private Deadline(long atNanoseconds) {
        this.atNanoseconds = atNanoseconds;
    }

    /** So many seconds from now. */
    static Deadline in(double seconds) {
        return new Deadline(System.nanoTime() + (long) (seconds * NANOSECONDS_PER_SECOND));
    }

    double secondsLeft() {
        return (atNanoseconds - System.nanoTime()) / NANOSECONDS_PER_SECOND;
    }

    boolean isPast() {
        return System.nanoTime() - atNanoseconds >= 0;
    }

    /** Earlier than this: after a share of the time left. */
    Deadline share(double fraction) {
        return in(fraction * Math.max(0, secondsLeft()));
    }
}
