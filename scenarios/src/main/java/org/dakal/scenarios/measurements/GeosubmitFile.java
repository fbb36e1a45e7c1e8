package org.dakal.scenarios.measurements;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.function.Consumer;
import org.dakal.network.Technology;
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

    private static final JsonMapper JSON = new JsonMapper();

    private GeosubmitFile() {}

    /** Whether a text may be one. */
    static boolean isKnownBy(String text) {
        return text.stripLeading().startsWith("{");
    }

    /** Hands out a reading for each cell tower of each item; what is wrong with the form is in the problems. */
    static void read(String file, String text, Problems problems, Consumer<Measurement> readings) {
        JsonNode items;
        try {
            items = JSON.readTree(text).path("items");
        } catch (JsonProcessingException e) {
            problems.error(Place.of(file), "", "is no JSON: " + Wording.jsonReason(e), "");
            return;
        }
        if (!items.isArray()) {
            problems.error(
                    Place.of(file), "", "has no list items", "Reports of Geosubmit are {\"items\": [{...}, ...]}.");
            return;
        }
        for (JsonNode item : items) {
            MeasuredRow position = row(item.path("position"));
            Measurement.Fix fix = new Measurement.Fix(
                    MeasurementTime.of(item.path("timestamp").asText()),
                    position.number("latitude"),
                    position.number("longitude"),
                    position.number("accuracy"),
                    position.number("speed"),
                    false);
            item.path("cellTowers").forEach(tower -> readings.accept(reading(fix, row(tower))));
        }
    }

    private static MeasuredRow row(JsonNode object) {
        return new MeasuredRow(
                key -> object.path(key).isValueNode() ? object.path(key).asText() : "");
    }

    private static Measurement reading(Measurement.Fix fix, MeasuredRow tower) {
        Technology technology = tower.technology("radioType");
        return new Measurement(
                fix,
                new Measurement.Cell(
                        technology,
                        tower.cellIdentity("cellId"),
                        tower.whole("primaryScramblingCode"),
                        null,
                        !tower.text("serving").equals("0")),
                tower.number("signalStrength"));
    }
}
