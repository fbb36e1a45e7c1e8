package org.dakal.scenarios.measurements;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Times as files of measurements write them: by the clock of whoever wrote them, or counted from 1970 in UTC. */
final class MeasurementTime {
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
