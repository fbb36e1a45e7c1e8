package org.dakal.terrain;

import org.dakal.grid.CellGrid;

/** Ground heights in metres above sea level at cell centres; NaN where no source covers the cell. */
public final class ElevationRaster {
    private final CellGrid grid;
    private final float[] elevationMeters;

    /** Wraps, does not copy, one height per cell. */
    public ElevationRaster(CellGrid grid, float[] elevationMeters) {
        if (elevationMeters.length != grid.cellCount()) {
            throw new IllegalArgumentException(elevationMeters.length + " heights for " + grid.cellCount() + " cells");
        }
        this.grid = grid;
        this.elevationMeters = elevationMeters;
    }

    public CellGrid grid() {
        return grid;
    }

    public float get(int index) {
        return elevationMeters[index];
    }

    /** The heights themselves, row by row from the north; shared, not copied. */
    public float[] values() {
        return elevationMeters;
    }

    public int unknownCellCount() {
        int count = 0;
        for (float height : elevationMeters) {
            count += Float.isNaN(height) ? 1 : 0;
        }
        return count;
    }

    /**
     * Height in metres at a point, bilinear between the four cell centres around it. On the outer half cell the
     * edge value holds; beyond the grid, or where any of the four is unknown, NaN.
     */
    public double elevationMeters(double xMeters, double yMeters) {
        if (!grid.contains(xMeters, yMeters)) {
            return Double.NaN;
        }
        double column = (xMeters - grid.westMeters()) / grid.cellSizeMeters() - 0.5;
        double row = (grid.northMeters() - yMeters) / grid.cellSizeMeters() - 0.5;
        column = Math.max(0, Math.min(grid.columnCount() - 1, column));
        row = Math.max(0, Math.min(grid.rowCount() - 1, row));
        int c0 = (int) column;
        int r0 = (int) row;
        int c1 = Math.min(c0 + 1, grid.columnCount() - 1);
        int r1 = Math.min(r0 + 1, grid.rowCount() - 1);
        double fx = column - c0;
        double fy = row - r0;
        double north = mix(elevationMeters[grid.index(r0, c0)], elevationMeters[grid.index(r0, c1)], fx);
        double south = mix(elevationMeters[grid.index(r1, c0)], elevationMeters[grid.index(r1, c1)], fx);
        return mix(north, south, fy);
    }

    private static double mix(double a, double b, double fraction) {
        return a + (b - a) * fraction;
    }
}
