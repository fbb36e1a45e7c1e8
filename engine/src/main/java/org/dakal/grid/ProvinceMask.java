package org.dakal.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Which cells belong to a province: those whose centre lies inside its outline (even-odd rule, holes out). */
public final class ProvinceMask {
    private final CellGrid grid;
    private final boolean[] inside;
    /** Holds all cells that are inside. */
    private final CellWindow window;

    private final int cellCount;
    private final Geometry outline;

    private ProvinceMask(CellGrid grid, boolean[] inside, CellWindow window, Geometry outline) {
        this.grid = grid;
        this.inside = inside;
        this.window = window;
        this.outline = outline;
        int[] count = new int[1];
        forEachCell(cell -> count[0]++);
        this.cellCount = count[0];
    }

    /**
     * The cells that a test picks; their outline runs along cell edges.
     *
     * @param isInside true for the number of a cell that belongs to the province
     */
    public static ProvinceMask ofCells(CellGrid grid, IntPredicate isInside) {
        boolean[] inside = new boolean[grid.cellCount()];
        int[] kinds = new int[grid.cellCount()];
        for (int cell = 0; cell < inside.length; cell++) {
            inside[cell] = isInside.test(cell);
            kinds[cell] = inside[cell] ? 1 : 0;
        }
        OutlineTracer tracer = new OutlineTracer(grid);
        List<Geometry> areas = new ArrayList<>();
        new ConnectedAreas(grid, kinds).findAll().forEach(cells -> areas.add(tracer.trace(cells)));
        return new ProvinceMask(grid, inside, grid.wholeWindow(), new GeometryFactory().buildGeometry(areas));
    }

    /**
     * Scan-converts polygons given in the grid's own coordinates (metres).
     *
     * @param outline polygon or multipolygon; anything else in it is ignored
     */
    public static ProvinceMask of(CellGrid grid, Geometry outline) {
        boolean[] inside = new boolean[grid.cellCount()];
        for (Object part : PolygonExtracter.getPolygons(outline)) {
            Polygon polygon = (Polygon) part;
            markCrossings(grid, polygon.getExteriorRing(), inside);
            for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                markCrossings(grid, polygon.getInteriorRingN(hole), inside);
            }
        }
        CellWindow window = around(outline.getEnvelopeInternal(), grid);
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            boolean in = false;
            for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                int cell = grid.index(row, column);
                in ^= inside[cell];
                inside[cell] = in;
            }
        }
        return new ProvinceMask(grid, inside, window, outline);
    }

    /** The cells that a box touches and one more on either side, where the last mark of a row may lie. */
    private static CellWindow around(Envelope box, CellGrid grid) {
        if (box.isNull()) {
            return CellWindow.EMPTY;
        }
        int firstColumn = Math.max(0, grid.columnAt(box.getMinX()) - 1);
        int firstRow = Math.max(0, grid.rowAt(box.getMaxY()) - 1);
        int endColumn = Math.min(grid.columnCount() - 2, grid.columnAt(box.getMaxX())) + 2;
        int endRow = Math.min(grid.rowCount() - 2, grid.rowAt(box.getMinY())) + 2;
        return endColumn <= firstColumn || endRow <= firstRow
                ? CellWindow.EMPTY
                : new CellWindow(firstColumn, firstRow, endColumn - firstColumn, endRow - firstRow);
    }

    /**
     * Turns over, for each crossing of an edge with the centre line of a row, the mark of the first cell east of it: an
     * odd number of marks up to a cell means inside. Each edge is asked for the rows it spans only.
     */
    private static void markCrossings(CellGrid grid, LineString ring, boolean[] marks) {
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            Coordinate a = corners[i - 1];
            Coordinate b = corners[i];
            // A row more on either side: the comparison below decides, not the rounding of a row's number.
            int firstRow = Math.max(0, grid.rowAt(Math.max(a.y, b.y)) - 1);
            int lastRow = Math.min(grid.rowCount() - 1, grid.rowAt(Math.min(a.y, b.y)) + 1);
            for (int row = firstRow; row <= lastRow; row++) {
                double y = grid.yMeters(row);
                if ((a.y <= y) == (b.y <= y)) {
                    continue;
                }
                double x = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
                double position = (x - grid.westMeters()) / grid.cellSizeMeters() - 0.5;
                int first = (int) Math.max(0, Math.min(grid.columnCount(), Math.ceil(position)));
                if (first < grid.columnCount()) {
                    marks[grid.index(row, first)] ^= true;
                }
            }
        }
    }

    public CellGrid grid() {
        return grid;
    }

    public boolean contains(int index) {
        return inside[index];
    }

    /** Hands over the number of each cell inside, ascending. */
    public void forEachCell(IntConsumer cells) {
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int first = grid.index(row, window.firstColumn());
            for (int cell = first; cell < first + window.columnCount(); cell++) {
                if (inside[cell]) {
                    cells.accept(cell);
                }
            }
        }
    }

    /** The numbers of the cells inside, ascending. */
    public int[] cells() {
        int[] cells = new int[cellCount];
        int[] count = new int[1];
        forEachCell(cell -> cells[count[0]++] = cell);
        return cells;
    }

    /** Cells inside. */
    public int cellCount() {
        return cellCount;
    }

    public double areaSquareKm() {
        return cellCount * grid.cellAreaSquareKm();
    }

    /** The outline in the grid's coordinates. */
    public Geometry outline() {
        return outline;
    }
}
