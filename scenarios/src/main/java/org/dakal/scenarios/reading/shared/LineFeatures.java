package org.dakal.scenarios.reading.shared;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;

/** Lines out of GeoJSON, such as roads, fibre routes and power lines: whoever asks for them, the same is checked. */
public final class LineFeatures {
    private LineFeatures() {}

    /**
     * A line and what is written of it.
     *
     * @param line in the grid's metres
     */
    public record Line(GeoJsonFile.Feature feature, Geometry line) {}

    /**
     * The usable lines; none when they are too much to work with. A line that is there before, point by point or the
     * other way round, is left out with a word: its length would count twice. The two carriageways of a road are two
     * lines.
     *
     * @param placement null when province or grid are wrong themselves; then there are no lines, and nothing new to
     * tell
     * @param file that holds them, for what is to be told of all of them
     */
    public static List<Line> read(
            List<GeoJsonFile.Feature> features, @Nullable Placement placement, Place file, Problems problems) {
        List<Line> lines = new ArrayList<>();
        Set<List<Coordinate>> seen = new HashSet<>();
        int count = 0;
        for (GeoJsonFile.Feature feature : features) {
            if (!(feature.geometry() instanceof Lineal)) {
                wrongType(feature, "LineString or MultiLineString", problems);
                continue;
            }
            Geometry line = Placement.toGrid(feature, placement, problems);
            if (line != null) {
                count += line.getNumGeometries();
                Geometry unseen = unseen(line, seen);
                if (!unseen.isEmpty()) {
                    lines.add(new Line(feature, unseen));
                }
            }
        }
        if (seen.size() < count) {
            problems.warning(
                    file,
                    (count - seen.size()) + " of " + Wording.count(count, "line"),
                    "repeat others, point by point; each line counts once",
                    "");
        }
        List<Geometry> shapes = lines.stream().map(Line::line).toList();
        Placement.warnWhenElsewhere(shapes, placement, file, problems);
        boolean isBounded = placement == null || EdgeWork.isWithinBounds(shapes, placement.grid(), file, problems);
        return isBounded ? lines : List.of();
    }

    /** What of a line is not seen yet; empty when all of it is. */
    private static Geometry unseen(Geometry line, Set<List<Coordinate>> seen) {
        List<Geometry> parts = new ArrayList<>();
        for (int i = 0; i < line.getNumGeometries(); i++) {
            if (seen.add(List.of(line.getGeometryN(i).norm().getCoordinates()))) {
                parts.add(line.getGeometryN(i));
            }
        }
        return parts.size() == line.getNumGeometries()
                ? line
                : line.getFactory().buildGeometry(parts);
    }

    /** Says that a feature is of another kind than is asked for. */
    public static void wrongType(GeoJsonFile.Feature feature, String wanted, Problems problems) {
        problems.error(feature.place().key("geometry"), feature.geometry().getGeometryType(), "must be " + wanted, "");
    }
}
