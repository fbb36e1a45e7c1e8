package org.dakal.tools.cli.console;

import java.io.IOException;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.reading.ProblemPrinter;

/** A command cannot go on, and knows why; the message is for people. */
public final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final String hint;

    private CommandFailure(String message, String hint) {
        super(message);
        this.hint = hint;
    }

    /** What was asked for cannot be done; the hint may be empty. */
    public static CommandFailure badInput(String message, String hint) {
        return new CommandFailure("dakal: " + message, hint);
    }

    /** Every problem of an input at once. */
    public static CommandFailure problems(String where, List<Problem> problems) {
        return new CommandFailure(ProblemPrinter.format(where, problems).stripTrailing(), "");
    }

    /** What reads an input that may have problems. */
    @FunctionalInterface
    public interface Reading<T> {
        T read() throws IOException, ProblemsException;
    }

    /** Reads an input; its problems end the command. */
    public static <T> T unlessProblems(String where, Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (ProblemsException e) {
            throw problems(where, e.problems());
        }
    }

    public String hint() {
        return hint;
    }
}
