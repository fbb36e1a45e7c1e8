package org.dakal.coverage.kernel;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;

/**
 * Rays from a mast and the cells nearest to each. Every cell within the radius belongs to exactly one ray: of
 * the four quarter turns (east, south, west, north) one holds it, and in it the ray whose slope is nearest.
 *
 * <p>Rays end on a square one cell apart, so that a cell finds its ray by one division and no trigonometry: in a
 * quarter, let u be the distance ahead and v the distance to the right of the axis, in cells. Ray k has slope v/u = k/K, and
 * owns the cells with (k - 1/2)/K &lt;= v/u &lt; (k + 1/2)/K. Along a ray cells come out by growing distance.
 */
final class RayFan {
    private static final int QUARTERS = 4;
    /** The mast's place within its cell is rounded to this part of a cell, so that sums below are exact in doubles. */
    private static final double SNAP = 1 << 20;

    private final CellGrid grid;
    private final CellWindow window;
    private final double mastColumn;
    private final double mastRow;
    private final double radiusCells;
    private final int halfRayCount;

    /** Cells of the ray last enumerated: index in the window and distance in metres. */
    final int[] cellIndex;

    final double[] distanceMeters;
    int cellCount;
    /** Direction of that ray, in columns east and rows south per cell of distance. */
    double columnsPerCell;

    double rowsPerCell;

    RayFan(CellGrid grid, CellWindow window, double xMeters, double yMeters, double radiusMeters) {
        this.grid = grid;
        this.window = window;
        this.mastColumn = snap((xMeters - grid.westMeters()) / grid.cellSizeMeters() - 0.5);
        this.mastRow = snap((grid.northMeters() - yMeters) / grid.cellSizeMeters() - 0.5);
        this.radiusCells = radiusMeters / grid.cellSizeMeters();
        this.halfRayCount = rayCountPerQuarter(grid, radiusMeters) / 2;
        int most = 2 * ((int) Math.ceil(radiusCells) + 2);
        this.cellIndex = new int[most];
        this.distanceMeters = new double[most];
    }

    /** Rays of the whole fan; a ray's number is from 0 to one less. */
    static int rayCount(CellGrid grid, double radiusMeters) {
        return QUARTERS * rayCountPerQuarter(grid, radiusMeters);
    }

    private static int rayCountPerQuarter(CellGrid grid, double radiusMeters) {
        return 2 * ((int) Math.ceil(radiusMeters / grid.cellSizeMeters()) + 1) + 1;
    }

    private static double snap(double value) {
        return Math.rint(value * SNAP) / SNAP;
    }

    /** Column of the mast, cell centres at whole numbers. */
    double mastColumn() {
        return mastColumn;
    }

    /** Row of the mast, cell centres at whole numbers. */
    double mastRow() {
        return mastRow;
    }

    /** Sets direction and cells to those of one ray. A mast that stands in a cell's centre has that cell on its first ray. */
    void enumerate(int ray) {
        int perQuarter = 2 * halfRayCount + 1;
        int quarter = ray / perQuarter;
        int k = ray % perQuarter - halfRayCount;
        double slope = (double) k / halfRayCount;
        double ahead = 1 / Math.sqrt(1 + slope * slope);
        double aside = slope * ahead;
        cellCount = 0;
        if (ray == 0 && mastColumn == Math.rint(mastColumn) && mastRow == Math.rint(mastRow)) {
            own((int) mastRow, (int) mastColumn);
        }
        switch (quarter) {
            case 0 -> {
                direct(ahead, aside);
                walk(k, mastColumn, mastRow, true, 1, 1);
            }
            case 1 -> {
                direct(-aside, ahead);
                walk(k, mastRow, -mastColumn, false, 1, -1);
            }
            case 2 -> {
                direct(-ahead, -aside);
                walk(k, -mastColumn, -mastRow, true, -1, -1);
            }
            default -> {
                direct(aside, -ahead);
                walk(k, -mastRow, mastColumn, false, -1, 1);
            }
        }
    }

    private void own(int row, int column) {
        if (window.contains(row, column)) {
            cellIndex[cellCount] = window.index(row, column);
            distanceMeters[cellCount++] = 0;
        }
    }

    private void direct(double columns, double rows) {
        columnsPerCell = columns;
        rowsPerCell = rows;
    }

    /** Walks ahead one row or column at a time; p runs along the axis, q across it, both with the quarter's signs. */
    private void walk(int k, double p0, double q0, boolean alongColumns, int pSign, int qSign) {
        double low = k == -halfRayCount ? -1 : (k - 0.5) / halfRayCount;
        double high = k == halfRayCount ? 1 : (k + 1 - 0.5) / halfRayCount;
        int firstP = (int) Math.floor(p0) + 1;
        int lastP = (int) Math.floor(p0 + radiusCells);
        double squaredRadius = radiusCells * radiusCells;
        double cellSize = grid.cellSizeMeters();
        // Split so that a cell halfway between two rays goes the same way in every quarter, wherever the mast is.
        int wholeQ = (int) Math.floor(q0);
        double partQ = q0 - wholeQ;
        for (int p = firstP; p <= lastP; p++) {
            double u = p - p0;
            int endQ = wholeQ + (int) Math.ceil(partQ + high * u);
            for (int q = wholeQ + (int) Math.ceil(partQ + low * u); q < endQ; q++) {
                double v = q - q0;
                double squared = u * u + v * v;
                int column = alongColumns ? pSign * p : qSign * q;
                int row = alongColumns ? qSign * q : pSign * p;
                if (squared <= squaredRadius && window.contains(row, column)) {
                    cellIndex[cellCount] = window.index(row, column);
                    distanceMeters[cellCount++] = Math.sqrt(squared) * cellSize;
                }
            }
        }
    }
}
