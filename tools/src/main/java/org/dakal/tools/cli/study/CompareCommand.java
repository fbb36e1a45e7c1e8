package org.dakal.tools.cli.study;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.writing.OutputComparison;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.output.Inputs;
import org.dakal.scenarios.writing.output.OutputFolder;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.SummaryJson;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.HelpOption;
import org.dakal.tools.cli.console.Invocation;
import org.dakal.tools.cli.console.Report;
import org.dakal.tools.cli.console.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code dakal compare}: what changed between two results. */
@Command(
        name = "compare",
        sortOptions = false,
        description = "Says what changed between two results on the same grid: people, spots gone and new, proposals."
                + " With --out also writes a page for people and rasters of the difference.",
        footer = {"", "Example:", "  dakal compare out/qom out/qom-with-P04 --out out/difference"})
public final class CompareCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    private CommandSpec spec;

    @Mixin
    HelpOption help;

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

    @Option(names = "--json", description = "The comparison as JSON on standard output.")
    private boolean json;

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Settings settings = new Settings()
                .add("before", before.toString(), "argument")
                .add("after", after.toString(), "argument")
                .add("out", out == null ? "nothing is written" : out.toString(), out == null ? "default" : "flag");
        settings.print(console);
        RunInfo run = Invocation.of(spec, settings);
        Comparison comparison;
        if (out == null) {
            comparison = compare(run);
            console.print(OutputComparison.text(comparison));
        } else {
            try (OutputFolder results =
                    OutputFolder.open(out, Inputs.of(List.of(before, after)), OutputComparison.INDEX_FILE)) {
                results.refuseForeign(OutputComparison.NAMES);
                comparison = compare(run);
                console.print(OutputComparison.text(comparison));
                Report.files(console, OutputComparison.write(results, comparison, ComparisonPages.of(comparison, run)));
            }
        }
        if (json) {
            JsonMapper mapper = new JsonMapper();
            console.out().println(mapper.readTree(SummaryJson.text(comparison.summary())));
        }
        if (out != null) {
            Report.page(console, out, ComparisonPages.PAGE);
        }
        return ExitCodes.DONE;
    }

    private Comparison compare(RunInfo run) throws IOException {
        try {
            return OutputComparison.compare(before, after, run);
        } catch (ProblemsException e) {
            throw CommandFailure.problems(before + " and " + after, e.problems());
        }
    }
}
