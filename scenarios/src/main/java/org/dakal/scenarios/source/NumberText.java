package org.dakal.scenarios.source;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: a decimal point, an exponent if need be, digits of any script. */
public final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?\\.?(nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d+),(\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([,_' ]\\d{3})+(\\.\\d*)?");
    private static final Pattern WITH_UNIT = Pattern.compile("([+-]?\\d+(\\.\\d+)?)\\s*[\\p{L}%²/]+");
    private static final Pattern NAMED = Pattern.compile("[A-Za-z]+\\s*[:#=]\\s*(\\d+(\\.\\d+)?)");
    private static final Pattern DEGREES_MINUTES =
            Pattern.compile("(\\d+)\\s*[°º]\\s*((\\d+)\\s*['′])?\\s*(([\\d.]+)\\s*[\"″])?\\s*([NSEWnsew]?)");

    private NumberText() {}

    /** The number, possibly infinite or NaN when so written; empty when it is none. */
    public static OptionalDouble parse(String text) {
        String plain = latin(text);
        if (NUMBER.matcher(plain).matches()) {
            return OptionalDouble.of(Double.parseDouble(plain));
        }
        return NOT_FINITE.matcher(plain).matches() ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty();
    }

    /** What to write instead of a text that is no number; empty when nobody knows. */
    public static String hint(String text) {
        String plain = latin(text);
        if (GROUPED.matcher(plain).matches() && !DECIMAL_COMMA.matcher(plain).matches()) {
            return Suggestions.meant(plain.replaceAll("[,_' ]", ""));
        }
        Matcher comma = DECIMAL_COMMA.matcher(plain);
        if (comma.matches()) {
            return Suggestions.meant(comma.group(1) + "." + comma.group(2)) + " Decimals are written with a point.";
        }
        Matcher unit = WITH_UNIT.matcher(plain);
        if (unit.matches()) {
            return Suggestions.meant(unit.group(1)) + " The unit is in the name.";
        }
        Matcher named = NAMED.matcher(plain);
        if (named.matches()) {
            return Suggestions.meant(named.group(1));
        }
        Matcher degrees = DEGREES_MINUTES.matcher(plain);
        return degrees.matches() ? decimalDegrees(degrees) : "";
    }

    private static String decimalDegrees(Matcher parts) {
        double degrees = Double.parseDouble(parts.group(1));
        if (parts.group(3) != null) {
            degrees += Double.parseDouble(parts.group(3)) / 60;
        }
        if (parts.group(5) != null && NUMBER.matcher(parts.group(5)).matches()) {
            degrees += Double.parseDouble(parts.group(5)) / 3600;
        }
        boolean negative = "SW".contains(parts.group(6).toUpperCase(Locale.ROOT))
                && !parts.group(6).isEmpty();
        return Suggestions.meant(Wording.number(negative ? -degrees : degrees)) + " Degrees are written as decimals.";
    }

    /** Persian and Arabic digits, decimal signs and minus signs turned to those of Java; spaces around cut off. */
    public static String latin(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.strip().codePoints().forEach(c -> {
            if (c > 127 && Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c == '\u066B') {
                plain.append('.');
            } else if (c == '\u2212') {
                plain.append('-');
            } else if (c != '\u066C' && c != '\u200E' && c != '\u200F') {
                plain.appendCodePoint(c);
            }
        });
        return plain.toString();
    }
}
