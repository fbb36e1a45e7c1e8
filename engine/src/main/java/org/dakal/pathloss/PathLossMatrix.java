package org.dakal.pathloss;

import org.dakal.grid.CellWindow;

/**
 * Basic transmission loss from a mast to every cell of its window.
 *
 * @param lossDb in memory, or kept elsewhere, such as in a mapped file
 */
public record PathLossMatrix(Mast mast, CellWindow window, LossValues lossDb) {
    /** Stands for a cell beyond the radius: computed by nobody, served by nobody, not unknown. */
    public static final float OUT_OF_REACH = Float.POSITIVE_INFINITY;

    /**
     * What the losses of all matrices are multiples of, in dB: far finer than any model is sure of, and coarse enough
     * to be kept in a third of the room.
     */
    public static final float STEP_DB = 1f / 128;

    /** Added to a float below 32,768 it leaves no digits but multiples of the step; a half goes to the even one. */
    private static final float ROUNDING_DB = 3 * 32_768f;

    public PathLossMatrix {
        if (lossDb.count() != window.cellCount()) {
            throw new IllegalArgumentException(lossDb.count() + " losses for " + window.cellCount() + " cells");
        }
    }

    /** Wraps, does not copy, one loss in dB for each cell, on steps by {@link #toSteps}; NaN is unknown terrain. */
    public PathLossMatrix(Mast mast, CellWindow window, float[] lossDb) {
        this(mast, window, new LossValues.Heap(lossDb));
    }

    /** Puts losses in dB on the nearest multiples of {@link #STEP_DB}; unknown and out of reach stay as they are. */
    public static void toSteps(float[] lossDb) {
        for (int i = 0; i < lossDb.length; i++) {
            lossDb[i] = (lossDb[i] + ROUNDING_DB) - ROUNDING_DB;
        }
    }

    /** Loss in dB; NaN unknown, {@link #OUT_OF_REACH} beyond the radius. The cell must be in the window. */
    public float lossDb(int row, int column) {
        return lossDb.get(window.index(row, column));
    }

    /**
     * Losses along a row of the grid.
     *
     * @param row in the grid, inside the window
     * @param firstColumn first column, inside the window
     * @param endColumn one past the last
     * @param offset position of the first one there
     */
    public void row(int row, int firstColumn, int endColumn, float[] into, int offset) {
        lossDb.copy(window.index(row, firstColumn), endColumn - firstColumn, into, offset);
    }

    /** The rows that lie in a window, in memory; this very matrix where it is there already. */
    public PathLossMatrix rowsOf(CellWindow some) {
        if (lossDb instanceof LossValues.Heap) {
            return this;
        }
        int first = Math.max(window.firstRow(), some.firstRow());
        int end = Math.max(first, Math.min(window.endRow(), some.endRow()));
        CellWindow rows = new CellWindow(window.firstColumn(), first, window.columnCount(), end - first);
        float[] values = new float[rows.cellCount()];
        lossDb.copy(window.index(first, window.firstColumn()), values.length, values, 0);
        return new PathLossMatrix(mast, rows, values);
    }

    /** A copy of all losses, row by row of the window. */
    public float[] values() {
        float[] values = new float[window.cellCount()];
        lossDb.copy(0, values.length, values, 0);
        return values;
    }

    public int unknownCellCount() {
        int count = 0;
        for (float loss : values()) {
            count += Float.isNaN(loss) ? 1 : 0;
        }
        return count;
    }
}
