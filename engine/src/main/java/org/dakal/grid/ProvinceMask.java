package org.dakal.grid;

import java.util.Arrays;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.util.PolygonExtracter;

/** Which cells belong to a province: those whose centre lies inside its outline (even-odd rule, holes out). */
public final class ProvinceMask {
    private final CellGrid grid;
    private final boolean[] inside;
    private final int cellCount;
    private final Geometry outline;

    private ProvinceMask(CellGrid grid, boolean[] inside, Geometry outline) {
        this.grid = grid;
        this.inside = inside;
        this.outline = outline;
        int count = 0;
        for (boolean in : inside) {
            count += in ? 1 : 0;
        }
        this.cellCount = count;
    }

    /** The whole grid, for a study without an outline. */
    public static ProvinceMask everywhere(CellGrid grid) {
        boolean[] inside = new boolean[grid.cellCount()];
        Arrays.fill(inside, true);
        double east = grid.westMeters() + grid.columnCount() * grid.cellSizeMeters();
        double south = grid.northMeters() - grid.rowCount() * grid.cellSizeMeters();
        Geometry box = new GeometryFactory()
                .toGeometry(new org.locationtech.jts.geom.Envelope(grid.westMeters(), east, south, grid.northMeters()));
        return new ProvinceMask(grid, inside, box);
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
            for (int row = 0; row < grid.rowCount(); row++) {
                toggleRow(grid, polygon, row, inside);
            }
        }
        return new ProvinceMask(grid, inside, outline);
    }

    private static void toggleRow(CellGrid grid, Polygon polygon, int row, boolean[] inside) {
        double y = grid.yMeters(row);
        if (y < polygon.getEnvelopeInternal().getMinY()
                || y > polygon.getEnvelopeInternal().getMaxY()) {
            return;
        }
        toggleRing(grid, polygon.getExteriorRing(), row, y, inside);
        for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
            toggleRing(grid, polygon.getInteriorRingN(hole), row, y, inside);
        }
    }

    /** Every crossing of the row's centre line turns over all cells east of it. */
    private static void toggleRing(CellGrid grid, LineString ring, int row, double y, boolean[] inside) {
        Coordinate[] corners = ring.getCoordinates();
        for (int i = 1; i < corners.length; i++) {
            Coordinate a = corners[i - 1];
            Coordinate b = corners[i];
            if ((a.y <= y) == (b.y <= y)) {
                continue;
            }
            double x = a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x);
            double position = (x - grid.westMeters()) / grid.cellSizeMeters() - 0.5;
            int first = (int) Math.max(0, Math.min(grid.columnCount(), Math.ceil(position)));
            int start = grid.index(row, 0);
            for (int column = first; column < grid.columnCount(); column++) {
                inside[start + column] ^= true;
            }
        }
    }

    public CellGrid grid() {
        return grid;
    }

    public boolean contains(int index) {
        return inside[index];
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
