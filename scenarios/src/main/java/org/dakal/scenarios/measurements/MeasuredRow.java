package org.dakal.scenarios.measurements;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.dakal.network.Technology;
import org.dakal.scenarios.source.Fields;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file of measurements, whatever its format. What phones write where they know nothing is no value here;
 * what stands for something and cannot be read makes the whole row none, because nobody knows what else is amiss.
 */
final class MeasuredRow {
    /** Android's Integer.MAX_VALUE: whatever is as large was not measured. */
    private static final double UNAVAILABLE = Integer.MAX_VALUE;

    /** NR's cell identities have 36 bits, more than the mark for none. */
    private static final double HIGHEST_CELL_IDENTITY = (1L << 36) - 1;

    /** What files hold where nothing is known; numbers may be NaN besides. */
    private static final List<String> NOT_GIVEN = List.of("", "-", "--", "n/a", "null", "none");

    private static final Map<String, Technology> TECHNOLOGIES = Map.ofEntries(
            Map.entry("2G", Technology.GSM),
            Map.entry("GSM", Technology.GSM),
            Map.entry("GPRS", Technology.GSM),
            Map.entry("EDGE", Technology.GSM),
            Map.entry("3G", Technology.UMTS),
            Map.entry("UMTS", Technology.UMTS),
            Map.entry("WCDMA", Technology.UMTS),
            Map.entry("HSPA", Technology.UMTS),
            Map.entry("HSPA+", Technology.UMTS),
            Map.entry("HSDPA", Technology.UMTS),
            Map.entry("HSUPA", Technology.UMTS),
            Map.entry("4G", Technology.LTE),
            Map.entry("LTE", Technology.LTE),
            Map.entry("LTE+", Technology.LTE),
            Map.entry("LTE_CA", Technology.LTE),
            Map.entry("5G", Technology.NR),
            Map.entry("NR", Technology.NR),
            Map.entry("NR_SA", Technology.NR));

    private final UnaryOperator<String> texts;
    private final Function<String, Place> places;
    private final Problems problems;
    private boolean readable = true;

    /**
     * A row.
     *
     * @param texts what stands under a name; empty when nothing does
     * @param problems that values which stand for something and cannot be read are told to
     */
    MeasuredRow(UnaryOperator<String> texts, Function<String, Place> places, Problems problems) {
        this.texts = texts;
        this.places = places;
        this.problems = problems;
    }

    /** False when a value asked for until now stands for something and cannot be read: such a row is no reading. */
    boolean isReadable() {
        return readable;
    }

    private String text(String column) {
        return texts.apply(column).strip();
    }

    boolean isGiven(String column) {
        return !NOT_GIVEN.contains(text(column).toLowerCase(Locale.ROOT));
    }

    private void unreadable(String column, String message, String hint) {
        readable = false;
        problems.error(places.apply(column), text(column), message, hint);
    }

    /** A number; NaN when there is none, or when its value says that it was not measured. */
    double number(String column) {
        double number = anyNumber(column);
        return Math.abs(number) >= UNAVAILABLE ? Double.NaN : number;
    }

    private double anyNumber(String column) {
        if (!isGiven(column)) {
            return Double.NaN;
        }
        OptionalDouble number = NumberText.parse(text(column));
        if (number.isEmpty()) {
            unreadable(column, "must be a number", Suggestions.numberText(column, text(column)));
        }
        return number.orElse(Double.NaN);
    }

    private boolean isWhole(String column, double number) {
        if (number == Math.rint(number)) {
            return true;
        }
        unreadable(column, "must be a whole number", "");
        return false;
    }

    /** A whole number of zero or more; null when there is none, for which phones also write -1. */
    @Nullable Integer whole(String column) {
        double number = number(column);
        return number >= 0 && isWhole(column, number) ? (Integer) (int) number : null;
    }

    /** A cell's identity; null when there is none, for which phones write 0, -1 or Android's largest numbers. */
    @Nullable Long cellIdentity(String column) {
        double number = anyNumber(column);
        if (!(number > 0) || number == UNAVAILABLE || number >= Long.MAX_VALUE) {
            return null;
        }
        if (number > HIGHEST_CELL_IDENTITY) {
            unreadable(column, "must have 36 bits at most", "");
            return null;
        }
        return isWhole(column, number) ? (Long) (long) number : null;
    }

    /** The technology by any of the names that phones have for it; null when it is none of ours. */
    @Nullable Technology technology(String column) {
        return TECHNOLOGIES.get(text(column).toUpperCase(Locale.ROOT));
    }

    /** A time; null when there is none. */
    @Nullable LocalDateTime time(String column) {
        String text = text(column);
        LocalDateTime time = MeasurementTime.of(text);
        if (time == null && isGiven(column) && !text.equals("0")) {
            unreadable(column, "is no time", "Times are written as 2025-07-18T22:11:08.");
        }
        return time;
    }

    /** Yes or no; the fallback when neither is given. */
    boolean flag(String column, boolean fallback) {
        if (!isGiven(column)) {
            return fallback;
        }
        boolean isYes = Fields.isYes(text(column));
        if (!isYes && !Fields.isNo(text(column))) {
            unreadable(column, "must be true or false", "");
        }
        return isYes;
    }

    /** Times as files of measurements write them: by the clock of whoever wrote them, or counted from 1970 in UTC. */
    static final class MeasurementTime {
        private static final Pattern COUNTED = Pattern.compile("\\d{9,14}");

        /** Counts of this many digits are of milliseconds. */
        private static final int MILLISECOND_DIGITS = 12;

        private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("uuuu.MM.dd_HH.mm.ss", Locale.ROOT);

        private MeasurementTime() {}

        /** The time, or null when the text is none. */
        static @Nullable LocalDateTime of(String text) {
            String plain = text.strip();
            try {
                if (COUNTED.matcher(plain).matches()) {
                    long count = Long.parseLong(plain);
                    Instant instant = plain.length() < MILLISECOND_DIGITS
                            ? Instant.ofEpochSecond(count)
                            : Instant.ofEpochMilli(count);
                    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
                }
                if (plain.indexOf('_') > 0) {
                    return LocalDateTime.parse(plain, DOTTED);
                }
                String iso = plain.replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) ", "$1T");
                return iso.matches(".*T.*([zZ]|[+-]\\d\\d:?\\d\\d)$")
                        ? OffsetDateTime.parse(iso)
                                .withOffsetSameInstant(ZoneOffset.UTC)
                                .toLocalDateTime()
                        : iso.isEmpty() ? null : LocalDateTime.parse(iso);
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
