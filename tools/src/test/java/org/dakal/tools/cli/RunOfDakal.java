package org.dakal.tools.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.dakal.tools.cli.console.Console;

/** One run of the program inside the test: its exit code and what it said. */
public record RunOfDakal(int exitCode, String out, String err) {
    public static RunOfDakal of(String... arguments) {
        return with(Map.of("CI", "true"), arguments);
    }

    static RunOfDakal with(Map<String, String> environment, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, environment);
        int code = Dakal.run(console, arguments);
        return new RunOfDakal(code, out.toString(), err.toString());
    }
}
