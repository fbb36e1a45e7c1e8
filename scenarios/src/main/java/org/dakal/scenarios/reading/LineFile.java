package org.dakal.scenarios.reading;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Lineal;

/** A GeoJSON file of lines beside a scenario, such as power lines. */
public final class LineFile {
    private LineFile() {}

    /**
     * Its lines in the grid's metres.
     *
     * @throws ProblemsException with all that is wrong with it
     * @throws IOException when it cannot be read
     */
    public static List<Geometry> read(Path file, MapProjection projection) throws IOException, ProblemsException {
        Problems problems = new Problems();
        String name = file.toString();
        List<Geometry> lines = new ArrayList<>();
        for (GeoJsonFile.Feature feature :
                GeoJsonFile.read(name, Files.readString(file, StandardCharsets.UTF_8), problems)) {
            if (feature.geometry() instanceof Lineal) {
                lines.add(projection.toGrid(feature.geometry()));
            } else {
                problems.error(
                        feature.place().key("geometry"),
                        feature.geometry().getGeometryType(),
                        "must be LineString or MultiLineString",
                        "");
            }
        }
        if (lines.isEmpty() && problems.errorCount() == 0) {
            problems.error(Place.of(name), "", "holds no line", "");
        }
        problems.throwIfErrors();
        return lines;
    }
}
