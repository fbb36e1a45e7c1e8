package org.dakal.terrain;

import org.dakal.grid.CellGrid;
import org.jspecify.annotations.Nullable;

/**
 * The ground and, where known, what stands on it, on one grid.
 *
 * @param clutter land cover on the same grid, or null when the study has none
 */
public record Terrain(ElevationRaster ground, @Nullable ClutterRaster clutter) {
    public Terrain {
        if (clutter != null && !clutter.grid().equals(ground.grid())) {
            throw new IllegalArgumentException("clutter and ground must be on the same grid");
        }
    }

    public CellGrid grid() {
        return ground.grid();
    }

    /**
     * Clutter height in metres in the cell that holds a point, of classes up to a limit; zero without clutter and
     * outside the grid.
     */
    public double clutterHeightMeters(double xMeters, double yMeters, float mostOfClassMeters) {
        int index = clutter == null ? -1 : grid().indexAt(xMeters, yMeters);
        return clutter == null || index < 0 ? 0 : clutter.heightMeters(index, mostOfClassMeters);
    }

    /** Code of the land cover in a cell, 0 to 255; -1 without clutter. */
    public int clutterCode(int index) {
        return clutter == null ? -1 : clutter.codeAt(index);
    }
}
