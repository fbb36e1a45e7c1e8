package org.dakal.study;

import org.dakal.coverage.ProgressListener;

/** Hears how a study goes. */
public interface StudyListener extends ProgressListener {
    /** A phase begins; progress that follows belongs to it. */
    void phaseStarted(String phase);

    /** Hears nothing. */
    StudyListener NONE = new StudyListener() {
        @Override
        public void phaseStarted(String phase) {}

        @Override
        public void progressed(long doneCount, long totalCount, String unit) {}
    };
}
