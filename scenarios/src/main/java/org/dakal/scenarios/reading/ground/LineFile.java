package org.dakal.scenarios.reading.ground;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.InputFiles;
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
     */
    public static List<Geometry> read(Path file, MapProjection projection) throws ProblemsException {
        Problems problems = new Problems();
        String name = file.toString();
        List<Geometry> lines = new ArrayList<>();
        String text = new InputFiles(Path.of(""), problems).text(name, Place.of(name));
        for (GeoJsonFile.Feature feature :
                text == null ? List.<GeoJsonFile.Feature>of() : GeoJsonFile.read(name, text, problems)) {
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
        problems.throwIfErrors();
        return lines;
    }
}
