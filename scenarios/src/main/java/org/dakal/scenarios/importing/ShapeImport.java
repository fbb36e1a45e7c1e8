package org.dakal.scenarios.importing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.scenarios.importing.formats.ImportFiles;
import org.dakal.scenarios.importing.formats.ImportedRow;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** Shapes with a name, out of a file and into GeoJSON. */
record ShapeImport(ColumnNames names, Problems problems) {
    /** Hundredths of a second of arc: about a centimetre. */
    private static final double DIGITS = 1e7;

    /**
     * A shape.
     *
     * @param degrees in longitude and latitude
     * @param values of its properties, by our names
     */
    record Shape(Geometry degrees, Map<String, String> values) {}

    /**
     * What came out of a file.
     *
     * @param read null when it cannot be read, which is a problem
     */
    record Shapes(ImportFiles.@Nullable Read read, List<Shape> shapes, int otherCount) {}

    /** The shapes of a file that are wanted, by their shape and their values. */
    Shapes read(Path file, BiPredicate<Geometry, Map<String, String>> wanted) {
        return read(wanted, rows -> ImportFiles.read(file, rows, problems));
    }

    /** The shapes that are wanted of the rows that something reads. */
    Shapes read(
            BiPredicate<Geometry, Map<String, String>> wanted,
            Function<Consumer<ImportedRow>, ImportFiles.@Nullable Read> reader) {
        List<Shape> shapes = new ArrayList<>();
        int[] others = new int[1];
        ImportFiles.Read read = reader.apply(row -> {
            Map<String, String> values = names.values(row);
            if (row.geometry() != null && wanted.test(row.geometry(), values)) {
                shapes.add(new Shape(row.geometry(), values));
            } else {
                others[0]++;
            }
        });
        return new Shapes(read, shapes, others[0]);
    }

    /**
     * A file of GeoJSON (RFC 7946), one feature a line.
     *
     * @param kept properties that are written, by our names
     */
    static String geoJson(List<Shape> shapes, List<String> kept) {
        StringBuilder text = new StringBuilder("{\"type\": \"FeatureCollection\", \"features\": [");
        String comma = "\n";
        for (Shape shape : shapes) {
            ObjectNode feature = JsonNodeFactory.instance.objectNode().put("type", "Feature");
            ObjectNode properties = feature.putObject("properties");
            for (String name : kept) {
                if (shape.values.containsKey(name)) {
                    properties.put(name, shape.values.get(name));
                }
            }
            feature.set("geometry", geometry(shape.degrees));
            text.append(comma).append(feature);
            comma = ",\n";
        }
        return text.append("\n]}\n").toString();
    }

    private static ObjectNode geometry(Geometry shape) {
        ObjectNode geometry = JsonNodeFactory.instance.objectNode().put("type", shape.getGeometryType());
        if (shape instanceof Polygon polygon) {
            geometry.set("coordinates", rings(polygon));
        } else if (shape instanceof LineString line) {
            geometry.set("coordinates", positions(line));
        } else {
            ArrayNode parts = geometry.putArray("coordinates");
            for (int i = 0; i < shape.getNumGeometries(); i++) {
                Geometry part = shape.getGeometryN(i);
                parts.add(part instanceof Polygon polygon ? rings(polygon) : positions(part));
            }
        }
        return geometry;
    }

    private static ArrayNode rings(Polygon polygon) {
        ArrayNode rings = JsonNodeFactory.instance.arrayNode();
        rings.add(positions(polygon.getExteriorRing()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            LinearRing hole = polygon.getInteriorRingN(i);
            rings.add(positions(hole));
        }
        return rings;
    }

    private static ArrayNode positions(Geometry line) {
        ArrayNode positions = JsonNodeFactory.instance.arrayNode();
        for (Coordinate at : line.getCoordinates()) {
            positions.addArray().add(rounded(at.x)).add(rounded(at.y));
        }
        return positions;
    }

    static double rounded(double degrees) {
        return Math.rint(degrees * DIGITS) / DIGITS;
    }
}
