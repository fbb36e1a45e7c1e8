package org.dakal.tools.cli.console;

import java.util.List;
import org.dakal.scenarios.writing.output.RunInfo;
import picocli.CommandLine.Model.CommandSpec;

/** What was started, and how, for outputs to say. */
public final class Invocation {
    private Invocation() {}

    public static RunInfo of(CommandSpec command, Settings settings) {
        BuildInfo build = BuildInfo.read();
        List<String> typed = command.root().commandLine().getParseResult().originalArgs();
        return new RunInfo(
                build.version(),
                build.commit(),
                build.javaVersion(),
                "dakal "
                        + String.join(
                                " ", typed.stream().map(Invocation::quoted).toList()),
                settings.toMap());
    }

    private static String quoted(String argument) {
        return argument.isEmpty() || argument.contains(" ") ? "'" + argument + "'" : argument;
    }
}
