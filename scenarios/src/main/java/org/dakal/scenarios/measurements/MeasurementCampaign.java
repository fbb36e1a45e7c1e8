package org.dakal.scenarios.measurements;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.InputFile;
import org.jspecify.annotations.Nullable;

/**
 * What one file of measurements holds: the readings that can be used, and what was dropped.
 *
 * @param readings those that can be used, in the file's order
 * @param dropped how many of the others, by the first reason that holds
 * @param floorDbm level at which the phone's readings pile up because it hears no lower one; NaN when none is seen
 * @param warnings what is odd, in sentences without a full stop
 */
public record MeasurementCampaign(
        InputFile input,
        String format,
        int readingCount,
        List<Measurement> readings,
        Map<DropReason, Integer> dropped,
        Span span,
        double floorDbm,
        List<String> warnings) {

    /** From when to when; null when the file has no times. */
    public record Span(
            @Nullable LocalDateTime first, @Nullable LocalDateTime last) {
        private static final LocalDateTime FIRST_PHONES = LocalDateTime.of(1992, 1, 1, 0, 0);

        static Span of(List<Measurement> readings) {
            LocalDateTime first = null;
            LocalDateTime last = null;
            for (Measurement reading : readings) {
                LocalDateTime time = reading.fix().time();
                if (time != null) {
                    first = first == null || time.isBefore(first) ? time : first;
                    last = last == null || time.isAfter(last) ? time : last;
                }
            }
            return new Span(first, last);
        }

        /** What of it no clock that was set would say; empty when nothing is. A day is left for zones of time. */
        String oddness(LocalDateTime now) {
            if (first == null || last == null) {
                return "";
            }
            LocalDateTime odd = first.isBefore(FIRST_PHONES) ? first : last.isAfter(now.plusDays(1)) ? last : null;
            return odd == null
                    ? ""
                    : "readings are of " + odd + ", "
                            + (odd.isBefore(FIRST_PHONES) ? "before such phones" : "yet to come")
                            + ": the phone's clock was not set, and its campaign's dates are not to be trusted";
        }
    }

    public MeasurementCampaign {
        readings = List.copyOf(readings);
        dropped = Collections.unmodifiableMap(
                dropped.isEmpty() ? new EnumMap<>(DropReason.class) : new EnumMap<>(dropped));
        warnings = List.copyOf(warnings);
    }
}
