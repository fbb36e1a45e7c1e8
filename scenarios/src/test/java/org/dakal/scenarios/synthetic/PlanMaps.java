package org.dakal.scenarios.synthetic;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.scenarios.synthetic.ProvinceRecipe.Area;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.Polygon;

/** Writes the outlines and lines of a plan as GeoJSON, one feature a line. */
final class PlanMaps {
    /** Five decimals of a degree are about a metre. */
    private static final int DECIMALS = 5;

    private final ObjectMapper json = new ObjectMapper();
    private final Land land;
    private final ProvincePlan plan;

    PlanMaps(Land land, ProvincePlan plan) {
        this.land = land;
        this.plan = plan;
    }

    void counties(Path file, List<Area> areas) throws IOException {
        List<ObjectNode> features = new ArrayList<>();
        for (Area area : areas) {
            Geometry outline = plan.counties().get(area.id());
            if (outline == null) {
                throw new IllegalArgumentException("no outline for area " + area.id());
            }
            ObjectNode feature = feature(area.id(), area.name(), outline);
            properties(feature).put("localName", area.localName()).put("illustrative", true);
            features.add(feature);
        }
        write(file, features);
    }

    void roads(Path file) throws IOException {
        List<ObjectNode> features = new ArrayList<>();
        for (Planned.Road road : plan.roads()) {
            ObjectNode feature = feature(road.id(), road.name(), road.line());
            properties(feature)
                    .put("localName", road.localName())
                    .put("kind", road.kind())
                    .put("illustrative", true);
            features.add(feature);
        }
        write(file, features);
    }

    private void write(Path file, List<ObjectNode> features) throws IOException {
        StringBuilder text = new StringBuilder("{\"type\":\"FeatureCollection\",\"features\":[\n");
        for (int i = 0; i < features.size(); i++) {
            text.append(json.writeValueAsString(features.get(i)));
            text.append(i + 1 < features.size() ? ",\n" : "\n");
        }
        Files.writeString(file, text.append("]}\n").toString(), StandardCharsets.UTF_8);
    }

    private ObjectNode feature(String id, String name, Geometry meters) {
        ObjectNode feature = json.createObjectNode().put("type", "Feature");
        feature.putObject("properties").put("id", id).put("name", name);
        feature.set("geometry", geometry(meters));
        return feature;
    }

    private static ObjectNode properties(ObjectNode feature) {
        return (ObjectNode) feature.get("properties");
    }

    private ObjectNode geometry(Geometry meters) {
        ObjectNode node = json.createObjectNode();
        if (meters instanceof LineString line) {
            node.put("type", "LineString").set("coordinates", positions(line.getCoordinates()));
        } else if (meters instanceof Polygon polygon) {
            node.put("type", "Polygon").set("coordinates", rings(polygon));
        } else {
            boolean areas = meters.getDimension() == 2;
            ArrayNode parts =
                    node.put("type", areas ? "MultiPolygon" : "MultiLineString").putArray("coordinates");
            for (int i = 0; i < meters.getNumGeometries(); i++) {
                Geometry part = meters.getGeometryN(i);
                parts.add(part instanceof Polygon polygon ? rings(polygon) : positions(part.getCoordinates()));
            }
        }
        return node;
    }

    private ArrayNode rings(Polygon polygon) {
        ArrayNode rings =
                json.createArrayNode().add(positions(polygon.getExteriorRing().getCoordinates()));
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            rings.add(positions(polygon.getInteriorRingN(i).getCoordinates()));
        }
        return rings;
    }

    private ArrayNode positions(Coordinate[] meters) {
        ArrayNode positions = json.createArrayNode();
        for (Coordinate c : meters) {
            Coordinate degrees = land.degrees(c);
            positions.addArray().add(rounded(degrees.x)).add(rounded(degrees.y));
        }
        return positions;
    }

    private static BigDecimal rounded(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_EVEN);
    }
}
