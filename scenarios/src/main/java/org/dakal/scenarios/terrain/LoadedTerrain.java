package org.dakal.scenarios.terrain;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.Map;
import org.dakal.scenarios.TerrainReport;
import org.dakal.terrain.ElevationRaster;

/**
 * The ground on the study's grid.
 *
 * @param ground heights; NaN where no source knows
 * @param surfaceCells cells whose height is that of a surface model
 * @param filesOutside files that have no place in common with the grid, and where each lies instead, for people
 */
public record LoadedTerrain(
        ElevationRaster ground, TerrainReport report, BitSet surfaceCells, Map<Path, String> filesOutside) {}
