package org.dakal.tools.cli.speed;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFile;
import org.dakal.scenarios.writing.output.OutputKind;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.tools.cli.console.BuildInfo;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Figures;
import org.dakal.tools.cli.console.NumberOptions;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.dakal.tools.perf.Bench;
import org.dakal.tools.perf.BenchItem;
import org.dakal.tools.perf.BenchRecord;
import org.dakal.tools.perf.HistoryPage;
import org.dakal.tools.perf.RecordComparison;
import org.dakal.tools.perf.RecordFiles;
import org.dakal.tools.perf.SpeedText;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code dakal bench}: the ledger of speed. */
@Command(
        name = "bench",
        description =
                "Runs a fixed short set of jobs in memory and writes how fast they were; compares such records; draws"
                        + " their history.",
        footer = {
            "",
            "A record or a folder of records stands on each side of --compare. Exit code 1",
            "says that something became slower past the threshold. To compare a branch with",
            "its base on a machine that is not calm, use benchmarks/compare-with-base.sh.",
            "",
            "Examples:",
            "  dakal bench --out bench/today.json",
            "  dakal bench --compare bench/before.json bench/today.json --threshold 5%%",
            "  dakal bench --history bench --out bench/history.html"
        })
public final class BenchCommand extends ToolCommand {
    private static final OutputKind COMPARISON =
            OutputKind.of("a comparison of dakal bench", "\\{\\s*\"thresholdFraction\":", ".json");

    /** What to do with records instead of making one. */
    private static final class Task {
        @Option(
                names = "--compare",
                arity = "2",
                paramLabel = "RECORDS",
                description = "Compares two records, or two folders of several runs each.")
        private @Nullable List<Path> compare;

        @Option(names = "--history", paramLabel = "DIR", description = "Draws all records of a folder; needs --out.")
        private @Nullable Path history;
    }

    @ArgGroup
    private @Nullable Task task;

    @Option(names = "--short", description = "Small jobs and few rounds: proves that it works, in seconds.")
    private boolean isShort;

    @Option(
            names = "--threshold",
            defaultValue = "5%",
            paramLabel = "PERCENT",
            description = "Smallest change of a median that matters (${DEFAULT-VALUE}).")
    private String threshold;

    @Option(names = "--out", paramLabel = "FILE", description = "The record, or the page of the history.")
    private @Nullable Path out;

    public BenchCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        if (task != null && task.compare != null) {
            return compare(task.compare.get(0), task.compare.get(1));
        }
        if (task != null && task.history != null) {
            return draw(task.history);
        }
        return run();
    }

    private int run() throws IOException {
        settings.add("set", isShort ? "short" : "full", isShort ? "flag" : "default")
                .addOut(out)
                .print(console);
        if (out != null) {
            OutputFile.at(out, RecordFiles.KIND, Inputs.NONE);
        }
        BuildInfo build = BuildInfo.read();
        AtomicInteger done = new AtomicInteger();
        BenchRecord record = Bench.run(
                isShort,
                build.version(),
                build.commit(),
                (item, count) -> console.say(line(item, done.incrementAndGet(), count)));
        for (String doubt : record.calm().doubts()) {
            console.say("caution: " + doubt + "; do not trust small differences.");
        }
        if (out != null) {
            Report.file(console, out, RecordFiles.write(out, record));
        }
        printJson(record);
        return ExitCodes.DONE;
    }

    private static String line(BenchItem item, int done, int count) {
        return Figures.format(
                "%3d/%d  %-40s %9.3f ms CPU +/- %2.0f %%  %s %s/s",
                done,
                count,
                item.id(),
                1000 * item.medianCpuSeconds(),
                100 * item.spreadFraction(),
                item.workPerCpuSecond() < 100
                        ? Figures.format("%.3g", item.workPerCpuSecond())
                        : Figures.rounded(item.workPerCpuSecond()),
                item.workUnit());
    }

    private int compare(Path before, Path after) throws IOException {
        double threshold = thresholdFraction();
        RecordComparison comparison =
                RecordComparison.of(read("--compare", before), read("--compare", after), threshold);
        console.print(SpeedText.of(comparison));
        if (out != null) {
            OutputFile target = OutputFile.at(out, COMPARISON, Inputs.of(List.of(before, after)));
            Report.file(console, out, target.write(file -> Files.writeString(file, SummaryJson.text(comparison))));
        }
        printJson(comparison);
        return comparison.isSlower() ? ExitCodes.FAILED : ExitCodes.DONE;
    }

    private int draw(Path folder) throws IOException {
        if (out == null) {
            throw CommandFailure.badInput("--history needs --out FILE, the page to write.", "");
        }
        String page = HistoryPage.render(read("--history", folder));
        OutputFile target = OutputFile.at(out, OutputKind.HTML, Inputs.NONE);
        Report.file(console, out, target.write(file -> Files.writeString(file, page)));
        return ExitCodes.DONE;
    }

    private static List<BenchRecord> read(String option, Path path) {
        try {
            return RecordFiles.read(path);
        } catch (IOException e) {
            throw CommandFailure.badInput(
                    option + ": " + e.getMessage() + ".", "Make records with dakal bench --out FILE.");
        }
    }

    private double thresholdFraction() {
        String number = threshold.endsWith("%") ? threshold.substring(0, threshold.length() - 1) : threshold;
        double percent = NumberOptions.amount("--threshold", number);
        return NumberOptions.between("--threshold", percent, 0, 1000) / 100;
    }
}
