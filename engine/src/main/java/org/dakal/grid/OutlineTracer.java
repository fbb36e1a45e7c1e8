package org.dakal.grid;

import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/**
 * Draws the outline of connected cells along their edges. Every edge is walked with the area on the right. Where two
 * of the area's cells meet in a corner only, the walk turns left, across to the other cell, so it keeps to one piece
 * of what lies outside. For an area connected by edges, no ring then meets itself: it is one valid polygon, whose
 * rings may touch in single corners.
 */
public final class OutlineTracer {
    private static final int EAST = 0;
    private static final int SOUTH = 1;
    private static final int WEST = 2;
    private static final int NORTH = 3;
    private static final int[] ROW_STEP = {0, 1, 0, -1};
    private static final int[] COLUMN_STEP = {1, 0, -1, 0};

    private final CellGrid grid;
    private final GeometryFactory geometries;
    private final boolean[] inArea;
    /** Per corner of cells, a bit per direction in which an edge not walked yet leaves it; all zero between traces. */
    private final byte[] edges;

    /** For areas of one grid, one after another. */
    public OutlineTracer(CellGrid grid) {
        this.grid = grid;
        this.geometries = new GeometryFactory();
        this.inArea = new boolean[grid.cellCount()];
        this.edges = new byte[(grid.rowCount() + 1) * (grid.columnCount() + 1)];
    }

    /** The outline of cells that are connected by edges, given in ascending order. */
    public Polygon trace(int[] cells) {
        for (int cell : cells) {
            inArea[cell] = true;
        }
        for (int cell : cells) {
            markEdges(grid.rowOf(cell), grid.columnOf(cell));
        }
        List<LinearRing> rings = new ArrayList<>();
        for (int cell : cells) {
            int row = grid.rowOf(cell);
            int column = grid.columnOf(cell);
            // Every ring has an edge that leads east: the north edge of one of the cells.
            if ((edges[corner(row, column)] & 1 << EAST) != 0) {
                rings.add(walk(row, column));
            }
            inArea[cell] = false;
        }
        LinearRing shell = rings.get(0);
        return geometries.createPolygon(shell, rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private int corner(int row, int column) {
        return row * (grid.columnCount() + 1) + column;
    }

    private boolean isOutside(int row, int column) {
        return row < 0
                || row >= grid.rowCount()
                || column < 0
                || column >= grid.columnCount()
                || !inArea[grid.index(row, column)];
    }

    private void markEdges(int row, int column) {
        if (isOutside(row - 1, column)) {
            edges[corner(row, column)] |= 1 << EAST;
        }
        if (isOutside(row, column + 1)) {
            edges[corner(row, column + 1)] |= 1 << SOUTH;
        }
        if (isOutside(row + 1, column)) {
            edges[corner(row + 1, column + 1)] |= 1 << WEST;
        }
        if (isOutside(row, column - 1)) {
            edges[corner(row + 1, column)] |= 1 << NORTH;
        }
    }

    private LinearRing walk(int startRow, int startColumn) {
        List<Coordinate> corners = new ArrayList<>();
        int row = startRow;
        int column = startColumn;
        int direction = EAST;
        int previous = -1;
        do {
            if (direction != previous) {
                corners.add(at(row, column));
            }
            edges[corner(row, column)] &= (byte) ~(1 << direction);
            row += ROW_STEP[direction];
            column += COLUMN_STEP[direction];
            previous = direction;
            direction = nextDirection(edges[corner(row, column)], direction);
        } while (row != startRow || column != startColumn);
        corners.add(at(startRow, startColumn));
        return geometries.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private static int nextDirection(int open, int direction) {
        int left = (direction + 3) & 3;
        if ((open & 1 << left) != 0) {
            return left;
        }
        return (open & 1 << direction) != 0 ? direction : (direction + 1) & 3;
    }

    private Coordinate at(int row, int column) {
        return new Coordinate(
                grid.westMeters() + column * grid.cellSizeMeters(), grid.northMeters() - row * grid.cellSizeMeters());
    }
}
