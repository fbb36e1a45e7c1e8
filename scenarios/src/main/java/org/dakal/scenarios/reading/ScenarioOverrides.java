package org.dakal.scenarios.reading;

import java.nio.file.Path;
import org.dakal.coverage.Quality;
import org.jspecify.annotations.Nullable;

/**
 * What the caller sets in place of the scenario.
 *
 * @param cellSizeMeters side of a cell, or null for the scenario's
 * @param terrainFolder folder whose terrain files replace the scenario's terrain sources, or null for the scenario's
 * @param quality how closely path loss follows each cell's own profile
 * @param mayPutLayersAside whether layers need not all be in memory, so that larger grids are held
 */
public record ScenarioOverrides(
        @Nullable Double cellSizeMeters,
        @Nullable Path terrainFolder,
        int threadCount,
        Quality quality,
        boolean mayPutLayersAside) {
    /** With layers in memory. */
    public ScenarioOverrides(
            @Nullable Double cellSizeMeters, @Nullable Path terrainFolder, int threadCount, Quality quality) {
        this(cellSizeMeters, terrainFolder, threadCount, quality, false);
    }

    /** The scenario as it is, on this many threads. */
    public static ScenarioOverrides none(int threadCount) {
        return new ScenarioOverrides(null, null, threadCount, Quality.STANDARD);
    }
}
