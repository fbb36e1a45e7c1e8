package org.dakal.grid;

/**
 * A north-up raster of square cells in a projected, metric coordinate system.
 *
 * @param epsgCode code of the coordinate system, e.g. 32639 for WGS 84 / UTM zone 39N
 * @param westMeters easting of the west edge of column 0
 * @param northMeters northing of the north edge of row 0
 * @param cellSizeMeters side of a cell, positive
 * @param columnCount cells from west to east, positive
 * @param rowCount cells from north to south, positive
 */
public record CellGrid(
        int epsgCode, double westMeters, double northMeters, double cellSizeMeters, int columnCount, int rowCount) {

    public CellGrid {
        if (!(cellSizeMeters > 0) || Double.isInfinite(cellSizeMeters)) {
            throw new IllegalArgumentException("cellSizeMeters = " + cellSizeMeters + " must be positive");
        }
        if (!Double.isFinite(westMeters) || !Double.isFinite(northMeters)) {
            throw new IllegalArgumentException("grid corner " + westMeters + ", " + northMeters + " must be finite");
        }
        if (columnCount < 1 || rowCount < 1 || (long) columnCount * rowCount > Integer.MAX_VALUE - 8) {
            throw new IllegalArgumentException(
                    "grid of " + columnCount + " x " + rowCount + " cells must have 1 to 2147483639 cells");
        }
    }

    public int cellCount() {
        return columnCount * rowCount;
    }

    public double cellAreaSquareKm() {
        return cellSizeMeters * cellSizeMeters * 1e-6;
    }

    public int index(int row, int column) {
        return row * columnCount + column;
    }

    public int rowOf(int index) {
        return index / columnCount;
    }

    public int columnOf(int index) {
        return index % columnCount;
    }

    /** Easting of the centre of a column's cells. */
    public double xMeters(int column) {
        return westMeters + (column + 0.5) * cellSizeMeters;
    }

    /** Northing of the centre of a row's cells. */
    public double yMeters(int row) {
        return northMeters - (row + 0.5) * cellSizeMeters;
    }

    /** Column holding an easting; may lie outside the grid. */
    public int columnAt(double xMeters) {
        return (int) Math.floor((xMeters - westMeters) / cellSizeMeters);
    }

    /** Row holding a northing; may lie outside the grid. */
    public int rowAt(double yMeters) {
        return (int) Math.floor((northMeters - yMeters) / cellSizeMeters);
    }

    public boolean contains(double xMeters, double yMeters) {
        int column = columnAt(xMeters);
        int row = rowAt(yMeters);
        return column >= 0 && column < columnCount && row >= 0 && row < rowCount;
    }

    /** Index of the cell that holds a point, or -1 outside the grid. */
    public int indexAt(double xMeters, double yMeters) {
        return contains(xMeters, yMeters) ? index(rowAt(yMeters), columnAt(xMeters)) : -1;
    }

    public CellWindow wholeWindow() {
        return new CellWindow(0, 0, columnCount, rowCount);
    }

    /** Cells whose centres may lie within a radius of a point, cut to the grid; possibly empty. */
    public CellWindow windowAround(double xMeters, double yMeters, double radiusMeters) {
        int firstColumn = Math.max(0, columnAt(xMeters - radiusMeters));
        int lastColumn = Math.min(columnCount - 1, columnAt(xMeters + radiusMeters));
        int firstRow = Math.max(0, rowAt(yMeters + radiusMeters));
        int lastRow = Math.min(rowCount - 1, rowAt(yMeters - radiusMeters));
        return new CellWindow(
                firstColumn, firstRow, Math.max(0, lastColumn - firstColumn + 1), Math.max(0, lastRow - firstRow + 1));
    }
}
