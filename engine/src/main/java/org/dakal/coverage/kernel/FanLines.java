package org.dakal.coverage.kernel;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;

/**
 * The cells of neighbouring rays of a {@link RayFan}, taken together line by line: on a line across the rays the cells
 * lie side by side, and each finds its ray by one multiplication. Far from the mast that is cheaper than following each
 * ray.
 */
final class FanLines {
    private final CellWindow window;
    private final int gridColumns;
    private final double mastColumn;
    private final double mastRow;
    private final int half;

    private int quarter;
    private int firstRay;
    private int lastRay;
    private double low;
    private double high;
    private double p0;
    private double q0;

    /**
     * What the line in hand is: its distance ahead of the mast in cells, cells from firstQ to before endQ, their places
     * for q = 0 and per q.
     */
    double ahead;

    int firstQ;
    int endQ;
    int gridIndex;
    int gridStride;
    int windowIndex;
    int windowStride;
    private double raysPerAside;
    private int wholeQ;
    private double partQ;

    FanLines(CellGrid grid, CellWindow window, RayFan fan) {
        this.window = window;
        this.gridColumns = grid.columnCount();
        this.mastColumn = fan.mastColumn();
        this.mastRow = fan.mastRow();
        this.half = fan.halfRayCount();
    }

    /** Takes up the rays first to last of a quarter, counted within it from 0. */
    void take(int quarterNumber, int first, int last) {
        quarter = quarterNumber;
        firstRay = first - half;
        lastRay = last - half;
        low = firstRay == -half ? -1 : (firstRay - 0.5) / half;
        high = lastRay == half ? 1 : (lastRay + 1 - 0.5) / half;
        p0 = switch (quarter) {
            case 0 -> mastColumn;
            case 1 -> mastRow;
            case 2 -> -mastColumn;
            default -> -mastRow;
        };
        q0 = switch (quarter) {
            case 0 -> mastRow;
            case 1 -> -mastColumn;
            case 2 -> -mastRow;
            default -> mastColumn;
        };
    }

    /** First line that is at least so many cells ahead. */
    int firstLine(double cellsAhead) {
        return (int) Math.ceil(p0 + Math.max(cellsAhead, 0.5));
    }

    /** First line ahead of the mast. */
    int nearestLine() {
        return (int) Math.floor(p0) + 1;
    }

    /** Last line within a radius in cells. */
    int lastLine(double radiusCells) {
        return (int) Math.floor(p0 + radiusCells);
    }

    /** Takes up a line; false when it is beyond the window. */
    boolean line(int p) {
        ahead = p - p0;
        raysPerAside = half / ahead;
        wholeQ = (int) Math.floor(q0);
        partQ = q0 - wholeQ;
        firstQ = wholeQ + (int) Math.ceil(partQ + low * ahead);
        endQ = wholeQ + (int) Math.ceil(partQ + high * ahead);
        boolean isAlongColumns = quarter % 2 == 0;
        int pSign = quarter < 2 ? 1 : -1;
        int qSign = quarter == 0 || quarter == 3 ? 1 : -1;
        int fixed = pSign * p;
        int from = isAlongColumns ? window.firstRow() : window.firstColumn();
        int end = isAlongColumns ? window.endRow() : window.endColumn();
        firstQ = Math.max(firstQ, qSign > 0 ? from : 1 - end);
        endQ = Math.min(endQ, qSign > 0 ? end : 1 - from);
        if (isAlongColumns) {
            gridIndex = fixed;
            gridStride = qSign * gridColumns;
            windowIndex = fixed - window.firstColumn() - window.firstRow() * window.columnCount();
            windowStride = qSign * window.columnCount();
            return fixed >= window.firstColumn() && fixed < window.endColumn();
        }
        gridIndex = fixed * gridColumns;
        gridStride = qSign;
        windowIndex = (fixed - window.firstRow()) * window.columnCount() - window.firstColumn();
        windowStride = qSign;
        return fixed >= window.firstRow() && fixed < window.endRow();
    }

    /** Distance of a cell of the line across the quarter's axis, in cells. */
    double aside(int q) {
        return q - q0;
    }

    /** Which of the rays taken a cell is nearest to, the first being 0. */
    int ray(double aside) {
        int ray = (int) Math.floor(aside * raysPerAside + 0.5);
        return Math.max(firstRay, Math.min(lastRay, ray)) - firstRay;
    }

    /**
     * Which of the rays taken owns a cell of the line by {@link RayFan}'s rule, also where it lies halfway between two.
     */
    int owner(int q) {
        int ray = ray(aside(q)) + firstRay;
        int past = q - wholeQ;
        while (ray > firstRay && past < edge(ray)) {
            ray--;
        }
        while (ray < lastRay && past >= edge(ray + 1)) {
            ray++;
        }
        return ray - firstRay;
    }

    /** Where a ray's cells begin on the line; not asked of the first ray. */
    private double edge(int ray) {
        return partQ + (ray - 0.5) / half * ahead;
    }
}
