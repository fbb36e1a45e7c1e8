package org.dakal.tools.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.dakal.scenarios.source.InvisibleCharacters;

/**
 * What the program talks to.
 *
 * @param terminal true when a person watches {@code err}
 * @param environment variables the program was started with
 */
public record Console(PrintWriter out, PrintWriter err, boolean terminal, Map<String, String> environment) {

    /** The process's own streams, always in UTF-8: names of places are not ASCII. */
    public static Console ofSystem() {
        return new Console(
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
                new PrintWriter(
                        new OutputStreamWriter(new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8), true),
                Boolean.getBoolean("dakal.terminal"), // the launcher knows, Java cannot ask about standard error
                System.getenv());
    }

    /** True when a person asked for the details of unexpected errors. */
    public boolean debug() {
        return isOn("DAKAL_DEBUG");
    }

    /** True in continuous integration, where progress is noise. */
    boolean continuousIntegration() {
        return isOn("CI");
    }

    private boolean isOn(String variable) {
        String value = environment.getOrDefault(variable, "");
        return !value.isEmpty() && !value.equals("0") && !value.equals("false");
    }

    /** True when standard output lost anything: its disk is full, or nobody reads it any more. */
    public boolean hasLostOutput() {
        return out.checkError();
    }

    /** A line for people, or several. Nothing in it reaches the terminal that nobody sees, wherever it was read. */
    public void say(String line) {
        print(line + "\n");
    }

    /** A line with figures in it, as {@link Figures#format} writes them. */
    public void say(String format, Object... figures) {
        say(Figures.format(format, figures));
    }

    /** Whole lines for people, as {@link #say}, with their ends. */
    public void print(String lines) {
        err.print(InvisibleCharacters.shown(lines).replace("\n", System.lineSeparator()));
        err.flush();
    }
}
