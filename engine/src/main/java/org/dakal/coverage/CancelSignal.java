package org.dakal.coverage;

/** Says whether nobody wants an answer any more. It is asked often and from many threads, so it must be quick. */
@FunctionalInterface
public interface CancelSignal {
    /** Somebody always waits. */
    CancelSignal NEVER = () -> false;

    boolean isCancelled();
}
