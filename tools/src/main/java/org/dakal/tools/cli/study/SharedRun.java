package org.dakal.tools.cli.study;

import java.util.List;
import java.util.OptionalInt;

/**
 * A stated model of what a run takes that machines share by {@code --master}, from what it takes one process. Masts and
 * tiles are shared by the cores of all machines, one at a time each; a single machine is the one that asks. Reading,
 * findings and writing are done by the machine that asks, which takes in the layers of the others over a network.
 *
 * @param alone wall time of one process, by phase
 * @param compilingSeconds of path loss and levels in it that Java spends on code it has not compiled yet, as it does
 *     on each machine
 * @param threadCount of the process, and of each machine
 * @param mastCount whose path loss is to be computed
 * @param tileCount of all stages together
 * @param tileCellCount cells of these tiles
 * @param networkByteCount that the machine that asks sends to the others and takes from them
 * @param groundByteCount heights and land cover, which each machine holds
 * @param layerByteCount which each machine holds while they are a quarter of its heap at the most
 * @param lossByteCount of path loss, which machines share
 * @param heapByteCount of Java on each machine but the one that asks
 */
record SharedRun(
        RunEstimate.Seconds alone,
        double compilingSeconds,
        int threadCount,
        int mastCount,
        int tileCount,
        long tileCellCount,
        long networkByteCount,
        long groundByteCount,
        long layerByteCount,
        long lossByteCount,
        long heapByteCount) {
    /** A network of a gigabit in a second. */
    private static final double NETWORK_BYTES_PER_SECOND = 125e6;
    /** Spark's start and end, and what goes into the folder first. */
    private static final double START_SECONDS = 4;
    /** Until Java has started and compiled on machines of their own: half of what it takes a core, 14 to 26 s. */
    private static final double EXECUTOR_SECONDS = 8.5;
    /** What a core takes for a tile besides its levels, however small it is: its task, and path loss found anew. */
    private static final double TILE_SECONDS = 0.01;
    /** What it takes for a cell of it besides: layers put into a file, checked and put in their places. */
    private static final double TILE_CELL_SECONDS = 1.4e-6;
    /** Spark's own part of a process. */
    static final long SPARK_BYTES = 150_000_000;
    /** Layers of the whole grid are held where they take such a part of the heap. */
    private static final int PART_FOR_LAYERS = 4;

    /** @param coreCount of this machine, where it alone shares the run; otherwise some numbers of machines are told */
    List<RunEstimate.Machines> machines(OptionalInt coreCount) {
        return coreCount.isPresent()
                ? List.of(by(1, coreCount.getAsInt()))
                : List.of(by(1, 1), by(1, threadCount), by(10, 10 * threadCount), by(100, 100 * threadCount));
    }

    /** @param coreCount of all machines together */
    RunEstimate.Machines by(int machineCount, int coreCount) {
        double works = alone.pathLoss() + alone.levels();
        double warm = works > 0 ? 1 - Math.min(works, compilingSeconds) / works : 0;
        double tiled =
                warm * alone.levels() * threadCount + TILE_SECONDS * tileCount + TILE_CELL_SECONDS * tileCellCount;
        double seconds = START_SECONDS
                + compilingSeconds
                + (machineCount > 1 ? EXECUTOR_SECONDS : 0)
                + alone.reading()
                + stage(mastCount, warm * alone.pathLoss() * threadCount, coreCount)
                + stage(tileCount, tiled, coreCount)
                + networkByteCount / NETWORK_BYTES_PER_SECOND * (machineCount - 1) / machineCount
                + alone.findings()
                + alone.writing();
        // a machine works on one tile after the other, which leaves little that Java has to tidy up
        long held = groundByteCount + (layerByteCount <= heapByteCount / PART_FOR_LAYERS ? layerByteCount : 0);
        return new RunEstimate.Machines(
                machineCount,
                coreCount,
                seconds,
                SPARK_BYTES + RunEstimator.peakByteCount(held, 0, held / 2) + lossByteCount / machineCount);
    }

    /** Parts of a like size, each done by one core whole. */
    private static double stage(int partCount, double coreSeconds, int coreCount) {
        return partCount == 0 ? 0 : Math.ceil((double) partCount / coreCount) * coreSeconds / partCount;
    }
}
