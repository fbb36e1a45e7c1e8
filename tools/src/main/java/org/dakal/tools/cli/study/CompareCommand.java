package org.dakal.tools.cli.study;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.writing.OutputComparison;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonText;
import org.dakal.scenarios.writing.comparison.FolderComparer;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.ToolCommand;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code dakal compare}: what changed between two results. */
@Command(
        name = "compare",
        description = "Says what changed between two results on the same grid: people, spots gone and new, proposals."
                + " With --out also writes a page for people and rasters of the difference.",
        footer = {"", "Example:", "  dakal compare out/qom out/qom-with-P04 --out out/difference"})
public final class CompareCommand extends ToolCommand {
    @Parameters(index = "0", paramLabel = "OUT_A", description = "Output folder of the result before.")
    private Path before;

    @Parameters(index = "1", paramLabel = "OUT_B", description = "Output folder of the result after.")
    private Path after;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Writes pages for people, comparison.json and rasters of the difference; nothing when not given.")
    private @Nullable Path out;

    public CompareCommand(Console console) {
        super(console);
    }

    @Override
    public Integer call() throws IOException {
        settings.add("before", before.toString(), "argument")
                .add("after", after.toString(), "argument")
                .addOut(out)
                .print(console);
        RunInfo run = runInfo();
        Comparison comparison;
        if (out == null) {
            comparison = compare(run);
            console.print(ComparisonText.of(comparison.summary()));
        } else {
            try (OutputFolder results =
                    OutputFolder.open(out, Inputs.of(List.of(before, after)), OutputComparison.INDEX_FILE)) {
                results.refuseForeign(OutputComparison.NAMES);
                comparison = compare(run);
                console.print(ComparisonText.of(comparison.summary()));
                Report.files(
                        console,
                        OutputComparison.write(
                                results, comparison, ResultPages.of(comparison, run), OutputComparison.NAMES));
            }
        }
        printJson(comparison.json(out == null ? List.of() : OutputComparison.NAMES));
        if (out != null) {
            Report.page(console, out, ResultPages.COMPARISON);
        }
        return ExitCodes.DONE;
    }

    private Comparison compare(RunInfo run) throws IOException {
        return CommandFailure.unlessProblems(
                before + " and " + after, () -> FolderComparer.compare(before, after, run));
    }
}
