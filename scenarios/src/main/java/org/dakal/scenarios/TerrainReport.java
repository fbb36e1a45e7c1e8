package org.dakal.scenarios;

import java.util.List;

/**
 * Where the ground came from.
 *
 * @param sources in order of preference
 * @param unknownCellCount cells of the grid that none covers
 */
public record TerrainReport(List<Source> sources, int unknownCellCount, int cellCount) {
    /**
     * One source.
     *
     * @param description e.g. "14 files, HGT 3 arc-seconds" or "seeded detail over etopo5.tif, seed 7 (illustrative)"
     * @param illustrative true when made up
     */
    public record Source(String description, int cellCount, boolean illustrative) {}

    public TerrainReport {
        sources = List.copyOf(sources);
    }
}
