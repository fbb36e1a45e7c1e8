package org.dakal.tools.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.dakal.tools.cli.console.CommandFailure;
import org.dakal.tools.cli.console.Console;
import org.dakal.tools.cli.console.ExitCodes;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells people what went wrong, in a line or a list of problems, never a stack trace unless asked for. */
record Failures(Console console) {
    private static final int MOST_CAUSES = 20;

    /** The command line itself is wrong. */
    int ofArguments(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        List<String> unmatched = e instanceof UnmatchedArgumentException u ? u.getUnmatched() : List.of();
        String first = unmatched.isEmpty() ? "" : unmatched.get(0);
        boolean option = first.startsWith("-");
        Set<String> commands = command.getSubcommands().keySet();
        if (!first.isEmpty() && !option && !commands.isEmpty()) {
            console.say(name + ": " + first + " is no command.");
        } else {
            console.say(name + ": " + plain(String.valueOf(e.getMessage())));
        }
        String hint = first.isEmpty()
                ? ""
                : Suggestions.nearest(
                        first, option ? command.getCommandSpec().optionsMap().keySet() : commands);
        if (!hint.isEmpty()) {
            console.say("    " + hint);
        }
        console.say("    See " + name + " --help");
        return ExitCodes.BAD_INPUT;
    }

    /** What a command wrote for machines did not arrive; whatever else it did, the caller has not got it. */
    int ofLostOutput(int code) {
        console.say(
                "dakal: standard output could not be written in full: the disk is full, or the reader has closed it.");
        return code == ExitCodes.DONE ? ExitCodes.FAILED : code;
    }

    /** Without the names of Java's types. */
    private static String plain(String message) {
        return message.replaceFirst(
                        "cannot convert ('.*') to Path \\(.*\\)$", "$1 is no path. " + InputFiles.pathHint())
                .strip();
    }

    /** A command ended early. */
    int of(Throwable e) {
        if (console.terminal()) {
            console.err().print("\r\u001b[K");
        }
        if (console.debug()) {
            e.printStackTrace(console.err());
        }
        if (e instanceof CommandFailure failure) {
            console.say(String.valueOf(failure.getMessage()));
            if (!failure.hint().isEmpty()) {
                console.say("    " + failure.hint());
            }
            return ExitCodes.BAD_INPUT;
        }
        if (e instanceof ProblemsException problems) {
            return of(CommandFailure.problems("the input", problems.problems()));
        }
        RasterFileException raster = causedBy(e, RasterFileException.class);
        if (raster != null) {
            List<Problem> problems = new ArrayList<>(List.of(raster.problem()));
            for (Throwable other : raster.getSuppressed()) {
                if (other instanceof RasterFileException too) {
                    problems.add(too.problem());
                }
            }
            return of(CommandFailure.problems("terrain", problems));
        }
        if (causedBy(e, OutOfMemoryError.class) != null) {
            console.say("dakal: not enough memory (the limit is "
                    + Runtime.getRuntime().maxMemory() / (1 << 20) + " MiB).");
            console.say(
                    "    Give it more, by --memory where that was given, else e.g. by DAKAL_JAVA_OPTS=-Xmx12g; or use larger"
                            + " cells with --cell-size.");
            return ExitCodes.FAILED;
        }
        IOException file = causedBy(e, IOException.class);
        if (file != null) {
            console.say("dakal: " + sentence(file));
            return ExitCodes.FAILED;
        }
        InvalidPathException path = causedBy(e, InvalidPathException.class);
        if (path != null) {
            console.say("dakal: " + Wording.shorten(path.getInput()) + " is no path.");
            String pathHint = InputFiles.pathHint();
            if (!pathHint.isEmpty()) {
                console.say("    " + pathHint);
            }
            return ExitCodes.BAD_INPUT;
        }
        String message = e.getMessage();
        String first = message == null ? "" : message.lines().findFirst().orElse("");
        console.say("dakal: unexpected error in the program" + (first.isBlank() ? "." : ": " + first));
        if (!console.debug()) {
            console.say("    Please report it; DAKAL_DEBUG=1 shows the details.");
        }
        return ExitCodes.FAILED;
    }

    /** File errors carry only the path in their message; the class says what happened to it. */
    private static String sentence(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return "no such file: " + missing.getFile();
        }
        if (e instanceof AccessDeniedException denied) {
            return "no permission for " + denied.getFile();
        }
        if (e instanceof FileSystemException other) {
            return other.getFile() + ": " + Wording.reason(other);
        }
        return e instanceof CharacterCodingException ? "a file is not UTF-8 text" : message(e);
    }

    private static String message(IOException e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? "a file could not be read or written" : message;
    }

    private static <T extends Throwable> @Nullable T causedBy(Throwable e, Class<T> kind) {
        Throwable cause = e;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            if (kind.isInstance(cause)) {
                return kind.cast(cause);
            }
            cause = cause.getCause();
        }
        return null;
    }
}
