package org.dakal.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * A rectangle of cells of a grid; empty when a count is zero.
 *
 * @param firstColumn westernmost column
 * @param firstRow northernmost row
 * @param columnCount columns, zero or more
 * @param rowCount rows, zero or more
 */
public record CellWindow(int firstColumn, int firstRow, int columnCount, int rowCount) {

    /** The window that holds nothing. */
    public static final CellWindow EMPTY = new CellWindow(0, 0, 0, 0);

    public CellWindow {
        if (columnCount < 0 || rowCount < 0) {
            throw new IllegalArgumentException("window of " + columnCount + " x " + rowCount + " cells");
        }
    }

    public boolean isEmpty() {
        return columnCount == 0 || rowCount == 0;
    }

    public int cellCount() {
        return columnCount * rowCount;
    }

    /** First column east of the window. */
    public int endColumn() {
        return firstColumn + columnCount;
    }

    /** First row south of the window. */
    public int endRow() {
        return firstRow + rowCount;
    }

    public boolean contains(int row, int column) {
        return row >= firstRow && row < endRow() && column >= firstColumn && column < endColumn();
    }

    /** Position of a grid cell in an array that holds this window row by row. */
    public int index(int row, int column) {
        return (row - firstRow) * columnCount + (column - firstColumn);
    }

    public CellWindow intersection(CellWindow other) {
        int west = Math.max(firstColumn, other.firstColumn);
        int north = Math.max(firstRow, other.firstRow);
        int columns = Math.min(endColumn(), other.endColumn()) - west;
        int rows = Math.min(endRow(), other.endRow()) - north;
        return columns <= 0 || rows <= 0 ? EMPTY : new CellWindow(west, north, columns, rows);
    }

    /** Smallest window that holds both. */
    public CellWindow union(CellWindow other) {
        if (isEmpty()) {
            return other;
        }
        if (other.isEmpty()) {
            return this;
        }
        int west = Math.min(firstColumn, other.firstColumn);
        int north = Math.min(firstRow, other.firstRow);
        return new CellWindow(
                west,
                north,
                Math.max(endColumn(), other.endColumn()) - west,
                Math.max(endRow(), other.endRow()) - north);
    }

    /** Windows that hold all cells of some others; those that overlap become one, so that no two of the result do. */
    public static List<CellWindow> merged(List<CellWindow> windows) {
        List<CellWindow> merged = new ArrayList<>();
        for (CellWindow window : windows) {
            CellWindow whole = window;
            for (int i = merged.size() - 1; i >= 0; i--) {
                if (!merged.get(i).intersection(whole).isEmpty()) {
                    whole = whole.union(merged.remove(i));
                    i = merged.size();
                }
            }
            if (!whole.isEmpty()) {
                merged.add(whole);
            }
        }
        return List.copyOf(merged);
    }
}
