package org.dakal.tools.cli;

import java.util.Arrays;
import java.util.List;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.dakal.tools.cli.console.RepeatedValues;
import picocli.CommandLine;

/** Where the program starts. */
public final class Dakal {
    private Dakal() {}

    /** Runs one command and ends with its exit code: 0 done, 1 failed, 2 bad input. */
    public static void main(String[] arguments) {
        Console console = Console.ofSystem();
        int code = run(console, arguments);
        if (code != ExitCodes.DONE && !InputFiles.pathHint().isEmpty()) {
            console.say("    " + InputFiles.pathHint()); // whatever failed may have had such a name
        }
        System.exit(code);
    }

    /** Runs one command and returns its exit code. */
    static int run(Console console, String... given) {
        String[] arguments = helpFirst(given);
        Failures failures = new Failures(console);
        CommandLine commandLine = DakalCommand.commandLine(console, List.of(arguments))
                .setOut(console.out())
                .setErr(console.err())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionStrategy(parsed -> {
                    RepeatedValues.refuse(parsed);
                    return new CommandLine.RunLast().execute(parsed);
                })
                .setParameterExceptionHandler((e, args) -> failures.ofArguments(e))
                .setExecutionExceptionHandler((e, command, parsed) -> failures.of(e));
        int code;
        try {
            code = commandLine.execute(arguments);
        } catch (Error e) {
            code = failures.of(e);
        }
        if (console.hasLostOutput()) {
            code = failures.ofLostOutput(code);
        }
        console.err().flush();
        return code;
    }

    /** {@code dakal help run} is how many programs are asked what {@code dakal run --help} answers here. */
    private static String[] helpFirst(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        String[] asked = Arrays.copyOfRange(arguments, 1, arguments.length + 1);
        asked[arguments.length - 1] = "--help";
        return asked;
    }
}
