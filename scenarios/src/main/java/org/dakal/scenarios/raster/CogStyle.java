package org.dakal.scenarios.raster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a written raster says of itself.
 *
 * @param description of the numbers, e.g. "RSRP of the best server"
 * @param unit of the numbers, e.g. "dBm"; empty for classes
 * @param noData the number that means no data in rasters of whole numbers, null when there is none; rasters of floats
 *     always use NaN
 * @param classes colours and names for rasters of bytes; empty for none
 * @param notes further named texts in the order they are written, such as licences and what is illustrative
 */
public record CogStyle(
        String description,
        String unit,
        @Nullable Integer noData,
        List<ClassColor> classes,
        Map<String, String> notes) {
    public CogStyle {
        classes = List.copyOf(classes);
        notes = new LinkedHashMap<>(notes);
    }

    public static CogStyle of(String description, String unit) {
        return new CogStyle(description, unit, null, List.of(), Map.of());
    }

    public static CogStyle ofClasses(String description, int noData, List<ClassColor> classes) {
        return new CogStyle(description, "", noData, classes, Map.of());
    }

    public CogStyle withNoData(int number) {
        return new CogStyle(description, unit, number, classes, notes);
    }

    public CogStyle withNotes(Map<String, String> otherNotes) {
        return new CogStyle(description, unit, noData, classes, otherNotes);
    }
}
