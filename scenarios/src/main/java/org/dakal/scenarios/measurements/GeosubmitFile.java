package org.dakal.scenarios.measurements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.dakal.scenarios.source.Place;
import org.dakal.scenarios.source.Problems;
import org.dakal.scenarios.source.Wording;

/**
 * Reports for the geolocation services that understand Mozilla's second Geosubmit interface: an object with
 * {@code items}, each a position and the cell towers heard there, levels in dBm in {@code signalStrength}.
 */
final class GeosubmitFile {
    /** Its name for people. */
    static final String TITLE = "Geosubmit";

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private GeosubmitFile() {}

    static boolean isKnownBy(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** Hands out a reading for each cell tower of each item. */
    static void read(String file, String text, Problems problems, Problems values, Readings readings) {
        Place place = Place.of(file);
        JsonNode items;
        try {
            items = JSON.readTree(text).path("items");
        } catch (JsonProcessingException e) {
            problems.error(place, "", "is no JSON: " + Wording.jsonReason(e), "");
            return;
        }
        if (!items.isArray()) {
            problems.error(place, "", "has no list items", "Reports of Geosubmit are {\"items\": [{...}, ...]}.");
            return;
        }
        for (int i = 0; i < items.size(); i++) {
            JsonNode item = items.get(i);
            Place at = place.key("items").item(i);
            JsonNode towers = item.path("cellTowers");
            if (!item.isObject() || !(towers.isArray() || isAbsent(towers))) {
                problems.error(at, "", "must be an object with a list of cellTowers", "");
                continue;
            }
            MeasuredRow whole = row(item, at, values);
            MeasuredRow position = row(item.path("position"), at.key("position"), values);
            Measurement.Fix fix = new Measurement.Fix(
                    whole.time("timestamp"),
                    position.number("latitude"),
                    position.number("longitude"),
                    position.number("accuracy"),
                    position.number("speed"),
                    false);
            for (int j = 0; j < towers.size(); j++) {
                MeasuredRow tower = row(towers.get(j), at.key("cellTowers").item(j), values);
                Measurement reading = reading(fix, tower);
                readings.add(reading, whole.isReadable() && position.isReadable() && tower.isReadable());
            }
        }
    }

    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static MeasuredRow row(JsonNode object, Place place, Problems values) {
        return new MeasuredRow(
                key -> {
                    JsonNode value = object.path(key);
                    return isAbsent(value) ? "" : value.isValueNode() ? value.asText() : value.toString();
                },
                place::key,
                values);
    }

    private static Measurement reading(Measurement.Fix fix, MeasuredRow tower) {
        return new Measurement(
                fix,
                new Measurement.Cell(
                        tower.technology("radioType"),
                        tower.cellIdentity("cellId"),
                        tower.whole("primaryScramblingCode"),
                        null,
                        tower.flag("serving", true)),
                tower.number("signalStrength"));
    }

    /** Takes readings. */
    @FunctionalInterface
    interface Readings {
        /** One of them, and whether all its values could be read. */
        void add(Measurement reading, boolean isReadable);
    }
}
