package org.dakal.tools.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.dakal.scenarios.columns.TextTable;
import org.dakal.tools.cli.console.Figures;

/** What the stages of a study took. Nothing is shuffled between machines: all goes through the shared folder. */
final class StageLog extends SparkListener {
    private volatile Runnable progress = () -> {};
    private final AtomicInteger lostCount = new AtomicInteger();
    private final AtomicLong sentBytes = new AtomicLong();
    private final AtomicLong shuffledBytes = new AtomicLong();
    private final TextTable table = new TextTable("lrrrrrrr");
    private final List<String> warnings = new ArrayList<>();

    StageLog() {
        table.row("stage", "wanted", "made", "tasks lost", "wall", "tasks", "written", "sent to the driver, shuffled");
    }

    @Override
    public void onTaskEnd(SparkListenerTaskEnd end) {
        if (!end.taskInfo().successful()) {
            lostCount.incrementAndGet();
        } else if (end.taskMetrics() != null) {
            sentBytes.addAndGet(end.taskMetrics().resultSize());
            shuffledBytes.addAndGet(end.taskMetrics().shuffleWriteMetrics().bytesWritten());
        }
        progress.run();
    }

    /** A stage begins; what hears that another of its tasks has ended is quick. */
    synchronized void begin(Runnable taskEnded) {
        progress = taskEnded;
        lostCount.set(0);
        sentBytes.set(0);
        shuffledBytes.set(0);
    }

    /** The stage is over. */
    synchronized void end(String name, String unit, int wanted, Tasks.Done done, double wallSeconds) {
        progress = () -> {};
        table.row(
                name,
                wanted + " " + unit,
                String.valueOf(done.doneCount()),
                String.valueOf(lostCount.get()),
                Figures.seconds(wallSeconds),
                Figures.seconds(done.seconds()),
                Figures.bytes(done.byteCount()),
                Figures.bytes(sentBytes.get()) + ", " + Figures.bytes(shuffledBytes.get()));
    }

    synchronized void warn(String line) {
        warnings.add(line);
    }

    /** All stages so far, for people. */
    synchronized List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("Shared among the cluster's machines:");
        table.toString().lines().forEach(lines::add);
        lines.addAll(warnings);
        return lines;
    }
}
