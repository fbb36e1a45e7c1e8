package org.dakal.tools.cli.console;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Suggestions;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.TypeConversionException;

/** Checks numbers given as options. */
public final class NumberOptions {
    private static final double MOST_AMOUNT = 1e18;
    private static final Pattern SCALED = Pattern.compile("(\\S*\\d)[\\s\u200c]*(\\p{L}[\\p{L}\\s\u200c]*)");
    private static final Map<String, Double> SCALES = Map.of(
            "million",
            1e6,
            "mn",
            1e6,
            "میلیون",
            1e6,
            "billion",
            1e9,
            "bn",
            1e9,
            "میلیارد",
            1e9,
            "trillion",
            1e12,
            "tn",
            1e12,
            "هزار میلیارد",
            1e12,
            "تریلیون",
            1e12);

    private NumberOptions() {}

    /**
     * Lets all options be numbers as files have them. Java's own would also take {@code 900f}, {@code 0x1p3} and
     * {@code 010} without a word.
     */
    public static CommandLine readNumbers(CommandLine commandLine) {
        return commandLine
                .registerConverter(Double.class, NumberOptions::number)
                .registerConverter(double.class, NumberOptions::number)
                .registerConverter(Integer.class, text -> Math.toIntExact(whole(text, Integer.MAX_VALUE)))
                .registerConverter(int.class, text -> Math.toIntExact(whole(text, Integer.MAX_VALUE)))
                .registerConverter(Long.class, text -> whole(text, Long.MAX_VALUE))
                .registerConverter(long.class, text -> whole(text, Long.MAX_VALUE));
    }

    private static double number(String text) {
        OptionalDouble number = NumberText.parse(text);
        if (number.isEmpty()) {
            throw none(text, "a number", NumberText.hint(text));
        }
        return number.getAsDouble();
    }

    private static long whole(String text, long most) {
        String plain = NumberText.latin(text);
        // Seeds have more digits than a double.
        if (!plain.matches("[+-]?(0|[1-9]\\d{0,17})") || Math.abs(Long.parseLong(plain)) > most) {
            throw none(text, "a whole number", NumberText.wholeHint(text));
        }
        return Long.parseLong(plain);
    }

    private static TypeConversionException none(String text, String what, String hint) {
        return new TypeConversionException(
                ("'" + Wording.shorten(text) + "' is not " + what + (hint.isEmpty() ? "" : ". " + hint)));
    }

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

    /**
     * An amount of money as people say it: a number, or one with a scale behind it, as in {@code 70 bn}, {@code 70
     * billion} or {@code ۷۰ میلیارد}.
     */
    public static double money(String option, String text) {
        Matcher scaled = SCALED.matcher(NumberText.latin(text).replace('ي', 'ی'));
        Double scale = scaled.matches() ? SCALES.get(scaled.group(2).toLowerCase(Locale.ROOT)) : null;
        if (scale != null) {
            return between(option, amount(option, scaled.group(1)) * scale, 0, MOST_AMOUNT);
        }
        boolean isNoNumber =
                NumberText.parse(text).isEmpty() && NumberText.hint(text).isEmpty();
        if (scaled.matches() || isNoNumber) {
            throw CommandFailure.badInput(
                    option + " = " + Wording.shorten(text) + " must be an amount.",
                    "Write it like 70e9, '70 bn', '70 billion' or '۷۰ میلیارد'; the currency is given with --currency.");
        }
        return amount(option, text);
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
