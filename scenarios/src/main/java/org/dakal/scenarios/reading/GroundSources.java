package org.dakal.scenarios.reading;

import java.nio.file.Path;
import java.util.List;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.terrain.ClutterClass;
import org.jspecify.annotations.Nullable;

/**
 * Where heights and land cover come from. Files are found and opened, values not yet read.
 *
 * @param elevation best first
 * @param clutterRaster land-cover classes, or null
 * @param clutterName as the scenario names it; empty without clutter
 * @param clutterClasses what the codes mean
 */
record GroundSources(
        List<ElevationSource> elevation,
        @Nullable Path clutterRaster,
        String clutterName,
        List<ClutterClass> clutterClasses) {}
