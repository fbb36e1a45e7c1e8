package org.dakal.scenarios.reading.ground;

import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.shared.LineFeatures;
import org.dakal.scenarios.reading.shared.Placement;
import org.dakal.scenarios.source.GeoJsonFile;
import org.dakal.scenarios.source.InputFiles;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.locationtech.jts.geom.Geometry;

/**
 * A GeoJSON file of lines beside a scenario, such as power lines.
 *
 * @param lines in the grid's metres
 * @param warnings what is odd about the file, but usable
 */
public record LineFile(List<Geometry> lines, List<Problem> warnings) {
    public LineFile {
        lines = List.copyOf(lines);
        warnings = List.copyOf(warnings);
    }

    /**
     * Reads and checks it as the lines of a scenario are.
     *
     * @throws ProblemsException with all that is wrong with it
     */
    public static LineFile read(Path file, Scenario scenario) throws ProblemsException {
        Problems problems = new Problems();
        String name = file.toString();
        Place place = Place.of(name);
        String text = new InputFiles(Path.of(""), problems).text(name, place);
        List<GeoJsonFile.Feature> features = text == null ? List.of() : GeoJsonFile.read(name, text, problems);
        Placement placement = Placement.ofGrid(
                scenario.projection(), scenario.request().terrain().grid());
        List<Geometry> lines = LineFeatures.read(features, placement, place, problems).stream()
                .map(LineFeatures.Line::line)
                .toList();
        problems.throwIfErrors();
        return new LineFile(lines, problems.sorted());
    }
}
