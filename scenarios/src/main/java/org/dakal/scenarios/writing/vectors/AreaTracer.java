package org.dakal.scenarios.writing.vectors;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import org.dakal.grid.CellGrid;
import org.locationtech.jts.coverage.CoverageSimplifier;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.polygonize.Polygonizer;

/**
 * Areas of cells of the same value. Each side that two areas share is one line, which both have in common point by
 * point, also when it is simplified: there is neither a gap nor an overlap between them.
 *
 * @param valueOfCell by the cell's index; below zero for cells that belong to none
 */
public record AreaTracer(CellGrid grid, IntUnaryOperator valueOfCell) {
    private static final GeometryFactory SHAPES = new GeometryFactory();

    /**
     * All areas of each value.
     *
     * @param simplifyMeters corners that cut off less than a triangle of this square are left out; 0 keeps all
     * @return by value, in the grid's metres
     */
    public Map<Integer, MultiPolygon> trace(double simplifyMeters) {
        Polygonizer polygonizer = new Polygonizer();
        polygonizer.add(sides());
        List<Geometry> areas = new ArrayList<>();
        List<Integer> values = new ArrayList<>();
        for (Polygon polygon : inOneOrder(polygonizer.getPolygons())) {
            Coordinate inside = polygon.getInteriorPoint().getCoordinate();
            int value = value((int) Math.floor((grid.northMeters() - inside.y) / grid.cellSizeMeters()), (int)
                    Math.floor((inside.x - grid.westMeters()) / grid.cellSizeMeters()));
            if (value >= 0) {
                areas.add(polygon);
                values.add(value);
            }
        }
        Geometry[] shapes = areas.toArray(Geometry[]::new);
        if (simplifyMeters > 0 && shapes.length > 0) {
            shapes = CoverageSimplifier.simplify(shapes, simplifyMeters);
        }
        Map<Integer, List<Polygon>> byValue = new TreeMap<>();
        for (int i = 0; i < shapes.length; i++) {
            if (shapes[i] instanceof Polygon polygon && !polygon.isEmpty()) {
                byValue.computeIfAbsent(values.get(i), v -> new ArrayList<>()).add(polygon);
            }
        }
        Map<Integer, MultiPolygon> all = new TreeMap<>();
        byValue.forEach(
                (value, polygons) -> all.put(value, SHAPES.createMultiPolygon(polygons.toArray(Polygon[]::new))));
        return all;
    }

    /** Polygons, and their corners, come in an order that differs from run to run: it is that of edges in memory. */
    private static List<Polygon> inOneOrder(Collection<?> polygons) {
        return polygons.stream()
                .map(polygon -> (Polygon) ((Polygon) polygon).norm())
                .sorted()
                .toList();
    }

    /** The cell's value; -1 beyond the grid and for cells that belong to none. */
    private int value(int row, int column) {
        boolean isOnGrid = row >= 0 && row < grid.rowCount() && column >= 0 && column < grid.columnCount();
        return isOnGrid ? Math.max(-1, valueOfCell.applyAsInt(grid.index(row, column))) : -1;
    }

    /** Straight pieces of the sides between different values, cut wherever another side meets them. */
    private List<Geometry> sides() {
        List<Geometry> sides = new ArrayList<>();
        for (int row = 0; row <= grid.rowCount(); row++) {
            int from = -1;
            for (int column = 0; column <= grid.columnCount(); column++) {
                boolean isMet = value(row - 1, column - 1) != value(row - 1, column)
                        || value(row, column - 1) != value(row, column);
                boolean isSide = column < grid.columnCount() && value(row - 1, column) != value(row, column);
                if (from >= 0 && (isMet || !isSide)) {
                    sides.add(line(row, from, row, column));
                    from = -1;
                }
                from = isSide && from < 0 ? column : from;
            }
        }
        for (int column = 0; column <= grid.columnCount(); column++) {
            int from = -1;
            for (int row = 0; row <= grid.rowCount(); row++) {
                boolean isMet = value(row - 1, column - 1) != value(row, column - 1)
                        || value(row - 1, column) != value(row, column);
                boolean isSide = row < grid.rowCount() && value(row, column - 1) != value(row, column);
                if (from >= 0 && (isMet || !isSide)) {
                    sides.add(line(from, column, row, column));
                    from = -1;
                }
                from = isSide && from < 0 ? row : from;
            }
        }
        return sides;
    }

    private LineString line(int fromRow, int fromColumn, int toRow, int toColumn) {
        return SHAPES.createLineString(new Coordinate[] {corner(fromRow, fromColumn), corner(toRow, toColumn)});
    }

    private Coordinate corner(int row, int column) {
        return new Coordinate(
                grid.westMeters() + column * grid.cellSizeMeters(), grid.northMeters() - row * grid.cellSizeMeters());
    }
}
