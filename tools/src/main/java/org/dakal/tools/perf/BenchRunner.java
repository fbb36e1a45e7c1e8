package org.dakal.tools.perf;

import java.util.ArrayList;
import java.util.List;

/**
 * Times a job: rounds to warm up for so long, then rounds that count, for so long and so many. How long is told in CPU
 * time, so that a busy machine gets as many rounds as a calm one.
 *
 * @param warmUpSeconds CPU time of rounds before the first sample; at least one round
 * @param measuredSeconds CPU time of rounds that count
 * @param leastRoundCount rounds that count, however long they take
 * @param mostRoundCount rounds that count, however short they are
 */
record BenchRunner(double warmUpSeconds, double measuredSeconds, int leastRoundCount, int mostRoundCount) {
    /** Enough for a figure that stands. */
    static final BenchRunner FULL = new BenchRunner(2, 2, 7, 40);

    /** Enough to prove that the set runs. */
    static final BenchRunner SHORT = new BenchRunner(0.1, 0.1, 3, 5);

    BenchItem measure(BenchJob job) {
        int warmUpRounds = 0;
        for (double spent = 0; warmUpRounds == 0 || spent < warmUpSeconds; warmUpRounds++) {
            spent += round(job).cpuSeconds;
        }
        List<Double> cpuSeconds = new ArrayList<>();
        List<Double> wallSeconds = new ArrayList<>();
        double spent = 0;
        while (cpuSeconds.size() < leastRoundCount || (cpuSeconds.size() < mostRoundCount && spent < measuredSeconds)) {
            Round round = round(job);
            spent += round.cpuSeconds;
            cpuSeconds.add(round.cpuSeconds);
            wallSeconds.add(round.wallSeconds);
        }
        return BenchItem.of(job, warmUpRounds, cpuSeconds, wallSeconds);
    }

    private record Round(double cpuSeconds, double wallSeconds) {}

    private static Round round(BenchJob job) {
        long wall = System.nanoTime();
        long cpu = job.clock().nanos();
        job.run();
        // Clocks of processes tick; a round shorter than a tick still took a moment.
        double cpuSeconds = Math.max(1, job.clock().nanos() - cpu) * 1e-9;
        return new Round(cpuSeconds, (System.nanoTime() - wall) * 1e-9);
    }
}
