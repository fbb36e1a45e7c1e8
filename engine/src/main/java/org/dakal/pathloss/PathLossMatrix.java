package org.dakal.pathloss;

import org.dakal.grid.CellWindow;

/** Basic transmission loss from a mast to every cell of its window. */
public final class PathLossMatrix {
    /** Stands for a cell beyond the radius: computed by nobody, served by nobody, not unknown. */
    public static final float OUT_OF_REACH = Float.POSITIVE_INFINITY;

    private final Mast mast;
    private final CellWindow window;
    private final float[] lossDb;

    /** Wraps, does not copy, one loss in dB per cell of the window; NaN is unknown terrain. */
    public PathLossMatrix(Mast mast, CellWindow window, float[] lossDb) {
        if (lossDb.length != window.cellCount()) {
            throw new IllegalArgumentException(lossDb.length + " losses for " + window.cellCount() + " cells");
        }
        this.mast = mast;
        this.window = window;
        this.lossDb = lossDb;
    }

    public Mast mast() {
        return mast;
    }

    public CellWindow window() {
        return window;
    }

    /** Loss in dB; NaN unknown, {@link #OUT_OF_REACH} beyond the radius. The cell must be in the window. */
    public float lossDb(int row, int column) {
        return lossDb[window.index(row, column)];
    }

    /** The losses themselves, row by row of the window; shared, not copied. */
    public float[] values() {
        return lossDb;
    }

    public int unknownCellCount() {
        int count = 0;
        for (float loss : lossDb) {
            count += Float.isNaN(loss) ? 1 : 0;
        }
        return count;
    }
}
