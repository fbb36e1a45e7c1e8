package org.dakal.coverage.kernel;

import java.util.Arrays;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.PathLossMatrix;

/**
 * Path loss from one mast to the cells of a window, in units of work that may be shared out among threads as one likes.
 */
public interface Sweep {
    /** A receiver in the mast's own point is taken to stand this far from it. */
    double MINIMUM_DISTANCE_METERS = 1;

    /**
     * Fills the cells of some units; other units' cells are not touched.
     *
     * @param first first unit
     * @param end one past the last
     * @param lossDb the window's losses in dB
     * @return cells filled, unknown ones included
     */
    int sweep(int first, int end, float[] lossDb);

    /** A window's worth of {@link PathLossMatrix#OUT_OF_REACH}, to be filled by sweeps. */
    static float[] allocate(CellWindow window) {
        float[] lossDb = new float[window.cellCount()];
        Arrays.fill(lossDb, PathLossMatrix.OUT_OF_REACH);
        return lossDb;
    }
}
