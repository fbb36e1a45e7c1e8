package org.dakal.study;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Tells a listener which phase begins, and remembers how long each took. */
final class PhaseClock {
    private final StudyListener listener;
    private final List<PhaseTiming> timings = new ArrayList<>();

    PhaseClock(StudyListener listener) {
        this.listener = listener;
    }

    StudyListener listener() {
        return listener;
    }

    <T> T phase(Phase phase, Supplier<T> work) {
        listener.phaseStarted(phase);
        long start = System.nanoTime();
        T result = work.get();
        add(new PhaseTiming(phase, (System.nanoTime() - start) * 1e-9));
        return result;
    }

    private synchronized void add(PhaseTiming timing) {
        timings.add(timing);
    }

    /** The phases so far, in the order in which they ended. */
    synchronized List<PhaseTiming> timings() {
        return List.copyOf(timings);
    }
}
