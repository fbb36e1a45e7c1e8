package org.dakal.tools.cli.console;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.scenarios.writing.summary.SummaryJson;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What every command has: the console, settings and where they came from, {@code --help} and {@code --json}. */
public abstract class ToolCommand implements Callable<Integer> {
    protected final Console console;
    protected final Settings settings = new Settings();

    @Spec
    private CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this help.")
    boolean helpAsked;

    @Option(
            names = "--json",
            description = "The result as JSON on standard output; scenarios/OUTPUTS.md names its schema.")
    private boolean json;

    protected ToolCommand(Console console) {
        this.console = console;
    }

    /** Whether somebody wants the result as JSON. */
    protected final boolean isJsonAsked() {
        return json;
    }

    /** A result for programs, in one line; only where somebody wants it. */
    protected final void printJson(Object content) {
        if (json) {
            console.out().println(SummaryJson.line(content));
        }
    }

    /** Where the value of an option comes from: "flag" when any of these was given. */
    protected final String origin(String... options) {
        for (String option : options) {
            if (spec.commandLine().getParseResult().hasMatchedOption(option)) {
                return "flag";
            }
        }
        return "default";
    }

    /** What was started, and how, once all settings are known. */
    protected final RunInfo runInfo() {
        BuildInfo build = BuildInfo.read();
        String typed = spec.root().commandLine().getParseResult().originalArgs().stream()
                .map(argument -> argument.isEmpty() || argument.contains(" ") ? "'" + argument + "'" : argument)
                .collect(Collectors.joining(" "));
        return new RunInfo(
                build.version(),
                build.commit(),
                build.javaVersion(),
                "dakal " + typed,
                settings.toMap(),
                LocalDate.now(ZoneId.systemDefault()));
    }

    protected final String name() {
        return spec.name();
    }
}
