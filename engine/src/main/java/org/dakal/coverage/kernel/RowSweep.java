package org.dakal.coverage.kernel;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;

/**
 * Path loss around a mast, row by row, for models that need no ground between the ends: no rays are walked. A unit is a
 * row of the window; nothing changes after construction, so that threads may share an object.
 */
abstract class RowSweep implements Sweep {
    private final CellGrid grid;
    private final CellWindow window;
    private final float[] elevation;
    private final double xMeters;
    private final double yMeters;
    private final double squaredRadius;
    private final double mastGround;

    RowSweep(SweepArea area) {
        this.grid = area.terrain().grid();
        this.window = area.window();
        this.elevation = area.terrain().ground().values();
        this.xMeters = area.xMeters();
        this.yMeters = area.yMeters();
        this.squaredRadius = area.radiusMeters() * area.radiusMeters();
        this.mastGround = area.terrain().ground().elevationMeters(area.xMeters(), area.yMeters());
    }

    /** Ground under the mast; NaN where unknown. */
    final double mastGround() {
        return mastGround;
    }

    /**
     * Loss to a cell.
     *
     * @param squareMeters its squared distance along the ground, no nearer than {@link #MINIMUM_DISTANCE_METERS}
     * @param groundMeters its ground, known
     */
    abstract double lossDb(double squareMeters, double groundMeters);

    @Override
    public final int sweep(int first, int end, float[] lossDb) {
        int filled = 0;
        boolean isMastKnown = !Double.isNaN(mastGround);
        for (int row = window.firstRow() + first; row < window.firstRow() + end; row++) {
            double dy = grid.yMeters(row) - yMeters;
            int at = window.index(row, window.firstColumn());
            int cell = row * grid.columnCount() + window.firstColumn();
            for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                double dx = grid.xMeters(column) - xMeters;
                double square = dx * dx + dy * dy;
                if (square <= squaredRadius) {
                    double ground = elevation[cell];
                    double nearest = MINIMUM_DISTANCE_METERS * MINIMUM_DISTANCE_METERS;
                    lossDb[at] = isMastKnown && !Double.isNaN(ground)
                            ? (float) lossDb(Math.max(nearest, square), ground)
                            : Float.NaN;
                    filled++;
                }
                at++;
                cell++;
            }
        }
        return filled;
    }
}
