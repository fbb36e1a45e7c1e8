package org.dakal.tools.reports.map.pixels;

import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.locationtech.jts.geom.Envelope;

/**
 * Which part of the grid a map shows, and how large. Map units are the user units of the SVG: x grows east, y south,
 * from the north-west corner.
 *
 * @param grid the study's grid
 * @param window cells shown
 * @param width of the map in map units
 */
public record MapFrame(CellGrid grid, CellWindow window, double width) {
    /** The longer side of a map, in map units. */
    public static final double LONGER_SIDE = 1000;

    /** Land shown around the province, as a share of its larger extent. */
    private static final double PADDING_FRACTION = 0.025;

    /** The province with a little land around it. */
    public static MapFrame around(ProvinceMask province) {
        CellGrid grid = province.grid();
        Envelope extent = province.outline().getEnvelopeInternal();
        double padding = PADDING_FRACTION * Math.max(extent.getWidth(), extent.getHeight());
        int firstColumn = clamp(grid.columnAt(extent.getMinX() - padding), grid.columnCount() - 1);
        int lastColumn = clamp(grid.columnAt(extent.getMaxX() + padding), grid.columnCount() - 1);
        int firstRow = clamp(grid.rowAt(extent.getMaxY() + padding), grid.rowCount() - 1);
        int lastRow = clamp(grid.rowAt(extent.getMinY() - padding), grid.rowCount() - 1);
        CellWindow window = new CellWindow(firstColumn, firstRow, lastColumn - firstColumn + 1, lastRow - firstRow + 1);
        double longer = Math.max(window.columnCount(), window.rowCount());
        return new MapFrame(grid, window, LONGER_SIDE * window.columnCount() / longer);
    }

    private static int clamp(int value, int maximum) {
        return Math.max(0, Math.min(maximum, value));
    }

    public double height() {
        return width * window.rowCount() / window.columnCount();
    }

    /** Keeps labels of a map of this size apart. */
    public LabelPlacer labels() {
        return new LabelPlacer(0, 0, width, height());
    }

    public double unitsPerMeter() {
        return width / (window.columnCount() * grid.cellSizeMeters());
    }

    /** Map x of an easting. */
    public double x(double xMeters) {
        return (xMeters - grid.westMeters() - window.firstColumn() * grid.cellSizeMeters()) * unitsPerMeter();
    }

    /** Map y of a northing. */
    public double y(double yMeters) {
        return (grid.northMeters() - window.firstRow() * grid.cellSizeMeters() - yMeters) * unitsPerMeter();
    }

    /** True when a point is on the map, at least so far from its edge. */
    public boolean shows(double x, double y, double inset) {
        return x >= inset && y >= inset && x <= width - inset && y <= height() - inset;
    }
}
