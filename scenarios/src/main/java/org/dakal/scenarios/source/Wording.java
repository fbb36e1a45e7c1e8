package org.dakal.scenarios.source;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** How values are written in messages. */
public final class Wording {
    private static final int LONGEST_VALUE = 60;
    private static final int LISTED_NAMES = 3;
    private static final int MOST_PLACES = 16;
    private static final int LEAST_PLACE = -9;

    private Wording() {}

    /** A number with at most seven digits, without trailing zeros; with an exponent only beyond 1e15 and below 1e-9. */
    public static String number(double value) {
        if (!Double.isFinite(value)) {
            return String.valueOf(value);
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(7)).stripTrailingZeros();
        int power = rounded.precision() - rounded.scale();
        return rounded.signum() != 0 && (power > MOST_PLACES || power < LEAST_PLACE)
                ? rounded.toString()
                : rounded.toPlainString();
    }

    /** A file's value on one line, cut when long. */
    public static String shorten(String value) {
        StringBuilder line = new StringBuilder();
        value.codePoints()
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE ? ' ' : c)
                .forEach(line::appendCodePoint);
        String text = line.toString().strip();
        return text.codePointCount(0, text.length()) <= LONGEST_VALUE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_VALUE)) + "...";
    }

    /** {@code one}, {@code one and two}, or {@code one, two, three and 7 more}. */
    public static String names(List<String> names) {
        List<String> shown = names.size() <= LISTED_NAMES + 1 ? names : names.subList(0, LISTED_NAMES);
        if (shown.size() < names.size()) {
            return String.join(", ", shown) + " and " + (names.size() - shown.size()) + " more";
        }
        return shown.size() < 2
                ? String.join("", shown)
                : String.join(", ", shown.subList(0, shown.size() - 1)) + " and " + shown.get(shown.size() - 1);
    }

    /** A count with its noun: {@code 1 site}, {@code 3 sites}. */
    public static String count(long count, String noun) {
        return count + " " + noun + (count == 1 ? "" : "s");
    }
}
