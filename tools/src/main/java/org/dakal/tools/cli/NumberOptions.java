package org.dakal.tools.cli;

import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** Checks numbers given as options. */
final class NumberOptions {
    private NumberOptions() {}

    /** The value when it lies within limits, both included; bad input otherwise. */
    static double between(String option, double value, double least, double most) {
        Limits limits = new Limits(least, most);
        if (!limits.contains(value)) {
            throw CommandFailure.badInput(
                    option + " = " + Wording.number(value) + " " + limits.message() + ".",
                    Suggestions.number(option, value, limits));
        }
        return value;
    }

    /** Threads to use: the option when given, all processors otherwise. */
    static int threadCount(@Nullable Integer option, Settings settings) {
        if (option == null) {
            int processors = Runtime.getRuntime().availableProcessors();
            settings.add("threads", Integer.toString(processors), "default: all processors");
            return processors;
        }
        between("--threads", option, 1, 1024);
        settings.add("threads", option.toString(), "flag");
        return option;
    }
}
