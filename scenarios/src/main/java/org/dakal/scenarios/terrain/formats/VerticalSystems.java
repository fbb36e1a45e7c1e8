package org.dakal.scenarios.terrain.formats;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Linear units and vertical systems of the EPSG dataset, from the tables beside this class. */
final class VerticalSystems {
    private static final Map<Integer, LinearUnit> UNITS = units();
    private static final Map<Integer, Axis> AXES = axes();

    /**
     * A linear unit.
     *
     * @param name as EPSG has it, e.g. "US survey foot"
     */
    record LinearUnit(String name, double meters) {}

    /**
     * The axis of a vertical system.
     *
     * @param unit of its numbers; null when it may be any
     * @param isDepth true when they grow downwards
     * @param isOld true for a code of GeoTIFF 1.0, whose unit holds only when nothing else says one
     */
    record Axis(@Nullable LinearUnit unit, boolean isDepth, boolean isOld) {}

    private VerticalSystems() {}

    /** The linear unit of an EPSG code; null when there is none. */
    static @Nullable LinearUnit unit(int epsgCode) {
        return UNITS.get(epsgCode);
    }

    /** The linear unit of a name, whatever its case; null when there is none. */
    static @Nullable LinearUnit unit(String name) {
        return UNITS.values().stream()
                .filter(unit -> unit.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(null);
    }

    /** The axis of a vertical or three-dimensional geographic system by its EPSG code; null when it is not known. */
    static @Nullable Axis axis(int epsgCode) {
        return AXES.get(epsgCode);
    }

    private static Map<Integer, LinearUnit> units() {
        Map<Integer, LinearUnit> units = new HashMap<>();
        for (String line : lines("linear-units.csv")) {
            String[] fields = line.split(",", 3);
            units.put(Integer.valueOf(fields[0]), new LinearUnit(fields[2], Double.parseDouble(fields[1])));
        }
        return Map.copyOf(units);
    }

    private static Map<Integer, Axis> axes() {
        Map<Integer, Axis> axes = new HashMap<>();
        for (String line : lines("vertical-systems.csv")) {
            String[] fields = line.split(",", 3);
            Axis axis =
                    new Axis(UNITS.get(Integer.valueOf(fields[1])), fields[0].equals("down"), fields[0].equals("old"));
            for (String code : fields[2].split(" ", -1)) {
                axes.put(Integer.valueOf(code), axis);
            }
        }
        return Map.copyOf(axes);
    }

    private static List<String> lines(String table) {
        try (InputStream in = Objects.requireNonNull(VerticalSystems.class.getResourceAsStream(table), table);
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, UTF_8))) {
            return reader.lines().filter(line -> !line.startsWith("#")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
