package org.dakal.coverage.kernel.ray;

import org.dakal.grid.CellGrid;
import org.dakal.propagation.terminal.RepresentativeClutter;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.jspecify.annotations.Nullable;

/**
 * Heights between a raster's cells, in columns and rows with centres at whole numbers: bilinear on the ground, nearest
 * on clutter.
 */
public final class GroundHeights {
    private final CellGrid grid;
    private final float[] elevation;
    private final @Nullable ClutterRaster clutter;
    private final float mostOfClassMeters;
    private final int columns;
    private final int rows;

    /** @param mastHeightMeters antenna over its ground, which tells how high the roofs of classes can be */
    public GroundHeights(Terrain terrain, double mastHeightMeters) {
        this.mostOfClassMeters = (float) RepresentativeClutter.mostHeightMeters(mastHeightMeters);
        this.grid = terrain.grid();
        this.elevation = terrain.ground().values();
        this.clutter = terrain.clutter();
        this.columns = grid.columnCount();
        this.rows = grid.rowCount();
    }

    public boolean hasClutter() {
        return clutter != null;
    }

    /**
     * How many steps from a point can be taken with four cells around each of them, the point itself included; at most
     * a limit.
     */
    public int innerCount(double column, double row, double columnsPerStep, double rowsPerStep, int limit) {
        double steps = Math.min(
                innerSteps(column, columnsPerStep, columns - 1.001), innerSteps(row, rowsPerStep, rows - 1.001));
        return (int) Math.min(limit, steps + 1);
    }

    private static double innerSteps(double start, double perStep, double end) {
        if (!(start >= 0 && start <= end)) {
            return -1;
        }
        return perStep > 0 ? Math.floor((end - start) / perStep) : perStep < 0 ? Math.floor(start / -perStep) : 1e9;
    }

    /** True when four cells lie around a point. */
    public boolean isInner(double column, double row) {
        return column >= 0 && column < columns - 1.001 && row >= 0 && row < rows - 1.001;
    }

    /** Ground in metres above sea level; NaN where unknown or beyond the grid. */
    public double groundAt(double column, double row) {
        if (!(column >= -0.5 && column < columns - 0.5 && row >= -0.5 && row < rows - 0.5)) {
            return Double.NaN;
        }
        double inColumn = Math.max(0, column);
        double inRow = Math.max(0, row);
        int c0 = (int) inColumn;
        int r0 = (int) inRow;
        int right = c0 + 1 < columns ? 1 : 0;
        int down = r0 + 1 < rows ? columns : 0;
        return between(r0 * columns + c0, right, down, inColumn - c0, inRow - r0);
    }

    /** Ground in metres above sea level at a point that four cells are known to lie around; NaN where unknown. */
    public double innerGroundAt(double column, double row) {
        int c0 = (int) column;
        int r0 = (int) row;
        return between(r0 * columns + c0, 1, columns, column - c0, row - r0);
    }

    private double between(int i, int right, int down, double fx, double fy) {
        double a = elevation[i];
        double b = elevation[i + right];
        double c = elevation[i + down];
        double d = elevation[i + down + right];
        double north = a + (b - a) * fx;
        double south = c + (d - c) * fx;
        return north + (south - north) * fy;
    }

    /** Clutter in metres in the cell that holds a point of the grid; zero without clutter. */
    public double clutterAt(double column, double row) {
        return clutter == null
                ? 0
                : clutter.heightMeters(
                        grid.index((int) Math.floor(row + 0.5), (int) Math.floor(column + 0.5)), mostOfClassMeters);
    }

    /** How far before a receiver in a cell the roof stands that shadows it. */
    public double streetWidthMeters(int row, int column) {
        return clutter == null ? 0 : clutter.streetWidthMeters(grid.index(row, column));
    }

    /** Ground of a cell itself. */
    public double groundOf(int row, int column) {
        return elevation[row * columns + column];
    }
}
