package org.dakal.scenarios.source;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Typed, checked access to named values. A wrong or missing value is told to {@link Problems}, and a stand-in comes
 * back: empty text, NaN, null, or the fallback.
 */
public class Fields {
    /** Names and notes stand on maps, in tables and in reports; a damaged file may make one of a megabyte. */
    public static final int LONGEST_TEXT = 2000;

    private static final Limits WHOLE_NUMBERS = new Limits(-9e15, 9e15);
    private static final List<String> YES = List.of("true", "yes", "y", "1", "بله");
    private static final List<String> NO = List.of("false", "no", "n", "0", "خیر");

    private final Values values;
    private final Keys keys;
    private final Problems problems;

    public Fields(Values values, Keys keys, Problems problems) {
        this.values = values;
        this.keys = keys;
        this.problems = problems;
    }

    /** These fields over other values, with the same keys and problems. */
    public final Fields with(UnaryOperator<Values> change) {
        return new Fields(change.apply(values), keys, problems);
    }

    public final Problems problems() {
        return problems;
    }

    public final Keys keys() {
        return keys;
    }

    public final Place place() {
        return values.place();
    }

    public final Place place(String key) {
        return values.place(key);
    }

    /** True when something is written under the key. */
    public final boolean has(String key) {
        return raw(key) != null;
    }

    /** The text as it stands; empty and a problem when missing though required. */
    public final String text(String key) {
        String raw = raw(key);
        if (raw == null && keys.required().contains(key)) {
            missing(key);
        }
        return raw == null ? "" : raw.strip();
    }

    /** The text, or the fallback when nothing is written. */
    public final String text(String key, String fallback) {
        String raw = raw(key);
        return raw == null ? fallback : raw.strip();
    }

    /** A finite number within limits; NaN when it is missing or wrong. */
    public final double number(String key, Limits limits) {
        String raw = raw(key);
        if (raw == null) {
            missing(key);
            return Double.NaN;
        }
        return check(key, raw, limits);
    }

    /** A finite number within limits, or the fallback when nothing is written; NaN when it is wrong. */
    public final double number(String key, Limits limits, double fallback) {
        String raw = raw(key);
        return raw == null ? fallback : check(key, raw, limits);
    }

    private double check(String key, String raw, Limits limits) {
        OptionalDouble parsed = NumberText.parse(raw);
        if (parsed.isEmpty()) {
            error(key, "must be a number", Suggestions.numberText(key, raw));
            return Double.NaN;
        }
        double value = parsed.getAsDouble();
        if (!Double.isFinite(value)) {
            error(key, "must be a finite number", "");
            return Double.NaN;
        }
        if (!limits.contains(value)) {
            error(key, limits.message(), Suggestions.number(key, value, limits));
            return Double.NaN;
        }
        return value;
    }

    /**
     * A whole number within limits; the minimum when it is missing or wrong. A point before three digits is refused
     * even where only zeros follow it: {@code 12.000} people are twelve to one reader and twelve thousand to another.
     */
    public final long wholeNumber(String key, long minimum, long maximum) {
        String raw = raw(key);
        if (raw == null) {
            missing(key);
            return minimum;
        }
        OptionalDouble parsed = NumberText.parse(raw);
        if (parsed.isEmpty()) {
            error(key, "must be a whole number", NumberText.wholeHint(raw));
            return minimum;
        }
        double value = check(key, raw, WHOLE_NUMBERS);
        if (Double.isNaN(value)) {
            return minimum;
        }
        if (value != Math.rint(value) || NumberText.looksGrouped(raw)) {
            error(key, "must be a whole number", NumberText.wholeHint(raw));
            return minimum;
        }
        Limits limits = new Limits(minimum, maximum);
        if (!limits.contains(value)) {
            error(key, limits.message(), value < 0 ? Suggestions.number(key, value, limits) : "");
            return minimum;
        }
        return (long) value;
    }

    /**
     * An amount of money, zero or more; the fallback when nothing is written, NaN when it is wrong. A single point
     * before three digits is refused, because prices are written so with thousands as well as with decimals.
     */
    public final double amount(String key, double fallback) {
        String raw = raw(key);
        if (raw != null && NumberText.looksGrouped(raw)) {
            error(key, "may be in thousands or in decimals", NumberText.hint(raw));
            return Double.NaN;
        }
        return number(key, Limits.from(0), fallback);
    }

    /** An amount of money that must be there. */
    public final double amount(String key) {
        return has(key) ? amount(key, Double.NaN) : number(key, Limits.from(0));
    }

    /** Yes or no; the fallback when nothing is written. */
    public final boolean flag(String key, boolean fallback) {
        String raw = raw(key);
        if (raw == null) {
            return fallback;
        }
        if (!isYes(raw) && !isNo(raw)) {
            error(key, "must be true or false", "");
        }
        return isYes(raw);
    }

    /** True for a word that means yes. */
    public static boolean isYes(String text) {
        return YES.contains(word(text));
    }

    /** True for a word that means no. */
    public static boolean isNo(String text) {
        return NO.contains(word(text));
    }

    private static String word(String text) {
        return NumberText.latin(text).toLowerCase(Locale.ROOT);
    }

    /** One of an enum's names, in any case and with '-' for '_'; null when it is wrong, or missing without fallback. */
    public final <E extends Enum<E>> @Nullable E choice(String key, Class<E> type, @Nullable E fallback) {
        return choice(key, type, fallback, name -> name);
    }

    /** One of an enum's names, which the format writes in lower case with '-'. */
    public final <E extends Enum<E>> @Nullable E lowerChoice(String key, Class<E> type, @Nullable E fallback) {
        return choice(key, type, fallback, name -> name.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    private <E extends Enum<E>> @Nullable E choice(
            String key, Class<E> type, @Nullable E fallback, UnaryOperator<String> written) {
        String raw = raw(key);
        if (raw == null) {
            if (fallback == null) {
                missing(key);
            }
            return fallback;
        }
        E[] constants = type.getEnumConstants();
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(raw.strip().replace('-', '_').replace(' ', '_'))) {
                return constant;
            }
        }
        List<String> names =
                Arrays.stream(constants).map(c -> written.apply(c.name())).toList();
        error(key, "must be one of " + String.join(", ", names), Suggestions.nearest(raw, names));
        return null;
    }

    /** Says that what stands under a key is wrong. */
    public final void error(String key, String message, String hint) {
        problems.error(values.place(key), text(key, ""), message, hint);
    }

    /** Says that what stands under a key is odd. */
    public final void warning(String key, String message, String hint) {
        problems.warning(values.place(key), text(key, ""), message, hint);
    }

    /** Says that a key must be there and is not. */
    public final void missing(String key) {
        if (values.isWritten(key)) {
            return; // it is there, in the wrong form, and that has been told
        }
        problems.error(values.place(key), "", "is missing; " + keys.what() + " needs it", "");
    }

    private @Nullable String raw(String key) {
        if (!keys.contains(key)) {
            throw new IllegalArgumentException(keys.what() + " has no key " + key);
        }
        String text = values.raw(key);
        return text == null ? null : text.length() <= LONGEST_TEXT ? text : bounded(text, place(key), problems);
    }

    /** The text, or its beginning and a problem when it is longer than any text may be. */
    public static String bounded(String text, Place place, Problems problems) {
        if (text.length() <= LONGEST_TEXT) {
            return text;
        }
        problems.error(place, text, "has " + text.length() + " characters, must have at most " + LONGEST_TEXT, "");
        return text.substring(0, LONGEST_TEXT);
    }
}
