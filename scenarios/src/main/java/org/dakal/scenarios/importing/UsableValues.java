package org.dakal.scenarios.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dakal.scenarios.source.Limits;
import org.dakal.scenarios.source.NumberText;
import org.dakal.scenarios.source.Wording;

/**
 * Numbers of a file's rows, and those that are given and cannot be used: what is usual stands in their place, so they
 * are counted and the first of each column is told.
 */
final class UsableValues {
    private static final Limits TILTS_DEGREES = new Limits(-30, 30);

    private static final Map<String, Limits> LIMITS = Map.of(
            "heightAboveGroundMeters", new Limits(1, 700),
            "azimuthDegrees", new Limits(-360, 720),
            "mechanicalTiltDegrees", TILTS_DEGREES,
            "electricalTiltDegrees", TILTS_DEGREES,
            "tiltDegrees", TILTS_DEGREES,
            "eirpDbm", new Limits(-20, 100),
            "powerDbm", new Limits(-30, 70),
            "erpDbm", new Limits(-20, 97),
            "frequencyMhz", new Limits(BandPlan.LOWEST_MHZ, 1e12),
            "radiusMeters", new Limits(0, 50_000));

    private final Map<String, String> firsts = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new LinkedHashMap<>();

    /** The number of a column; NaN when there is none, or one that cannot be. */
    static double of(Map<String, String> values, String column) {
        double number = NumberText.parseExported(values.getOrDefault(column, ""));
        Limits limits = LIMITS.get(column);
        return limits == null || limits.contains(number) ? number : Double.NaN;
    }

    /** Counts a row's values that are given and cannot be used. */
    void look(Map<String, String> values) {
        for (String column : LIMITS.keySet()) {
            String text = values.getOrDefault(column, "");
            if (!text.isEmpty() && Double.isNaN(of(values, column))) {
                firsts.putIfAbsent(column, text);
                counts.merge(column, 1, Integer::sum);
            }
        }
    }

    void tell(String fileName, ImportNotes notes) {
        counts.forEach((column, count) -> notes.dropped(
                "value of " + column + " in " + fileName + " that cannot be used, first '"
                        + Wording.shorten(firsts.getOrDefault(column, "")) + "'",
                count));
    }
}
