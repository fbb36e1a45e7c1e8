package org.dakal.scenarios.importing.formats;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.dakal.scenarios.source.DocumentText;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

/**
 * OpenStreetMap PBF: roads by class, places, places for the public, and masts that carry telecommunication. The
 * file is read three times (which nodes are wanted, where they are, what is made of them), so that only what is wanted
 * is in memory; what comes twice counts once, and relations are passed over.
 *
 * @param wanted box of longitudes and latitudes that places are wanted in
 */
public record OsmPbfImport(Envelope wanted) implements ImportFormat {
    private static final GeometryFactory FACTORY = new GeometryFactory();

    /** Highways that people drive on between places; paths and service roads are left out. */
    private static final Set<String> ROADS = Set.copyOf(
            Keys.words("motorway motorway_link trunk trunk_link primary primary_link secondary secondary_link tertiary"
                    + " tertiary_link unclassified residential"));

    private static final Map<String, String> PLACES = Map.of(
            "city", "city", "town", "town", "village", "village", "hamlet", "village", "isolated_dwelling", "village");

    private static final Set<String> MASTS = Set.of("mast", "tower", "communications_tower", "communications_mast");

    /** What a row of OpenStreetMap is taken for; the value of {@link ImportedRow#OSM_ROLE}. */
    public enum Role {
        ROAD,
        PLACE,
        MAST
    }

    /** All of a file. */
    OsmPbfImport() {
        this(new Envelope(-180, 180, -90, 90));
    }

    @Override
    public String title() {
        return "OpenStreetMap PBF";
    }

    @Override
    public boolean isKnownBy(String fileName, byte[] start) {
        return OsmBlocks.isPbf(start);
    }

    @Override
    public Origin read(Path file, Consumer<ImportedRow> rows, Problems problems) throws IOException {
        Place place = Place.of(file.toString());
        OsmNodes nodes = new OsmNodes();
        Set<Long> seen = new HashSet<>();
        try {
            OsmBlocks.read(
                    file,
                    (bytes, length) -> new OsmBlock(bytes, length).ways((id, tags, nodeIds) -> {
                        if (isWanted(tags)) {
                            nodes.want(nodeIds);
                        }
                    }));
            nodes.begin();
            OsmBlocks.read(
                    file,
                    (bytes, length) -> new OsmBlock(bytes, length).nodes((id, latitude, longitude, tags) -> {
                        Coordinate at = new Coordinate(longitude * 1e-7, latitude * 1e-7);
                        if (wanted.contains(at)) {
                            nodes.put(id, latitude, longitude);
                            if (!tags.isEmpty() && isPoint(tags) && seen.add(id)) {
                                point("n" + id, tags, at, place, rows);
                            }
                        }
                    }));
            seen.clear();
            OsmBlocks.read(
                    file,
                    (bytes, length) -> new OsmBlock(bytes, length).ways((id, tags, nodeIds) -> {
                        if (isWanted(tags) && seen.add(id)) {
                            way("w" + id, tags, nodeIds, nodes, place, rows);
                        }
                    }));
        } catch (IllegalArgumentException e) {
            problems.error(
                    place, "", String.valueOf(e.getMessage()), "osmium extract -b WEST,SOUTH,EAST,NORTH cuts it.");
        } catch (InvalidProtocolBufferException e) {
            // Google's own messages are for programmers.
            String said = String.valueOf(e.getMessage());
            problems.error(
                    place, "", said.contains("rotocol") ? "is damaged" : said, "Maybe the download was cut short.");
        }
        return new Origin(0, "ODbL 1.0, (c) OpenStreetMap contributors");
    }

    private static void point(
            String id, Map<String, String> tags, Coordinate at, Place place, Consumer<ImportedRow> rows) {
        String settlement = PLACES.getOrDefault(tags.getOrDefault("place", ""), "");
        String serving = publicKind(tags);
        if (!settlement.isEmpty()) {
            rows.accept(row(Role.PLACE, id, settlement, tags, FACTORY.createPoint(at), place));
        } else if (!serving.isEmpty()) {
            rows.accept(row(Role.PLACE, id, serving, tags, FACTORY.createPoint(at), place));
        } else if (isMast(tags)) {
            rows.accept(row(Role.MAST, id, "mast", tags, FACTORY.createPoint(at), place));
        }
    }

    private static void way(
            String id,
            Map<String, String> tags,
            long[] nodeIds,
            OsmNodes nodes,
            Place place,
            Consumer<ImportedRow> rows) {
        String road = tags.getOrDefault("highway", "");
        if (!ROADS.contains(road)) {
            Envelope box = new Envelope();
            for (long node : nodeIds) {
                Coordinate at = nodes.place(node);
                if (at != null) {
                    box.expandToInclude(at);
                }
            }
            if (!box.isNull()) {
                point(id, tags, box.centre(), place, rows);
            }
            return;
        }
        // A road that leaves the box and comes back is in pieces.
        List<Coordinate> piece = new ArrayList<>();
        int number = 0;
        for (int i = 0; i <= nodeIds.length; i++) {
            Coordinate at = i < nodeIds.length ? nodes.place(nodeIds[i]) : null;
            if (at != null) {
                piece.add(at);
                continue;
            }
            if (piece.size() > 1) {
                String name = number++ == 0 ? id : id + "-" + number;
                rows.accept(row(
                        Role.ROAD,
                        name,
                        road,
                        tags,
                        FACTORY.createLineString(piece.toArray(Coordinate[]::new)),
                        place));
            }
            piece.clear();
        }
    }

    private static boolean isWanted(Map<String, String> tags) {
        return ROADS.contains(tags.getOrDefault("highway", "")) || isPoint(tags);
    }

    private static boolean isPoint(Map<String, String> tags) {
        return PLACES.containsKey(tags.getOrDefault("place", ""))
                || !publicKind(tags).isEmpty()
                || isMast(tags);
    }

    private static String publicKind(Map<String, String> tags) {
        for (String key : List.of("amenity", "tourism", "healthcare")) {
            String kind = tags.getOrDefault(key, "");
            if (ImportedRow.PUBLIC_KINDS.contains(kind)) {
                return kind;
            }
        }
        return "";
    }

    private static boolean isMast(Map<String, String> tags) {
        return MASTS.contains(tags.getOrDefault("man_made", ""))
                && (tags.getOrDefault("man_made", "").startsWith("communications")
                        || tags.getOrDefault("tower:type", "").equals("communication")
                        || tags.keySet().stream().anyMatch(key -> key.startsWith("communication:")));
    }

    private static ImportedRow row(
            Role role, String id, String kind, Map<String, String> tags, Geometry shape, Place place) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(ImportedRow.OSM_ROLE, role.name());
        values.put("id", id);
        values.put("kind", kind);
        put(values, "name", first(tags, "name:en", "int_name", "name", "ref"));
        put(values, "name:fa", first(tags, "name:fa"));
        put(values, "population", first(tags, "population"));
        put(values, "height", first(tags, "height"));
        put(values, "operator", role == Role.MAST ? first(tags, "operator") : null);
        values.put("source", "OpenStreetMap");
        return new ImportedRow(values, shape, place);
    }

    private static @Nullable String first(Map<String, String> tags, String... keys) {
        for (String key : keys) {
            String value = DocumentText.clean(tags.getOrDefault(key, "")).strip();
            if (!value.isEmpty()) {
                return value;
            }
        }
        return null;
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
