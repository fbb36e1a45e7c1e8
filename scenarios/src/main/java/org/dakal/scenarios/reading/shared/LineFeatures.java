package org.dakal.scenarios.reading.shared;

import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;

/** Lines out of GeoJSON, such as roads, fibre routes and power lines: whoever asks for them, the same is checked. */
public final class LineFeatures {
    private LineFeatures() {}

    /**
     * A line and what is written of it.
     *
     * @param feature as it stands in the file
     * @param line in the grid's metres
     */
    public record Line(GeoJsonFile.Feature feature, Geometry line) {}

    /**
     * The usable lines; none when they are too much to work with.
     *
     * @param placement null when province or grid are wrong themselves; then there are no lines, and nothing new to tell
     * @param file that holds them, for what is to be told of all of them
     */
    public static List<Line> read(
            List<GeoJsonFile.Feature> features, @Nullable Placement placement, Place file, Problems problems) {
        List<Line> lines = new ArrayList<>();
        for (GeoJsonFile.Feature feature : features) {
            if (!(feature.geometry() instanceof Lineal)) {
                wrongType(feature, "LineString or MultiLineString", problems);
                continue;
            }
            Geometry line = Placement.toGrid(feature, placement, problems);
            if (line != null) {
                lines.add(new Line(feature, line));
            }
        }
        List<Geometry> shapes = lines.stream().map(Line::line).toList();
        Placement.warnWhenElsewhere(shapes, placement, file, problems);
        boolean isBounded = placement == null || EdgeWork.isWithinBounds(shapes, placement.grid(), file, problems);
        return isBounded ? lines : List.of();
    }

    /** Says that a feature is of another kind than is asked for. */
    public static void wrongType(GeoJsonFile.Feature feature, String wanted, Problems problems) {
        problems.error(feature.place().key("geometry"), feature.geometry().getGeometryType(), "must be " + wanted, "");
    }
}
