package org.dakal.coverage.kernel;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;

/**
 * Rays from a mast and the cells nearest to each. Every cell within the radius belongs to exactly one ray: of
 * the four quarter turns (east, south, west, north) one holds it, and in it the ray whose slope is nearest.
 *
 * <p>Rays end on a square one cell apart, so that a cell finds its ray by one division and no trigonometry: in a
 * quarter, let u be the distance ahead and v the distance to the right of the axis, in cells. Ray k has slope v/u =
 * k/K, and owns the cells with (k - 1/2)/K &lt;= v/u &lt; (k + 1/2)/K. Along a ray cells come out by growing distance.
 */
final class RayFan {
    private static final int QUARTERS = 4;
    /** The mast's place within its cell is rounded to this part of a cell, so that sums below are exact in doubles. */
    private static final double SNAP = 1 << 20;

    private final double cellSizeMeters;
    private final CellWindow window;
    private final double mastColumn;
    private final double mastRow;
    private final double radiusCells;
    private final int halfRayCount;

    /** Cells of the ray last enumerated: index in the window and distance in metres. */
    final int[] cellIndex;

    final double[] distanceMeters;
    final int[] cellRow;
    final int[] cellColumn;
    /** How far a cell between two rays is towards the far one, 0 to 1. */
    final double[] weight;

    /** Where a ray's cells may be: lines ahead and cells across, with the quarter's signs. */
    private final int[] ahead;

    private final int[] aside;

    int cellCount;
    /** Direction of that ray, in columns east and rows south per cell of distance. */
    double columnsPerCell;

    double rowsPerCell;

    RayFan(CellGrid grid, CellWindow window, double xMeters, double yMeters, double radiusMeters) {
        this(grid, window, xMeters, yMeters, radiusMeters, radiusMeters);
    }

    /** A fan over cells no farther than a reach, which may be less than the radius that the rays are made for. */
    RayFan(CellGrid grid, CellWindow window, double xMeters, double yMeters, double radiusMeters, double reachMeters) {
        this.cellSizeMeters = grid.cellSizeMeters();
        this.window = window;
        this.mastColumn = snap((xMeters - grid.westMeters()) / grid.cellSizeMeters() - 0.5);
        this.mastRow = snap((grid.northMeters() - yMeters) / grid.cellSizeMeters() - 0.5);
        this.radiusCells = reachMeters / grid.cellSizeMeters();
        this.halfRayCount = rayCountPerQuarter(grid, radiusMeters) / 2;
        int most = 2 * ((int) Math.ceil(radiusCells) + 2);
        this.cellIndex = new int[most];
        this.distanceMeters = new double[most];
        this.cellRow = new int[most];
        this.cellColumn = new int[most];
        this.weight = new double[most];
        this.ahead = new int[most];
        this.aside = new int[most];
    }

    /** Gaps between neighbouring rays; a gap's number is from 0 to one less. */
    static int gapCount(CellGrid grid, double radiusMeters) {
        return QUARTERS * (rayCountPerQuarter(grid, radiusMeters) - 1);
    }

    /** Rays of the whole fan; a ray's number is from 0 to one less. */
    static int rayCount(CellGrid grid, double radiusMeters) {
        return QUARTERS * rayCountPerQuarter(grid, radiusMeters);
    }

    private static int rayCountPerQuarter(CellGrid grid, double radiusMeters) {
        return 2 * ((int) Math.ceil(radiusMeters / grid.cellSizeMeters()) + 1) + 1;
    }

    /** Rays on either side of a quarter's axis. */
    int halfRayCount() {
        return halfRayCount;
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

    /**
     * Sets direction and cells to those nearest to one ray. A mast that stands in a cell's centre has that cell on its
     * first ray.
     */
    void enumerateNearest(int ray) {
        int k = ray % (2 * halfRayCount + 1) - halfRayCount;
        point(ray);
        cellCount = 0;
        if (ray == 0) {
            own();
        }
        double low = k == -halfRayCount ? -1 : (k - 0.5) / halfRayCount;
        double high = k == halfRayCount ? 1 : (k + 1 - 0.5) / halfRayCount;
        walk(ray / (2 * halfRayCount + 1), k, low, high);
    }

    /** Sets cells to those between a ray and the next of its quarter; the direction stays. */
    void enumerateBetween(int gap) {
        int k = gap % (2 * halfRayCount) - halfRayCount;
        cellCount = 0;
        if (gap == 0) {
            own();
        }
        walk(gap / (2 * halfRayCount), k, (double) k / halfRayCount, (k + 1.0) / halfRayCount);
    }

    /** The ray on the near side of a gap; the next one is on its far side. */
    int rayBefore(int gap) {
        return gap + gap / (2 * halfRayCount);
    }

    /** Sets direction to that of a ray. */
    void point(int ray) {
        int perQuarter = 2 * halfRayCount + 1;
        double slope = (double) (ray % perQuarter - halfRayCount) / halfRayCount;
        double ahead = 1 / Math.sqrt(1 + slope * slope);
        double aside = slope * ahead;
        switch (ray / perQuarter) {
            case 0 -> direct(ahead, aside);
            case 1 -> direct(-aside, ahead);
            case 2 -> direct(-ahead, -aside);
            default -> direct(aside, -ahead);
        }
    }

    private void walk(int quarter, int k, double low, double high) {
        switch (quarter) {
            case 0 -> walk(k, low, high, mastColumn, mastRow, true, 1, 1);
            case 1 -> walk(k, low, high, mastRow, -mastColumn, false, 1, -1);
            case 2 -> walk(k, low, high, -mastColumn, -mastRow, true, -1, -1);
            default -> walk(k, low, high, -mastRow, mastColumn, false, -1, 1);
        }
    }

    private void own() {
        int row = (int) mastRow;
        int column = (int) mastColumn;
        if (column == mastColumn && row == mastRow && window.contains(row, column)) {
            add(row, column, 0, 0);
        }
    }

    private void add(int row, int column, double squaredCells, double farWeight) {
        cellIndex[cellCount] = window.index(row, column);
        cellRow[cellCount] = row;
        cellColumn[cellCount] = column;
        weight[cellCount] = farWeight;
        distanceMeters[cellCount++] = Math.sqrt(squaredCells) * cellSizeMeters;
    }

    private void direct(double columns, double rows) {
        columnsPerCell = columns;
        rowsPerCell = rows;
    }

    /** Walks ahead one row or column at a time; p runs along the axis, q across it, both with the quarter's signs. */
    private void walk(
            int k, double low, double high, double p0, double q0, boolean alongColumns, int pSign, int qSign) {
        int firstP = (int) Math.floor(p0) + 1;
        // Where both sides of a gap lean the same way, the nearer one's cosine
        double leaning = Math.max(0, Math.max(low, -high));
        int lastP = (int) Math.floor(p0 + radiusCells / Math.sqrt(1 + leaning * leaning) + 1e-9);
        double squaredRadius = radiusCells * radiusCells;
        // Split so that a cell halfway between two rays goes the same way in every quarter, wherever the mast is.
        int wholeQ = (int) Math.floor(q0);
        double partQ = q0 - wholeQ;
        // Rays are less than a cell apart, so a line across them has one cell or none, which no processor can guess:
        // first count without asking
        int count = 0;
        for (int p = firstP; p <= lastP; p++) {
            double u = p - p0;
            int q = wholeQ + (int) Math.ceil(partQ + low * u);
            ahead[count] = p;
            aside[count] = q;
            count += q - wholeQ < partQ + high * u ? 1 : 0;
        }
        for (int i = 0; i < count; i++) {
            int p = ahead[i];
            int q = aside[i];
            double u = p - p0;
            double v = q - q0;
            double squared = u * u + v * v;
            int column = alongColumns ? pSign * p : qSign * q;
            int row = alongColumns ? qSign * q : pSign * p;
            if (squared <= squaredRadius && window.contains(row, column)) {
                add(row, column, squared, Math.max(0, Math.min(1, v / u * halfRayCount - k)));
            }
        }
    }
}
