package org.dakal.tools.cli.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Refuses what an option or a list of arguments is given twice: files would count twice, of two names for a column one
 * would be lost, and where it is only computed twice a slip of the pen hides what was meant.
 */
public final class RepeatedValues {
    /** Options whose reader tells what is in them twice, with all else that is wrong with what was typed. */
    private static final Set<String> TOLD_WHEN_READ = Set.of("--set", "--remove");

    private RepeatedValues() {}

    /** Looks at all values that a command was given. */
    public static void refuse(ParseResult parsed) {
        for (CommandLine command : parsed.asCommandLineList()) {
            for (ArgSpec argument : command.getParseResult().matchedArgs()) {
                // The two sides of a comparison may be one: then nothing differs.
                boolean hasSides =
                        !argument.arity().isVariable() && argument.arity().min() > 1;
                boolean isToldLater =
                        argument instanceof OptionSpec option && TOLD_WHEN_READ.contains(option.longestName());
                String twice = hasSides || isToldLater ? null : firstTwice(values(argument));
                if (twice != null) {
                    throw new ParameterException(
                            command,
                            Wording.shorten(twice) + " is given twice"
                                    + (argument instanceof OptionSpec option ? " with " + option.longestName() : "")
                                    + ".");
                }
            }
        }
    }

    private static Collection<?> values(ArgSpec argument) {
        Object value = argument.getValue();
        if (value instanceof Map<?, ?>) {
            return argument.originalStringValues().stream()
                    .flatMap(given -> Stream.of(given.split(",", -1)))
                    .map(pair -> pair.split("=", 2)[0])
                    .toList();
        }
        return value instanceof Collection<?> values ? values : List.of();
    }

    /** The first of some values that is another one once more; null for none. */
    static @Nullable String firstTwice(Collection<?> values) {
        Set<Object> seen = new HashSet<>();
        for (Object value : values) {
            if (!seen.add(value instanceof Path path ? file(path) : value)) {
                return value.toString();
            }
        }
        return null;
    }

    /** A file under the one name that all its names lead to. */
    private static Path file(Path path) {
        try {
            return Files.exists(path)
                    ? path.toRealPath()
                    : path.toAbsolutePath().normalize();
        } catch (IOException e) {
            return path; // what cannot be looked at is told when it is read
        }
    }
}
