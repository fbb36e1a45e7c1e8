package org.dakal.tools.reports.map.marks;

import java.awt.geom.Path2D;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;

/** Geometries in the grid's metres as shapes in map units, without bends too small to see. */
public final class GridShapes {
    private static final double INVISIBLE_UNITS = 0.5;

    private GridShapes() {}

    public static Path2D shapeOf(Geometry geometry, MapFrame frame) {
        Path2D.Double path = new Path2D.Double(Path2D.WIND_EVEN_ODD);
        for (int i = 0; i < geometry.getNumGeometries(); i++) {
            Geometry part = geometry.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                append(path, polygon.getExteriorRing(), frame);
                for (int hole = 0; hole < polygon.getNumInteriorRing(); hole++) {
                    append(path, polygon.getInteriorRingN(hole), frame);
                }
            } else if (part instanceof LineString line) {
                append(path, line, frame);
            }
        }
        return path;
    }

    private static void append(Path2D path, LineString line, MapFrame frame) {
        Coordinate[] simple = DouglasPeuckerSimplifier.simplify(line, INVISIBLE_UNITS / frame.unitsPerMeter())
                .getCoordinates();
        // What vanishes entirely keeps its corners: the smallest spot must still be seen.
        Coordinate[] corners = simple.length < (line.isClosed() ? 4 : 2) ? line.getCoordinates() : simple;
        for (int i = 0; i < corners.length; i++) {
            double x = frame.x(corners[i].x);
            double y = frame.y(corners[i].y);
            if (i == 0) {
                path.moveTo(x, y);
            } else if (i == corners.length - 1 && line.isClosed()) {
                path.closePath();
            } else {
                path.lineTo(x, y);
            }
        }
    }
}
