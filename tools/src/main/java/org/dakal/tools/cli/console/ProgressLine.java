package org.dakal.tools.cli.console;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyListener;
import org.jspecify.annotations.Nullable;

/**
 * Tells how far the work is: one line that renews itself on a terminal, a plain line every few seconds elsewhere,
 * nothing in continuous integration. Remembers how long each phase took; the time of phases that go on beside each
 * other is told of the one that began last.
 */
public final class ProgressLine implements StudyListener {
    private static final long TERMINAL_PAUSE_NANOS = 100_000_000L;
    private static final long PLAIN_PAUSE_NANOS = 5_000_000_000L;
    /** Before this much is done a forecast would be a guess. */
    private static final double LEAST_FRACTION_FOR_FORECAST = 0.01;

    private final Console console;
    private final boolean quiet;
    private final LongSupplier nanoTime;
    private final long pauseNanos;
    private final List<PhaseTiming> finished = new ArrayList<>();
    private @Nullable Phase phase;
    private long phaseStartNanos;
    private volatile long nextNanos;
    private boolean lineShown;

    public ProgressLine(Console console) {
        this(console, System::nanoTime);
    }

    ProgressLine(Console console, LongSupplier nanoTime) {
        this.console = console;
        this.quiet = console.continuousIntegration();
        this.nanoTime = nanoTime;
        this.pauseNanos = console.terminal() ? TERMINAL_PAUSE_NANOS : PLAIN_PAUSE_NANOS;
    }

    @Override
    public synchronized void phaseStarted(Phase begun) {
        finish();
        phase = begun;
        phaseStartNanos = nanoTime.getAsLong();
        nextNanos = phaseStartNanos + pauseNanos;
        if (console.terminal() && !quiet) {
            show(begun.words());
        }
    }

    @Override
    public void progressed(long doneCount, long totalCount, String unit) {
        long now = nanoTime.getAsLong();
        if (!quiet && now - nextNanos >= 0) {
            showProgress(now, doneCount, totalCount, unit);
        }
    }

    /** More of an unknown total is done. */
    public void counted(long doneCount, String unit) {
        progressed(doneCount, 0, unit);
    }

    private synchronized void showProgress(long now, long doneCount, long totalCount, String unit) {
        if (now - nextNanos < 0) {
            return;
        }
        nextNanos = now + pauseNanos;
        double seconds = (now - phaseStartNanos) * 1e-9;
        double rate = seconds > 0 ? doneCount / seconds : 0;
        StringBuilder line = new StringBuilder(phase == null ? "" : phase.words()).append("  ");
        if (totalCount > 0) {
            double fraction = Math.min(1, (double) doneCount / totalCount);
            line.append(Figures.format("%.0f %%  ", Math.floor(100 * fraction)));
        }
        line.append(Figures.rounded((double) doneCount));
        if (totalCount > 0) {
            line.append(" of ").append(Figures.rounded((double) totalCount));
        }
        line.append(' ').append(unit).append(", ").append(Figures.rounded(rate)).append("/s");
        if (rate > 0 && doneCount >= totalCount * LEAST_FRACTION_FOR_FORECAST && totalCount > doneCount) {
            line.append(", ")
                    .append(Figures.clock((totalCount - doneCount) / rate))
                    .append(" left");
        }
        show(line.toString());
    }

    private void show(String line) {
        if (console.terminal()) {
            console.err().print("\r\u001b[K" + line);
            console.err().flush();
            lineShown = true;
        } else {
            console.say(line);
        }
    }

    /** Ends the running phase and takes its line away, so that something else can be said. */
    public synchronized void finish() {
        if (phase != null) {
            finished.add(new PhaseTiming(phase, (nanoTime.getAsLong() - phaseStartNanos) * 1e-9));
            phase = null;
        }
        if (lineShown) {
            console.err().print("\r\u001b[K");
            console.err().flush();
            lineShown = false;
        }
    }

    public synchronized List<PhaseTiming> timings() {
        return List.copyOf(finished);
    }
}
