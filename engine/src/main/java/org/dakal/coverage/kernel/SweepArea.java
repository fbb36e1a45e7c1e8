package org.dakal.coverage.kernel;

import org.dakal.grid.CellWindow;
import org.dakal.terrain.Terrain;

/**
 * The part of a terrain that one mast's losses are computed for.
 *
 * @param terrain ground and clutter on the study's grid
 * @param window the cells to be filled
 * @param xMeters the mast's easting
 * @param yMeters the mast's northing
 * @param radiusMeters how far from the mast losses are computed
 */
public record SweepArea(Terrain terrain, CellWindow window, double xMeters, double yMeters, double radiusMeters) {}
