package org.dakal.benchmarks.peers;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.Terrain;

/**
 * One mast's path loss by Dakal with what it cost: median over the rounds after warm-up of the process's CPU seconds,
 * on one worker thread, compiler and garbage collector included.
 */
record MeasuredFootprint(PathLossMatrix matrix, long cellCount, double cpuSeconds, int roundCount) {
    private static final double WARM_UP_SECONDS = 3;
    private static final double MEASURED_SECONDS = 4;
    private static final int LEAST_ROUNDS = 3;

    /** Computes until times have settled; a round slower than the whole of that is taken as it comes. */
    static MeasuredFootprint of(Terrain terrain, Mast mast) {
        Round round = once(terrain, mast);
        for (double spent = round.cpuSeconds; spent < WARM_UP_SECONDS; spent += round.cpuSeconds) {
            round = once(terrain, mast);
        }
        int rounds = round.cpuSeconds > WARM_UP_SECONDS
                ? 1
                : Math.max(LEAST_ROUNDS, (int) (MEASURED_SECONDS / round.cpuSeconds));
        double[] seconds = new double[rounds];
        for (int i = 0; i < rounds; i++) {
            round = once(terrain, mast);
            seconds[i] = round.cpuSeconds;
        }
        Arrays.sort(seconds);
        return new MeasuredFootprint(round.matrix, round.cellCount, seconds[rounds / 2], rounds);
    }

    double cellsPerCpuSecond() {
        return cellCount / cpuSeconds;
    }

    private record Round(PathLossMatrix matrix, long cellCount, double cpuSeconds) {}

    private static Round once(Terrain terrain, Mast mast) {
        CoverageOptions options = new CoverageOptions(1, Quality.STANDARD, RadioEnvironment.DEFAULT);
        long start = cpuNanos();
        try (CoverageEngine engine =
                new CoverageEngine(terrain, ServiceProfile.proposedDefault(), options, new InMemoryPathLossStore())) {
            PathLossMatrix matrix = engine.pathLoss(mast, ProgressListener.NONE);
            return new Round(matrix, engine.report().cellCount(), (cpuNanos() - start) * 1e-9);
        }
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
