package org.dakal.pathloss;

import java.util.Arrays;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;

/** Where measurements tell: near the places where somebody measured, and less and less away from them. */
public final class DataReach {
    private DataReach() {}

    /**
     * A share for every cell: 1 up to a distance from a cell with measurements, falling straight to 0 at twice that
     * distance. Distances are between middles of cells.
     *
     * @param measuredCells cells in which somebody measured, in any order, as often as they like
     * @param fadeMeters the distance, above 0
     */
    public static FloatRaster shareFraction(CellGrid grid, int[] measuredCells, double fadeMeters) {
        if (!(fadeMeters > 0)) {
            throw new IllegalArgumentException("fadeMeters = " + fadeMeters + " must be above 0");
        }
        int columns = grid.columnCount();
        int reach = (int) Math.min(2 * fadeMeters / grid.cellSizeMeters(), Math.max(columns, grid.rowCount()));
        int[] rowsAway = rowsToMeasured(grid, measuredCells);
        FloatRaster share = FloatRaster.filled(grid, 0);
        for (int cell = 0; cell < rowsAway.length; cell++) {
            int column = cell % columns;
            int rowStart = cell - column;
            double nearestSquared = Double.POSITIVE_INFINITY;
            int last = Math.min(columns - 1, column + reach);
            for (int other = Math.max(0, column - reach); other <= last; other++) {
                double east = other - column;
                double north = rowsAway[rowStart + other];
                nearestSquared = Math.min(nearestSquared, east * east + north * north);
            }
            double fades = Math.sqrt(nearestSquared) * grid.cellSizeMeters() / fadeMeters;
            share.set(cell, (float) Math.max(0, Math.min(1, 2 - fades)));
        }
        return share;
    }

    /** For every cell how many rows away the nearest measured cell of its column is; more than there are for none. */
    private static int[] rowsToMeasured(CellGrid grid, int[] measuredCells) {
        int columns = grid.columnCount();
        int none = Integer.MAX_VALUE / 2;
        int[] rows = new int[grid.cellCount()];
        Arrays.fill(rows, none);
        for (int cell : measuredCells) {
            rows[cell] = 0;
        }
        for (int cell = columns; cell < rows.length; cell++) {
            rows[cell] = Math.min(rows[cell], rows[cell - columns] + 1);
        }
        for (int cell = rows.length - columns - 1; cell >= 0; cell--) {
            rows[cell] = Math.min(rows[cell], rows[cell + columns] + 1);
        }
        return rows;
    }
}
