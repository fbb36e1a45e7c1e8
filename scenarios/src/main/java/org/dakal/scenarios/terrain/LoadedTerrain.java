package org.dakal.scenarios.terrain;

import org.dakal.scenarios.TerrainReport;
import org.dakal.terrain.ElevationRaster;

/**
 * The ground on the study's grid.
 *
 * @param ground heights; NaN where no source knows
 * @param report which source gave how many cells
 */
public record LoadedTerrain(ElevationRaster ground, TerrainReport report) {}
