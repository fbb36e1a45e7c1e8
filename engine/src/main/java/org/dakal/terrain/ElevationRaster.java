package org.dakal.terrain;

import org.dakal.grid.CellGrid;

/**
 * Ground heights in metres above sea level at cell centres; NaN where no source covers the cell.
 *
 * @param values the heights themselves, row by row from the north; shared, not copied
 */
@SuppressWarnings("ArrayRecordComponent") // shared on purpose; nobody compares ground
public record ElevationRaster(CellGrid grid, float[] values) {
    public ElevationRaster {
        if (values.length != grid.cellCount()) {
            throw new IllegalArgumentException(values.length + " heights for " + grid.cellCount() + " cells");
        }
    }

    public float get(int index) {
        return values[index];
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
        double north = mix(values[grid.index(r0, c0)], values[grid.index(r0, c1)], fx);
        double south = mix(values[grid.index(r1, c0)], values[grid.index(r1, c1)], fx);
        return mix(north, south, fy);
    }

    private static double mix(double a, double b, double fraction) {
        return a + (b - a) * fraction;
    }
}
