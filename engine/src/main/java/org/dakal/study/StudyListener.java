package org.dakal.study;

import org.dakal.coverage.ProgressListener;

/** Hears how a study goes. */
public interface StudyListener extends ProgressListener {
    /** A question that takes long has its turn: until now it waited for others. */
    default void turnBegan() {}

    /** A phase begins; progress that follows belongs to it. */
    void phaseStarted(Phase phase);

    /** Hears nothing. */
    StudyListener NONE = new StudyListener() {
        @Override
        public void phaseStarted(Phase phase) {}

        @Override
        public void progressed(long doneCount, long totalCount, String unit) {}
    };
}
