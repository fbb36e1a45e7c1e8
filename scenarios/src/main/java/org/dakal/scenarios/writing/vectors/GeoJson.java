package org.dakal.scenarios.writing.vectors;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.scenarios.columns.Position;
import org.dakal.scenarios.columns.Row;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryCollection;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Features with degrees of WGS 84 (RFC 7946). */
public final class GeoJson {
    /** Decimals of positions of shapes: a millionth of a degree is a tenth of a metre. */
    private static final double STEPS_PER_DEGREE = 1e6;

    private GeoJson() {}

    public static Map<String, Object> collection(List<Map<String, Object>> features) {
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("type", "FeatureCollection");
        collection.put("features", features);
        return collection;
    }

    public static Map<String, Object> feature(Object geometry, Map<String, @Nullable Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    /** A row that has a position, as a point. */
    public static Map<String, Object> point(Row row) {
        return feature(
                geometry("Point", List.of(row.number(Position.LONGITUDE), row.number(Position.LATITUDE))),
                row.values());
    }

    public static Map<String, Object> geometry(String type, Object coordinates) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        return geometry;
    }

    /** A line, polygon or several polygons of the grid. */
    public static Map<String, Object> geometry(Geometry shape, MapProjection projection) {
        if (shape instanceof LineString line) {
            return geometry("LineString", positions(line, projection));
        }
        if (shape instanceof Polygon polygon) {
            return geometry("Polygon", rings(polygon, projection));
        }
        if (!(shape instanceof GeometryCollection)) {
            throw new IllegalArgumentException("no outline is a " + shape.getGeometryType());
        }
        List<Object> parts = new ArrayList<>();
        boolean isOfLines = shape.getDimension() == 1;
        for (int i = 0; i < shape.getNumGeometries(); i++) {
            Geometry part = shape.getGeometryN(i);
            if (part instanceof Polygon polygon) {
                parts.add(rings(polygon, projection));
            } else if (part instanceof LineString line && isOfLines) {
                parts.add(positions(line, projection));
            }
        }
        return geometry(isOfLines ? "MultiLineString" : "MultiPolygon", parts);
    }

    private static List<Object> rings(Polygon polygon, MapProjection projection) {
        List<Object> rings = new ArrayList<>(List.of(positions(polygon.getExteriorRing(), projection)));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i), projection));
        }
        return rings;
    }

    private static List<List<Double>> positions(LineString line, MapProjection projection) {
        List<List<Double>> positions = new ArrayList<>();
        for (Coordinate at : line.getCoordinates()) {
            Coordinate degrees = projection.toGeographic(at.x, at.y);
            positions.add(List.of(rounded(degrees.x), rounded(degrees.y)));
        }
        return positions;
    }

    public static double rounded(double degrees) {
        return Math.rint(degrees * STEPS_PER_DEGREE) / STEPS_PER_DEGREE;
    }
}
