package org.dakal.scenarios.antenna;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The keyword lines of an MSI file. A gain without unit is in dBd, as the format has it; a frequency without unit in
 * MHz. What is said twice must be said alike: nobody can tell which of two values is meant.
 */
final class MsiHeader {
    /** Gain of a half-wave dipole, ITU-R BS.561: 2.15 dBi. */
    private static final double DIPOLE_GAIN_DBI = 2.15;

    private static final double LOWEST_GAIN_DBI = -20;
    private static final double HIGHEST_GAIN_DBI = 60;
    private static final double STEEPEST_TILT_DEGREES = 45;
    private static final int LONGEST_NAME = 100;
    private static final String DECIMAL = "(?:\\d+(?:[.,]\\d*)?|[.,]\\d+)";
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.,])[-+]?" + DECIMAL);
    private static final Pattern GAIN = Pattern.compile(
            "\\(?(dBi|dBd|dB)?\\)?\\s*([-+]?" + DECIMAL + ")\\s*\\(?(dBi|dBd|dB)?\\)?", Pattern.CASE_INSENSITIVE);
    private static final Pattern FREQUENCY = Pattern.compile(
            "\\(?([GMk]?Hz)?\\)?\\s*(" + DECIMAL + ")(?:\\s*(?:-|to)\\s*(" + DECIMAL + "))?\\s*\\(?([GMk]?Hz)?\\)?",
            Pattern.CASE_INSENSITIVE);

    private final Problems problems;
    private String name = "";
    private double writtenGainDb = Double.NaN;
    private double gainDbi = Double.NaN;
    private @Nullable Place unreadGainAt;
    private String unreadGain = "";
    private double frequencyMhz = Double.NaN;
    private double tiltDegrees = Double.NaN;

    MsiHeader(Problems problems) {
        this.problems = problems;
    }

    /** Its name for people, or else that of its file, without what could turn or break the texts it is printed in. */
    String name(String file) {
        return name.isEmpty() ? cleaned(file) : name;
    }

    /** The number behind GAIN, whatever its unit. */
    double writtenGainDb() {
        return writtenGainDb;
    }

    double gainDbi() {
        return gainDbi;
    }

    /** The frequency measured at, of a range its middle; NaN when not known. */
    double frequencyMhz() {
        return frequencyMhz;
    }

    /** The electrical tilt stated, down positive; NaN when none is. */
    double tiltDegrees() {
        return tiltDegrees;
    }

    /** The first name counts: later lines that begin so are comments. */
    void readName(String value) {
        if (name.isEmpty()) {
            name = cleaned(value);
        }
    }

    private static String cleaned(String value) {
        StringBuilder clean = new StringBuilder();
        value.codePoints()
                .map(c -> switch (Character.getType(c)) {
                    case Character.CONTROL,
                            Character.FORMAT,
                            Character.SURROGATE,
                            Character.LINE_SEPARATOR,
                            Character.PARAGRAPH_SEPARATOR -> ' ';
                    default -> c;
                })
                .limit(LONGEST_NAME)
                .forEach(clean::appendCodePoint);
        return clean.toString().strip().replaceFirst("^[=+@\\-]+", "").strip();
    }

    /** A line without a number may be a comment; it is told in the end when no other line gives the gain. */
    void readGain(Place place, String value) {
        Matcher matcher = GAIN.matcher(value);
        if (!matcher.matches()) {
            unreadGainAt = place;
            unreadGain = value;
            return;
        }
        String unit = unit(matcher.group(1), matcher.group(3));
        double number = number(matcher.group(2));
        double dbi = unit.equals("dbi") ? number : number + DIPOLE_GAIN_DBI;
        if (unit.isEmpty() || unit.equals("db")) {
            problems.warning(place, value, "has no unit; read as dBd, as the MSI format has it", "");
        }
        if (!(dbi >= LOWEST_GAIN_DBI && dbi <= HIGHEST_GAIN_DBI)) {
            problems.error(place, value, "must be -20 to 60 dBi", "");
        }
        gainDbi = same(place, value, gainDbi, dbi);
        writtenGainDb = number;
    }

    void readFrequency(Place place, String value) {
        Matcher matcher = FREQUENCY.matcher(value);
        if (!matcher.matches()) {
            problems.warning(place, value, "is no frequency; nobody can tell whether the antenna fits its sectors", "");
            return;
        }
        double low = number(matcher.group(2));
        double middle = matcher.group(3) == null ? low : (low + number(matcher.group(3))) / 2;
        String unit = unit(matcher.group(1), matcher.group(4));
        double mhz = switch (unit) {
            case "ghz" -> middle * 1e3;
            case "khz" -> middle / 1e3;
            case "hz" -> middle / 1e6;
            default -> middle;
        };
        frequencyMhz = same(place, value, frequencyMhz, mhz);
    }

    /**
     * "TILT ELECTRICAL" names the kind of tilt only; its angle then stands in another line or in the table. A
     * mechanical tilt is how a mast carries its antenna, which is the sector's.
     */
    void readTilt(Place place, String keyword, String value) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(value);
        while (matcher.find()) {
            numbers.add(number(matcher.group()));
        }
        if (numbers.isEmpty()) {
            return;
        }
        if (numbers.size() > 1) {
            problems.warning(place, value, "is no single tilt; it is read from the main lobe", "");
            return;
        }
        double tilt = numbers.get(0);
        if (Math.abs(tilt) > STEEPEST_TILT_DEGREES) {
            problems.error(place, value, "must be -45 to 45 degrees", "");
        }
        if ((keyword + value).toUpperCase(Locale.ROOT).contains("MECHANICAL")) {
            if (tilt != 0) {
                problems.warning(
                        place, value, "is not used: how far an antenna is tilted mechanically is its sector's", "");
            }
            return;
        }
        tiltDegrees = same(place, value, tiltDegrees, tilt);
    }

    /**
     * The later value where it is the first or agrees with an earlier one, which stays where not, and that is an error.
     */
    private double same(Place place, String value, double earlier, double later) {
        if (Double.isNaN(earlier) || Math.abs(earlier - later) < 1e-9) {
            return later;
        }
        problems.error(place, value, "contradicts an earlier line, which says " + Wording.number(earlier), "");
        return earlier;
    }

    private static String unit(@Nullable String before, @Nullable String behind) {
        String unit = behind == null ? before : behind;
        return unit == null ? "" : unit.toLowerCase(Locale.ROOT);
    }

    private static double number(String text) {
        return Double.parseDouble(text.replace(',', '.'));
    }

    /** Says what a file must have and has not. */
    void finish(Place file) {
        if (Double.isNaN(gainDbi) && unreadGainAt != null) {
            problems.error(unreadGainAt, unreadGain, "must be a number with dBd or dBi", "");
        } else if (Double.isNaN(gainDbi) && problems.errorCount() == 0) {
            problems.error(file, "", "has no line GAIN", "Maybe it is no MSI/Planet antenna file.");
        }
    }
}
