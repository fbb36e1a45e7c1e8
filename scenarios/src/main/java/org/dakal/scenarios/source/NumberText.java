package org.dakal.scenarios.source;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them: a decimal point, an exponent if need be, digits of any script. */
public final class NumberText {
    private static final Pattern NUMBER = Pattern.compile("[+-]?((0|[1-9]\\d*)(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,4})?");
    private static final Pattern NOT_FINITE =
            Pattern.compile("[+-]?\\.?(nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECIMAL_COMMA = Pattern.compile("([+-]?\\d+),(\\d+)");
    private static final Pattern GROUPED = Pattern.compile("[+-]?[1-9]\\d{0,2}([,_' ]\\d{3})+(\\.\\d*)?");
    private static final Pattern GROUPED_BY_POINTS =
            Pattern.compile("[+-]?[1-9]\\d{0,2}((\\.\\d{3}){2,}(,\\d*)?|\\.\\d{3},\\d+)");

    /** One mark before three digits: some people write thousands so, others decimals. */
    private static final Pattern AMBIGUOUS = Pattern.compile("([+-]?[1-9]\\d{0,2})[.,](\\d{3})");

    private static final char ARABIC_GROUPING = '\u066C';
    private static final Pattern GROUPED_IN_ARABIC = Pattern.compile("[+-]?[1-9]\\d{0,2}(\u066C\\d{3})+(\\.\\d*)?");
    private static final int LONGEST = 100;
    private static final Pattern WITH_UNIT = Pattern.compile("[+-]?\\d+(\\.\\d+)?\\s*[\\p{L}%²/]+");
    private static final Pattern ZEROS_BEFORE = Pattern.compile("([+-]?)0+(\\d+([.,]\\d*)?([eE][+-]?\\d{1,4})?)");

    /** Hexadecimal, octal, binary and sexagesimal numbers of YAML 1.1. */
    private static final Pattern OTHER_BASE =
            Pattern.compile("[+-]?(0[xXoObB][0-9a-fA-F_]+|\\d+(:[0-5]?\\d)+(\\.\\d*)?)");

    private static final Pattern NAMED = Pattern.compile("[A-Za-z]+\\s*[:#=]\\s*(\\d+(\\.\\d+)?)");
    private static final Pattern DEGREES_MINUTES =
            Pattern.compile("(\\d+)\\s*[°º]\\s*((\\d+)\\s*['′])?\\s*(([\\d.]+)\\s*[\"″])?\\s*([NSEWnsew]?)");

    private NumberText() {}

    /**
     * The number, NaN when it is written as one that is not finite; empty when it is none. A zero before other digits
     * makes it none: {@code 0764} is 764 to one program, octal to another, and 0.764 to whoever lost a point.
     */
    public static OptionalDouble parse(String text) {
        if (text.isEmpty()) {
            return OptionalDouble.empty();
        }
        String plain = latin(text);
        if (isDigitsAndPoint(plain) || NUMBER.matcher(plain).matches()) {
            return OptionalDouble.of(Double.parseDouble(plain));
        }
        return NOT_FINITE.matcher(plain).matches() ? OptionalDouble.of(Double.NaN) : OptionalDouble.empty();
    }

    /** True for what nearly all numbers are, without the pattern's cost: tables have millions of them. */
    private static boolean isDigitsAndPoint(String text) {
        int start = text.startsWith("-") ? 1 : 0;
        int point = -1;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.' && point < 0) {
                point = i;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        int wholeDigits = (point < 0 ? text.length() : point) - start;
        return wholeDigits == 1 || (wholeDigits > 1 && text.charAt(start) != '0');
    }

    /**
     * True for a single point before exactly three digits, as in {@code 12.500}: it reads as 12.5, but is likely 12500
     * where things are counted or paid for.
     */
    public static boolean looksGrouped(String text) {
        String plain = latin(text);
        return AMBIGUOUS.matcher(plain).matches() && plain.indexOf('.') >= 0;
    }

    /** The number of a format that fills its columns with zeros, as in {@code 007}; empty when it is none. */
    public static OptionalDouble parsePadded(String text) {
        Matcher padded = ZEROS_BEFORE.matcher(latin(text));
        return parse(padded.matches() ? padded.group(1) + padded.group(2) : text);
    }

    /**
     * What to write instead of a text that is no whole number, in which a mark can only group; empty when nobody knows.
     */
    public static String wholeHint(String text) {
        String plain = latin(text);
        Matcher grouped = AMBIGUOUS.matcher(plain);
        if (grouped.matches()) {
            return Suggestions.meant(grouped.group(1) + grouped.group(2)) + " Thousands are written without a mark.";
        }
        return DECIMAL_COMMA.matcher(plain).matches() ? "" : hint(text);
    }

    /** What to write instead of a text that is no number; empty when nobody knows. */
    public static String hint(String text) {
        String plain = latin(text);
        if (ZEROS_BEFORE.matcher(plain).matches()) {
            return "Write it without zeros before it, which some programs take for octal.";
        }
        Matcher ambiguous = AMBIGUOUS.matcher(plain);
        if (ambiguous.matches()) {
            String whole = ambiguous.group(1) + ambiguous.group(2);
            return Suggestions.meant(whole + " or " + ambiguous.group(1) + "." + ambiguous.group(2))
                    + " Thousands are written without a mark, decimals with a point.";
        }
        if (GROUPED.matcher(plain).matches()) {
            return Suggestions.meant(plain.replaceAll("[,_' ]", ""));
        }
        if (GROUPED_BY_POINTS.matcher(plain).matches()) {
            return Suggestions.meant(plain.replace(".", "").replace(',', '.'));
        }
        Matcher comma = DECIMAL_COMMA.matcher(plain);
        if (comma.matches()) {
            return Suggestions.meant(comma.group(1) + "." + comma.group(2)) + " Decimals are written with a point.";
        }
        if (OTHER_BASE.matcher(plain).matches()) {
            return "Numbers are written in decimals.";
        }
        if (WITH_UNIT.matcher(plain).matches()) {
            // No number is proposed: the unit may be another than the name's.
            return "Write the number alone, in the unit that the name says.";
        }
        Matcher named = NAMED.matcher(plain);
        if (named.matches()) {
            return Suggestions.meant(named.group(1));
        }
        Matcher degrees = DEGREES_MINUTES.matcher(plain);
        return degrees.matches() ? decimalDegrees(degrees) : "";
    }

    /**
     * The number of a text as exports write it, for tables that are converted: decimal commas, and degrees with minutes
     * and seconds, besides what {@link #parse} takes; NaN when it is none. A comma before three digits is a decimal
     * one: what is converted are places, angles, heights and levels, never amounts.
     */
    public static double parseExported(String text) {
        OptionalDouble number = parse(text);
        if (number.isPresent() || text.isEmpty()) {
            return number.orElse(Double.NaN);
        }
        String plain = latin(text);
        Matcher comma = DECIMAL_COMMA.matcher(plain);
        if (comma.matches()) {
            return Double.parseDouble(plain.replace(',', '.'));
        }
        Matcher degrees = DEGREES_MINUTES.matcher(plain);
        return degrees.matches() ? degrees(degrees) : Double.NaN;
    }

    /**
     * A count as exports write it; NaN when it is none. Groups of three digits are certain where blanks or apostrophes
     * part them, or two marks of a kind; one comma or point before three digits may mean decimals, and is none.
     */
    public static double parseCount(String text) {
        String plain = latin(text);
        if (AMBIGUOUS.matcher(plain).matches()) {
            return Double.NaN;
        }
        if (GROUPED.matcher(plain).matches()) {
            return Double.parseDouble(plain.replaceAll("[,_' ]", ""));
        }
        return GROUPED_BY_POINTS.matcher(plain).matches()
                ? Double.parseDouble(plain.replace(".", "").replace(',', '.'))
                : parseExported(text);
    }

    private static String decimalDegrees(Matcher parts) {
        return Suggestions.meant(Wording.number(degrees(parts))) + " Degrees are written as decimals.";
    }

    private static double degrees(Matcher parts) {
        double degrees = Double.parseDouble(parts.group(1));
        if (parts.group(3) != null) {
            degrees += Double.parseDouble(parts.group(3)) / 60;
        }
        if (parts.group(5) != null && NUMBER.matcher(parts.group(5)).matches()) {
            degrees += Double.parseDouble(parts.group(5)) / 3600;
        }
        boolean negative = "SW".contains(parts.group(6).toUpperCase(Locale.ROOT))
                && !parts.group(6).isEmpty();
        return negative ? -degrees : degrees;
    }

    /**
     * Persian and Arabic digits, decimal and minus signs turned to those of Java; invisible characters and spaces
     * around cut off. The Arabic thousands sign goes where it groups by three, and is a comma elsewhere. Text too long
     * for a number comes back cut, with an ellipsis that makes it none.
     */
    public static String latin(String text) {
        if (isPlain(text)) { // nearly always, and tables have millions of numbers
            return text;
        }
        String visible = InvisibleCharacters.cleaned(text).strip();
        if (visible.length() > LONGEST) {
            return visible.substring(0, LONGEST) + "...";
        }
        StringBuilder plain = new StringBuilder(visible.length());
        visible.codePoints().forEach(c -> {
            if (c > 127 && Character.isDigit(c)) {
                plain.append(Character.digit(c, 10));
            } else if (c == '\u066B') {
                plain.append('.');
            } else if (c == '\u2212') {
                plain.append('-');
            } else {
                plain.appendCodePoint(c);
            }
        });
        String latin = plain.toString();
        return GROUPED_IN_ARABIC.matcher(latin).matches()
                ? latin.replace(String.valueOf(ARABIC_GROUPING), "")
                : latin.replace(ARABIC_GROUPING, ',');
    }

    private static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) <= ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return text.length() <= LONGEST;
    }
}
