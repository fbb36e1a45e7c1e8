package org.dakal.tools.cli.console;

import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.reading.ProblemPrinter;

/** A command cannot go on, and knows why; the message is for people. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int exitCode;
    private final String hint;

    private CommandFailure(int exitCode, String message, String hint) {
        super(message);
        this.exitCode = exitCode;
        this.hint = hint;
    }

    /** What was asked for cannot be done; the hint may be empty. */
    public static CommandFailure badInput(String message, String hint) {
        return new CommandFailure(ExitCodes.BAD_INPUT, "dakal: " + message, hint);
    }

    /** Every problem of an input at once. */
    public static CommandFailure problems(String where, List<Problem> problems) {
        return new CommandFailure(
                ExitCodes.BAD_INPUT, ProblemPrinter.format(where, problems).stripTrailing(), "");
    }

    public int exitCode() {
        return exitCode;
    }

    public String hint() {
        return hint;
    }
}
