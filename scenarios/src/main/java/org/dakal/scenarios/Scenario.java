package org.dakal.scenarios;

import java.util.List;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.study.StudyRequest;

/**
 * A scenario read, checked and projected: ready for a study.
 *
 * @param name short, for files
 * @param title for people
 * @param localTitle in the local script; may be empty
 * @param notices what every output must repeat
 * @param projection of the grid
 * @param request for {@link org.dakal.study.CoverageStudy}
 * @param terrainReport where the ground came from
 * @param inputs every file that was read
 * @param warnings what is odd but usable
 */
public record Scenario(
        String name,
        String title,
        String localTitle,
        List<String> notices,
        MapProjection projection,
        StudyRequest request,
        TerrainReport terrainReport,
        List<InputFile> inputs,
        List<Problem> warnings) {
    public Scenario {
        notices = List.copyOf(notices);
        inputs = List.copyOf(inputs);
        warnings = List.copyOf(warnings);
    }
}
