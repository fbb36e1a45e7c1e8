package org.dakal.study;

import java.util.concurrent.CancellationException;
import org.dakal.coverage.CancelSignal;
import org.dakal.coverage.ProgressListener;

/**
 * Who asks something that takes long.
 *
 * @param listener hears of phases and progress
 * @param cancel takes the question back; asked often and from many threads
 */
public record LongQuestion(StudyListener listener, CancelSignal cancel) {
    /** A question of somebody who waits for the answer in any case. */
    public static LongQuestion patient(StudyListener listener) {
        return new LongQuestion(listener, CancelSignal.NEVER);
    }

    /** Tells the listener, and ends work whose question was taken back where it reports its progress. */
    ProgressListener progress() {
        return (done, total, unit) -> {
            if (cancel.isCancelled()) {
                throw new CancellationException("cancelled");
            }
            listener.progressed(done, total, unit);
        };
    }

    /** Tells the listener of phases and progress, and ends work whose question was taken back. */
    StudyListener cancellingListener() {
        ProgressListener progress = progress();
        return new StudyListener() {
            @Override
            public void phaseStarted(Phase phase) {
                listener.phaseStarted(phase);
            }

            @Override
            public void progressed(long doneCount, long totalCount, String unit) {
                progress.progressed(doneCount, totalCount, unit);
            }
        };
    }
}
