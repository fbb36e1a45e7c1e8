package org.dakal.scenarios.source;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * Reads GeoJSON (RFC 7946) in WGS 84 longitude and latitude, or in the projected system that its "crs" names (as the
 * format of 2008 had it), which comes out in WGS 84 as well: a FeatureCollection, a Feature or a bare geometry, or a
 * sequence of them, one after another or one a line, with or without the record separators of RFC 8142. All of a file
 * is read; whatever is no GeoJSON in it is a problem.
 */
public final class GeoJsonFile {
    /** A key that is there twice has no meaning: which of the two would count is chance. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** Begins each text of a sequence (RFC 8142); it cannot occur unescaped inside JSON. */
    private static final char RECORD_SEPARATOR = '\u001e';

    /** Every position opens a bracket. The tree of this many takes about a gigabyte. */
    private static final long MOST_BRACKETS = 5_000_000;

    /** Names of WGS 84 in the "crs" member, which RFC 7946 no longer has but many programs write. */
    private static final List<String> WGS84_NAMES = List.of("CRS84", "EPSG::4326", "EPSG:4326", "OGC:CRS84");

    /**
     * A code in "EPSG:2056", "urn:ogc:def:crs:EPSG:9.8:2056" or ".../def/crs/EPSG/0/2056"; of several the first
     * counts.
     */
    private static final Pattern EPSG = Pattern.compile("EPSG(?:::?|:[\\d.]+:|/\\d+/)(\\d{4,6})");

    private static final int WGS84 = 4326;
    private static final int CRS_LENGTH = 200;

    private final Place file;
    private final Problems problems;
    private final List<Feature> features = new ArrayList<>();
    private int unlocatedCount;

    private GeoJsonFile(String file, Problems problems) {
        this.file = Place.of(file);
        this.problems = problems;
    }

    /**
     * A geometry with its properties.
     *
     * @param geometry in longitude (x) and latitude (y), every coordinate finite and on the globe; longitudes may go
     *     beyond 180 where it was written so, on either side of the antimeridian
     * @param properties as written; an empty object when there are none
     */
    public record Feature(Geometry geometry, JsonNode properties, Place place) {
        /**
         * The text or number under the first of these names that is there; empty when none is.
         *
         * @param problems are told when it is too long to be shown
         */
        public String property(Problems problems, String... names) {
            for (String name : names) {
                JsonNode value = properties.path(name);
                if (value.isValueNode() && !value.isNull() && !value.asText().isBlank()) {
                    String text = InvisibleCharacters.cleaned(value.asText()).strip();
                    return Fields.bounded(text, place.key("properties").key(name), problems);
                }
            }
            return "";
        }
    }

    /** One JSON text of the file and where it begins. */
    private record Root(JsonNode node, int line) {}

    /**
     * The projected system that the beginning of a file names, by its EPSG code; 0 when it names none or WGS 84.
     *
     * @param head the file's first thousands of characters
     */
    public static int epsgCode(String head) {
        int crs = head.indexOf("\"crs\"");
        Matcher code = EPSG.matcher(crs < 0 ? "" : head.substring(crs, Math.min(head.length(), crs + CRS_LENGTH)));
        int found = code.find() ? Integer.parseInt(code.group(1)) : 0;
        return found == WGS84 ? 0 : found;
    }

    /** The usable features; the rest, and what is wrong with it, is in the problems. */
    public static List<Feature> read(String file, String text, Problems problems) {
        GeoJsonFile reading = new GeoJsonFile(file, problems);
        int errorsBefore = problems.errorCount();
        List<Root> roots = reading.roots(text);
        for (Root root : roots) {
            reading.readRoot(root.node, roots.size() == 1 ? reading.file : reading.file.atLine(root.line));
        }
        if (problems.errorCount() == errorsBefore) {
            reading.tellUnlocated();
        }
        return reading.features;
    }

    private List<Root> roots(String text) {
        List<Root> roots = new ArrayList<>();
        if (text.chars().filter(c -> c == '[').count() > MOST_BRACKETS) {
            String message = String.format(Locale.ROOT, "holds more than %,d positions and lists", MOST_BRACKETS);
            problems.error(file, "", message, "Simplify its lines, or leave out what lies elsewhere.");
            return roots;
        }
        boolean isSequence =
                text.indexOf(RECORD_SEPARATOR) >= 0 && text.stripLeading().length() < text.length();
        try (JsonParser parser = MAPPER.createParser(isSequence ? text.replace(RECORD_SEPARATOR, ' ') : text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                int line = Math.max(0, parser.currentTokenLocation().getLineNr());
                if (token != JsonToken.START_OBJECT) {
                    problems.error(roots.isEmpty() ? file : file.atLine(line), "", "is no GeoJSON object", "");
                    break;
                }
                roots.add(new Root(MAPPER.readTree(parser), line));
            }
        } catch (JsonProcessingException e) {
            String kind = FileKind.ofText(text);
            boolean isOther = !kind.isEmpty() && !kind.endsWith("JSON");
            String message = isOther ? "is " + kind + ", must be GeoJSON" : "is not JSON: " + Wording.jsonReason(e);
            problems.error(at(e), "", message, roots.isEmpty() ? "" : hintAfter(roots.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // reading from a string cannot fail
        }
        return roots;
    }

    private Place at(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        return location == null ? file : file.atLine(Math.max(0, location.getLineNr()));
    }

    private static String hintAfter(int count) {
        return "It follows " + (count == 1 ? "a sound GeoJSON object" : count + " sound GeoJSON objects")
                + "; after one nothing but others may come.";
    }

    private void readRoot(JsonNode root, Place at) {
        GeoJsonGeometry geometries;
        String crs = root.path("crs").path("properties").path("name").asText("");
        try {
            geometries = new GeoJsonGeometry(problems, projection(crs));
        } catch (IllegalArgumentException e) {
            problems.error(
                    at.key("crs"),
                    crs,
                    "must be WGS 84, or a projected system with a known EPSG code",
                    "Export it again in EPSG:4326, longitude and latitude.");
            return;
        }
        switch (root.path("type").asText("")) {
            case "FeatureCollection" -> readCollection(root.path("features"), geometries, at);
            case "Feature" -> readFeature(root, geometries, at);
            case "" -> problems.error(at, "", "is no GeoJSON: it has no type", "");
            default -> add(geometries.read(root, at), MAPPER.createObjectNode(), at);
        }
    }

    /** The system of a name; null when it is WGS 84. */
    private static @Nullable MapProjection projection(String crs) {
        if (crs.isEmpty() || WGS84_NAMES.stream().anyMatch(crs::endsWith)) {
            return null;
        }
        Matcher code = EPSG.matcher(crs);
        if (!code.find()) {
            throw new IllegalArgumentException(crs + " names no EPSG code");
        }
        return MapProjection.ofAnyUnit(Integer.parseInt(code.group(1)));
    }

    private void readCollection(JsonNode list, GeoJsonGeometry geometries, Place at) {
        if (!list.isArray()) {
            problems.error(at.key("features"), "", list.isMissingNode() ? "is missing" : "must be a list", "");
            return;
        }
        if (list.isEmpty()) {
            problems.error(at, "", "has no features", "");
        }
        int count = 0;
        for (JsonNode feature : list) {
            Place here = at.key("features").item(count++);
            String type = feature.path("type").asText("Feature");
            if (type.equals("Feature")) {
                readFeature(feature, geometries, here);
            } else {
                problems.error(here.key("type"), type, "must be Feature", "");
            }
        }
    }

    private void readFeature(JsonNode feature, GeoJsonGeometry geometries, Place at) {
        JsonNode geometry = feature.path("geometry");
        if (geometry.isObject()) {
            add(geometries.read(geometry, at), feature.path("properties"), at);
        } else if (geometry.isNull()) {
            unlocatedCount++; // an unlocated feature, RFC 7946 section 3.2
        } else {
            problems.error(at, "", "has no geometry", "");
        }
    }

    private void add(@Nullable Geometry geometry, JsonNode properties, Place at) {
        if (geometry != null) {
            features.add(new Feature(geometry, properties, at));
        }
    }

    private void tellUnlocated() {
        if (unlocatedCount == 0) {
            return;
        }
        if (features.isEmpty()) {
            problems.error(file, "", "has no geometry: every one is null", "");
            return;
        }
        String message = Wording.count(unlocatedCount, "feature") + " without a place (geometry: null) left out";
        problems.warning(file, "", message, "");
    }
}
