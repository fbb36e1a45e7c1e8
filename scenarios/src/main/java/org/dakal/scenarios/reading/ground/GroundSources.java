package org.dakal.scenarios.reading.ground;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.VoidFilling;

/**
 * Where heights and land cover come from. Files are found and opened, values not yet read.
 *
 * @param elevation best first
 * @param voids what is done about ground that none of them knows
 * @param written what scenario and caller say of both, word by word
 */
public record GroundSources(
        List<ElevationSource> elevation,
        VoidFilling voids,
        CoverSource cover,
        Map<Path, String> fileNames,
        List<String> written) {}
