package org.dakal.tools.cli.study;

import java.util.List;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.Figures;

/**
 * What a run would cost; scenarios/estimate.schema.json says what each key means.
 *
 * @param mastCount masts whose path loss a run asks for, proposed ones too
 * @param keptMastCount of these, masts whose path loss the store has
 * @param cellCount cells of path loss to be computed
 * @param threadCount threads of the run
 * @param seconds wall time by phase
 * @param wholeSeconds all phases together
 * @param cpuSeconds processor time of all threads together
 * @param memory in bytes, at the peak
 * @param disk in bytes
 * @param machines wall time where several machines like this one shared the work
 * @param calibration what all this was drawn from
 */
record RunEstimate(
        int mastCount,
        int keptMastCount,
        long cellCount,
        int threadCount,
        Seconds seconds,
        double wholeSeconds,
        double cpuSeconds,
        Memory memory,
        Disk disk,
        List<Machines> machines,
        Calibration calibration) {
    /** Levels are the antennas and the comparison of sectors; findings are spots, proposals, people, buildings. */
    record Seconds(double reading, double pathLoss, double levels, double findings, double writing) {
        double whole() {
            return reading + pathLoss + levels + findings + writing;
        }
    }

    /**
     * Where memory goes.
     *
     * @param heapByteCount arrays that are held at once: ground, layers, what findings and files are made from
     * @param mappedByteCount path loss read through mapped files, which the system may drop and read again; on the
     *     heap where no store is used
     * @param peakByteCount of the process, with the Java machine's own and what it has not tidied up yet
     */
    record Memory(long heapByteCount, long mappedByteCount, long peakByteCount) {}

    /**
     * What is written.
     *
     * @param storeByteCount path loss that the store gets
     * @param resultByteCount maps, tables and pages
     */
    record Disk(long storeByteCount, long resultByteCount) {}

    /**
     * A run that some machines share.
     *
     * @param coreCount of all of them together
     * @param seconds wall time
     * @param workerByteCount memory of each machine but the one that asks, at the peak
     */
    record Machines(int count, int coreCount, double seconds, long workerByteCount) {}

    /**
     * What was timed.
     *
     * @param mastCount masts whose path loss was computed, with the scenario's own models and quality
     * @param cellCount cells of it
     * @param coarseCellMeters sides of the cells of two small studies, run whole
     * @param seconds that all this took, reading excepted
     */
    record Calibration(int mastCount, long cellCount, List<Double> coarseCellMeters, double seconds) {}

    /** What was timed is kept in a store, where the run will find it. */
    private String timedMasts() {
        int count = Math.min(keptMastCount, calibration.mastCount());
        return count == 0 ? "" : ", " + count + " of them made and timed just now";
    }

    /** @param cluster the one that is asked, if any */
    void print(Console console, ClusterOption cluster) {
        console.say("A run would take about " + Figures.seconds(wholeSeconds) + " with "
                + Wording.count(threadCount, "thread"));
        TextTable time = new TextTable("lrl");
        time.row("reading", Figures.seconds(seconds.reading()), "as just measured");
        time.row(
                "path loss",
                Figures.seconds(seconds.pathLoss()),
                Figures.rounded((double) cellCount) + " cells of " + Wording.count(mastCount - keptMastCount, "mast")
                        + ", " + keptMastCount + " kept" + timedMasts());
        time.row("levels", Figures.seconds(seconds.levels()));
        time.row("findings", Figures.seconds(seconds.findings()));
        time.row("writing", Figures.seconds(seconds.writing()));
        time.row("processor", Figures.seconds(cpuSeconds), "all threads together");
        console.print(time.toString());
        console.say("Memory at the peak: about " + Figures.bytes(memory.peakByteCount()) + ", of which "
                + Figures.bytes(memory.heapByteCount()) + " arrays and " + Figures.bytes(memory.mappedByteCount())
                + " path loss");
        console.say("Disk: " + Figures.bytes(disk.storeByteCount()) + " more for the store, "
                + Figures.bytes(disk.resultByteCount()) + " of results");
        if (cluster.coreCount().isPresent()) {
            Machines own = machines.get(0);
            console.say("By --master " + cluster.master() + ", " + Wording.count(own.coreCount(), "core")
                    + " of this machine: about " + Figures.seconds(own.seconds()) + ", and "
                    + Figures.bytes(memory.peakByteCount() + own.workerByteCount()) + " at the peak");
        } else {
            printMachines(console, cluster);
        }
        console.say("Timed: path loss of " + Wording.count(calibration.mastCount(), "mast")
                + " and two studies with coarse cells, in " + Figures.seconds(calibration.seconds()));
    }

    private void printMachines(Console console, ClusterOption cluster) {
        if (cluster.isGiven()) {
            console.say("How many machines and cores " + cluster.master() + " has only that master knows.");
        }
        TextTable shared = new TextTable("rrrr");
        machines.forEach(some -> shared.row(
                Wording.count(some.count(), "machine"),
                Wording.count(some.coreCount(), "core"),
                Figures.seconds(some.seconds()),
                Figures.bytes(some.workerByteCount()) + " each"));
        console.say(
                "Shared by --master among machines like this one, path loss and levels mast by mast and tile by tile:");
        console.print(shared.toString());
        console.say("The machine that asks them: " + Figures.bytes(memory.peakByteCount() + SharedRun.SPARK_BYTES)
                + " at the peak");
    }
}
