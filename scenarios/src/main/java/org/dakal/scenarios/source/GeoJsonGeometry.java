package org.dakal.scenarios.source;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;

/**
 * Geometries of GeoJSON (RFC 7946, section 3.1). Every position is looked at: the reader that comes with JTS takes a
 * missing number as zero and anything that is no number too.
 *
 * @param projection that positions are in; null for longitude and latitude
 */
record GeoJsonGeometry(Problems problems, @Nullable MapProjection projection) {
    private static final List<String> TYPES = List.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    /** Longitudes beyond 180 degrees are how many programs write what lies across the antimeridian. */
    private static final double FARTHEST_LONGITUDE_DEGREES = 360;

    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** What is wrong with a geometry; the first thing found is told. */
    private static final class Fault extends Exception {
        private static final long serialVersionUID = 1;

        private final String key;
        private final String value;
        private final String hint;

        Fault(String key, String value, String message, String hint) {
            super(message, null, false, false);
            this.key = key;
            this.value = value;
            this.hint = hint;
        }
    }

    /** Makes one part of a geometry of its coordinates. */
    private interface Part<T> {
        T of(JsonNode coordinates, String key) throws Fault;
    }

    /** The geometry; null when it is not usable, which then is a problem. */
    @Nullable Geometry read(JsonNode json, Place at) {
        try {
            return geometry(json, "");
        } catch (Fault fault) {
            Place where = at.key("geometry");
            problems.error(
                    fault.key.isEmpty() ? where : new Place(where.file(), where.line(), where.path() + fault.key),
                    fault.value,
                    String.valueOf(fault.getMessage()),
                    fault.hint);
            return null;
        }
    }

    private Geometry geometry(JsonNode json, String key) throws Fault {
        String type = json.path("type").asText("");
        if (!TYPES.contains(type)) {
            throw new Fault(key, type, "is no type of geometry", Suggestions.nearest(type, TYPES));
        }
        boolean isCollection = type.equals("GeometryCollection");
        String member = isCollection ? "geometries" : "coordinates";
        JsonNode parts = json.path(member);
        String below = key + "." + member;
        if (!parts.isArray()) {
            throw new Fault(below, "", parts.isMissingNode() ? "is missing" : "must be a list", "");
        }
        if (parts.isEmpty()) {
            throw new Fault(below, "", "is empty", "");
        }
        return switch (type) {
            case "Point" -> point(parts, below);
            case "LineString" -> line(parts, below);
            case "Polygon" -> polygon(parts, below);
            case "MultiPoint" ->
                FACTORY.createMultiPoint(list(parts, below, this::point).toArray(Point[]::new));
            case "MultiLineString" ->
                FACTORY.createMultiLineString(list(parts, below, this::line).toArray(LineString[]::new));
            case "MultiPolygon" ->
                FACTORY.createMultiPolygon(list(parts, below, this::polygon).toArray(Polygon[]::new));
            default ->
                FACTORY.createGeometryCollection(
                        list(parts, below, this::geometry).toArray(Geometry[]::new));
        };
    }

    private static <T> List<T> list(JsonNode array, String key, Part<T> part) throws Fault {
        if (!array.isArray()) {
            throw new Fault(key, written(array), "must be a list of positions", "");
        }
        List<T> parts = new ArrayList<>(array.size());
        for (int i = 0; i < array.size(); i++) {
            parts.add(part.of(array.get(i), key + "[" + i + "]"));
        }
        return parts;
    }

    private Point point(JsonNode coordinates, String key) throws Fault {
        return FACTORY.createPoint(position(coordinates, key));
    }

    private LineString line(JsonNode coordinates, String key) throws Fault {
        Coordinate[] positions = positions(coordinates, key);
        if (positions.length < 2) {
            throw new Fault(key, Wording.count(positions.length, "position"), "a line needs 2 or more", "");
        }
        return FACTORY.createLineString(positions);
    }

    private Polygon polygon(JsonNode coordinates, String key) throws Fault {
        List<LinearRing> rings = list(coordinates, key, this::ring);
        if (rings.isEmpty()) {
            throw new Fault(key, "", "is empty", "");
        }
        return FACTORY.createPolygon(
                rings.get(0), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private LinearRing ring(JsonNode coordinates, String key) throws Fault {
        Coordinate[] positions = positions(coordinates, key);
        if (positions.length < 4) {
            throw new Fault(
                    key,
                    Wording.count(positions.length, "position"),
                    "a ring needs 4 or more, the last as the first",
                    "");
        }
        if (!positions[0].equals2D(positions[positions.length - 1])) {
            throw new Fault(key, "", "is not closed", "A ring's last position must repeat its first.");
        }
        return FACTORY.createLinearRing(positions);
    }

    private Coordinate[] positions(JsonNode coordinates, String key) throws Fault {
        return list(coordinates, key, this::position).toArray(Coordinate[]::new);
    }

    private Coordinate position(JsonNode position, String key) throws Fault {
        if (!position.isArray()) {
            throw new Fault(key, written(position), "must be a position: longitude and latitude in brackets", "");
        }
        if (position.size() < 2) {
            throw new Fault(
                    key, Wording.count(position.size(), "number"), "a position needs longitude and latitude", "");
        }
        double longitude = number(position.get(0), key + "[0]");
        double latitude = number(position.get(1), key + "[1]");
        if (projection != null) {
            return unprojected(projection, longitude, latitude);
        }
        if (Math.abs(longitude) <= FARTHEST_LONGITUDE_DEGREES && Math.abs(latitude) <= 90) {
            return new Coordinate(longitude, latitude);
        }
        boolean swapped = Math.abs(latitude) <= 180 && Math.abs(longitude) <= 90;
        throw new Fault(
                "",
                Wording.number(longitude) + ", " + Wording.number(latitude),
                "must be longitude -180 to 180 (to 360 beyond the antimeridian) and latitude -90 to 90",
                swapped
                        ? "Maybe latitude and longitude are swapped: GeoJSON writes longitude first."
                        : Math.abs(longitude) > 1000
                                ? "Maybe these are metres: GeoJSON is in degrees, EPSG:4326."
                                : "");
    }

    private static Coordinate unprojected(MapProjection projection, double x, double y) throws Fault {
        Coordinate degrees = projection.toGeographic(x * projection.metersPerUnit(), y * projection.metersPerUnit());
        if (Math.abs(degrees.x) <= FARTHEST_LONGITUDE_DEGREES && Math.abs(degrees.y) <= 90) {
            return degrees;
        }
        throw new Fault(
                "",
                Wording.number(x) + ", " + Wording.number(y),
                "is no place that EPSG:" + projection.epsgCode() + " knows",
                "Maybe the file is in another system than its \"crs\" says.");
    }

    private static double number(JsonNode number, String key) throws Fault {
        if (!number.isNumber()) {
            throw new Fault(key, written(number), "must be a number", "");
        }
        return number.asDouble();
    }

    private static String written(JsonNode node) {
        return node.isContainerNode() ? "" : node.toString();
    }
}
