package org.dakal.scenarios.writing.summary;

import java.util.List;
import org.dakal.scenarios.TerrainReport;

/**
 * Where the ground came from.
 *
 * @param unknownCellCount of these, cells that no source covers
 */
public record TerrainSummary(List<Source> sources, int cellCount, int unknownCellCount) {
    /** One source. */
    public record Source(String description, int cellCount, boolean illustrative) {}

    static TerrainSummary of(TerrainReport report) {
        return new TerrainSummary(
                report.sources().stream()
                        .map(s -> new Source(s.description(), s.cellCount(), s.illustrative()))
                        .toList(),
                report.cellCount(),
                report.unknownCellCount());
    }
}
