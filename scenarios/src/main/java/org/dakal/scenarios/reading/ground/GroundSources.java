package org.dakal.scenarios.reading.ground;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.terrain.ClutterClass;
import org.jspecify.annotations.Nullable;

/**
 * Where heights and land cover come from. Files are found and opened, values not yet read.
 *
 * @param elevation best first
 * @param clutterRaster land-cover classes, or null
 * @param clutterClasses what the codes mean
 * @param fileNames the files behind both, with the names the scenario has for them
 */
public record GroundSources(
        List<ElevationSource> elevation,
        @Nullable Path clutterRaster,
        List<ClutterClass> clutterClasses,
        Map<Path, String> fileNames) {}
