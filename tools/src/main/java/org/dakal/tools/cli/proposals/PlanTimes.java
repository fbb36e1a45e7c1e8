package org.dakal.tools.cli.proposals;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.LongSupplier;
import org.dakal.study.Phase;
import org.dakal.study.StudyListener;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.ProgressLine;
import org.jspecify.annotations.Nullable;

/**
 * Says when a plan's search begins how long it may take, how long all before it took, and about how long what comes
 * after it will. That is estimated from this run's own work on proposals: the check, the failures and the files took
 * about as long as it on Qom at 100 m, and a thousand draws as long again, half or twice of it on a busy machine.
 */
final class PlanTimes implements StudyListener {
    private static final Set<Phase> OF_PROPOSALS =
            EnumSet.of(Phase.PROPOSALS, Phase.IN_THE_OPEN, Phase.INDOORS, Phase.EXPECTATION);

    private static final double DRAWS_AS_LONG_AGAIN = 1000;
    private static final double SPREAD = 2;

    private final StudyListener listener;
    private final Console console;
    private final double limitSeconds;
    private final int draws;
    private final LongSupplier nanoTime;
    private final long startNanos;
    private @Nullable Phase phase;
    private long phaseStartNanos;
    private double proposalsSeconds;

    PlanTimes(StudyListener listener, Console console, double limitSeconds, int draws, LongSupplier nanoTime) {
        this.listener = listener;
        this.console = console;
        this.limitSeconds = limitSeconds;
        this.draws = draws;
        this.nanoTime = nanoTime;
        this.startNanos = nanoTime.getAsLong();
        this.phaseStartNanos = startNanos;
    }

    @Override
    public void phaseStarted(Phase begun) {
        long now = nanoTime.getAsLong();
        if (phase != null && OF_PROPOSALS.contains(phase)) {
            proposalsSeconds += (now - phaseStartNanos) * 1e-9;
        }
        phase = begun;
        phaseStartNanos = now;
        if (begun == Phase.PLANNING) {
            if (listener instanceof ProgressLine line) {
                line.finish(); // else what is said would stand behind its words
            }
            double after = proposalsSeconds * (1 + draws / DRAWS_AS_LONG_AGAIN);
            console.say("Looking at the proposals took " + Figures.seconds((now - startNanos) * 1e-9)
                    + "; the search ends after " + Figures.seconds(limitSeconds)
                    + " at the latest; benefits, check, draws and files after it may take "
                    + Figures.seconds(after / SPREAD) + " to " + Figures.seconds(after * SPREAD)
                    + ".");
        }
        listener.phaseStarted(begun);
    }

    @Override
    public void progressed(long doneCount, long totalCount, String unit) {
        listener.progressed(doneCount, totalCount, unit);
    }
}
