package org.dakal.tools.cli.console;

import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/** Checks numbers given as options. */
public final class NumberOptions {
    private static final double MOST_AMOUNT = 1e18;

    private NumberOptions() {}

    /** The value when it lies within limits, both included; bad input otherwise. */
    public static double between(String option, double value, double least, double most) {
        Limits limits = new Limits(least, most);
        if (!limits.contains(value)) {
            throw CommandFailure.badInput(
                    option + " = " + Wording.number(value) + " " + limits.message() + ".",
                    Suggestions.number(option, value, limits));
        }
        return value;
    }

    /**
     * An amount of money, zero or more, by the rule of amounts in scenarios: a single point before three digits may
     * mean thousands as well as decimals, and is refused.
     */
    public static double amount(String option, String text) {
        if (NumberText.looksGrouped(text)) {
            throw CommandFailure.badInput(
                    option + " = " + text + " may be in thousands or in decimals.", NumberText.hint(text));
        }
        double amount = NumberText.parse(text)
                .orElseThrow(() -> CommandFailure.badInput(
                        option + " = " + Wording.shorten(text) + " must be a number.", NumberText.hint(text)));
        return between(option, amount, 0, MOST_AMOUNT);
    }

    /** Threads to use: the option when given, all processors otherwise. */
    public static int threadCount(@Nullable Integer option, Settings settings) {
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
