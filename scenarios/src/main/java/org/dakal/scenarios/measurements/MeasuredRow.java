package org.dakal.scenarios.measurements;

import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dakal.network.Technology;
import org.dakal.scenarios.source.NumberText;
import org.jspecify.annotations.Nullable;

/** A row of a file of measurements. What phones write where they know nothing is no value here. */
final class MeasuredRow {
    /** Android's Integer.MAX_VALUE: whatever is as large was not measured. */
    private static final double UNAVAILABLE = Integer.MAX_VALUE;

    /** NR's cell identities have 36 bits, more than the mark for none. */
    private static final double HIGHEST_CELL_IDENTITY = (1L << 36) - 1;

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

    /** @param texts what stands under a name; empty when nothing does */
    MeasuredRow(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    /** The text; empty when there is none. */
    String text(String column) {
        return texts.apply(column);
    }

    /** A number; NaN when there is none, or when its value says that it was not measured. */
    double number(String column) {
        double number = anyNumber(column);
        return Math.abs(number) >= UNAVAILABLE ? Double.NaN : number;
    }

    private double anyNumber(String column) {
        return NumberText.parse(text(column)).orElse(Double.NaN);
    }

    /** A whole number of zero or more; null when there is none. */
    @Nullable Integer whole(String column) {
        double number = number(column);
        return number >= 0 && number == Math.rint(number) ? (Integer) (int) number : null;
    }

    /** A cell's identity; null when there is none. */
    @Nullable Long cellIdentity(String column) {
        double number = anyNumber(column);
        return number > 0 && number <= HIGHEST_CELL_IDENTITY && number != UNAVAILABLE && number == Math.rint(number)
                ? (Long) (long) number
                : null;
    }

    /** The technology by any of the names that phones have for it; null when it is none of ours. */
    @Nullable Technology technology(String column) {
        return TECHNOLOGIES.get(text(column).strip().toUpperCase(Locale.ROOT));
    }
}
