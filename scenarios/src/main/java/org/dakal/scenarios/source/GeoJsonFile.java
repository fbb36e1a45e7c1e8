package org.dakal.scenarios.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.geojson.GeoJsonReader;

/**
 * Reads GeoJSON (RFC 7946): a FeatureCollection, a Feature or a bare geometry, in WGS 84 longitude and latitude.
 * Geometry goes through JTS, which drops properties; those are read beside it.
 */
public final class GeoJsonFile {
    private static final ObjectMapper MAPPER = JsonMapper.builder().build();

    /** Names of WGS 84 in the "crs" member of old files; anything else would be misplaced silently. */
    private static final List<String> TYPES = List.of(
            "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection");

    private static final List<String> WGS84_NAMES = List.of("CRS84", "EPSG::4326", "EPSG:4326", "OGC:CRS84");

    private final Place place;
    private final Problems problems;
    private final List<Feature> features = new ArrayList<>();

    private GeoJsonFile(String file, Problems problems) {
        this.place = Place.of(file);
        this.problems = problems;
    }

    /**
     * A geometry with its properties.
     *
     * @param geometry in longitude (x) and latitude (y), every coordinate finite and within the globe
     * @param properties as written; an empty object when there are none
     * @param place where
     */
    public record Feature(Geometry geometry, JsonNode properties, Place place) {
        /** The text or number under the first of these names that is there; empty when none is. */
        public String property(String... names) {
            for (String name : names) {
                JsonNode value = properties.path(name);
                if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                    return value.asText().strip();
                }
            }
            return "";
        }
    }

    /** The usable features; the rest, and what is wrong with it, is in the problems. */
    public static List<Feature> read(String file, String text, Problems problems) {
        GeoJsonFile reading = new GeoJsonFile(file, problems);
        try {
            reading.readRoot(MAPPER.readTree(text));
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            Place where = at == null ? reading.place : reading.place.atLine(Math.max(0, at.getLineNr()));
            String reason = e.getOriginalMessage().lines().findFirst().orElse("unreadable");
            problems.error(where, "", "is not JSON: " + reason.replaceAll("\\s*\\(.*", ""), "");
        }
        return reading.features;
    }

    private void readRoot(JsonNode root) {
        String crs = root.path("crs").path("properties").path("name").asText("");
        if (!crs.isEmpty() && WGS84_NAMES.stream().noneMatch(crs::endsWith)) {
            problems.error(
                    place.key("crs"), crs, "must be WGS 84", "Export it again in EPSG:4326, longitude and latitude.");
            return;
        }
        switch (root.path("type").asText("")) {
            case "FeatureCollection" -> {
                int count = 0;
                for (JsonNode feature : root.path("features")) {
                    readFeature(feature, place.key("features").item(count++));
                }
                if (count == 0) {
                    problems.error(place, "", "has no features", "");
                }
            }
            case "Feature" -> readFeature(root, place);
            case "" -> problems.error(place, "", "is no GeoJSON: it has no type", "");
            default -> addGeometry(root, MAPPER.createObjectNode(), place);
        }
    }

    private void readFeature(JsonNode feature, Place at) {
        JsonNode geometry = feature.path("geometry");
        if (geometry.isObject()) {
            addGeometry(geometry, feature.path("properties"), at);
        } else {
            problems.error(at, "", "has no geometry", "");
        }
    }

    private void addGeometry(JsonNode json, JsonNode properties, Place at) {
        Geometry geometry = parse(json, at);
        if (geometry != null && isOnGlobe(geometry, at)) {
            features.add(new Feature(geometry, properties, at));
        }
    }

    // The reader casts what it finds without looking, so broken input ends in exceptions of many kinds.
    private @Nullable Geometry parse(JsonNode json, Place at) {
        String type = json.path("type").asText("");
        if (!TYPES.contains(type)) {
            problems.error(at.key("geometry"), type, "is no type of geometry", Suggestions.nearest(type, TYPES));
            return null;
        }
        String reason;
        try {
            Geometry geometry = new GeoJsonReader().read(json.toString());
            if (geometry != null && !geometry.isEmpty()) {
                return geometry;
            }
            reason = "it is empty";
        } catch (ParseException | RuntimeException e) {
            reason = reason(e);
        }
        problems.error(at.key("geometry"), type, "is no usable geometry: " + Wording.shorten(reason), "");
        return null;
    }

    /** What the geometry itself objects to; the reader's own words for anything else would help nobody. */
    private static String reason(Exception e) {
        Throwable cause = e;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof IllegalArgumentException
                ? String.valueOf(cause.getMessage())
                : "its coordinates are not as its type wants them";
    }

    private boolean isOnGlobe(Geometry geometry, Place at) {
        for (Coordinate c : geometry.getCoordinates()) {
            if (Math.abs(c.x) <= 180 && Math.abs(c.y) <= 90) {
                continue;
            }
            boolean swapped = Math.abs(c.y) <= 180 && Math.abs(c.x) <= 90;
            String hint = swapped
                    ? "Maybe latitude and longitude are swapped: GeoJSON writes longitude first."
                    : Math.abs(c.x) > 1000 ? "Maybe these are metres: GeoJSON is in degrees, EPSG:4326." : "";
            problems.error(
                    at.key("geometry"),
                    Wording.number(c.x) + ", " + Wording.number(c.y),
                    "must be longitude -180 to 180 and latitude -90 to 90",
                    hint);
            return false;
        }
        return true;
    }
}
