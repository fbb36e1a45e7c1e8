package org.dakal.coverage;

/** Hears how far long work is; called from worker threads, must be quick and must not throw. */
@FunctionalInterface
public interface ProgressListener {
    ProgressListener NONE = (done, total, unit) -> {};

    /**
     * More is done.
     *
     * @param doneCount units done so far, growing
     * @param unit what is counted, e.g. "cells"
     */
    void progressed(long doneCount, long totalCount, String unit);
}
