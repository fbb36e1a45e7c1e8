package org.dakal.propagation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import org.dakal.terrain.TerrainProfile;
import org.dakal.testing.SharedData;

/** One line of the reference links: a profile, its parameters, and what other programs make of them. */
public record ReferenceLink(JsonNode json) {

    /** All lines; the calling test is skipped when the file is not here. */
    public static List<ReferenceLink> all() {
        ObjectMapper mapper = new ObjectMapper();
        try (var lines = Files.lines(SharedData.require("refvectors/profiles-itm-p1812.jsonl"))) {
            return lines.map(line -> {
                        try {
                            return new ReferenceLink(mapper.readTree(line));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The number at a slash-separated place. */
    public double number(String place) {
        JsonNode node = json.at("/" + place);
        if (!node.isNumber()) {
            throw new IllegalArgumentException(id() + ": no number " + place);
        }
        return node.doubleValue();
    }

    public String id() {
        return json.path("id").asText();
    }

    public TerrainProfile profile() {
        double[] ground = array("heightsMeters");
        double[] clutter = array("clutterHeightsMeters");
        return TerrainProfile.evenlySpaced(
                number("spacingMeters"), ground, clutter.length == 0 ? new double[ground.length] : clutter, null);
    }

    private double[] array(String name) {
        JsonNode node = json.path(name);
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).doubleValue();
        }
        return values;
    }

    /** The link with the percentages and climate it is asked with. */
    public RadioLink link(Percentages percentages) {
        return new RadioLink(
                number("frequencyMhz"),
                number("txHeightAboveGroundMeters"),
                number("rxHeightAboveGroundMeters"),
                Polarization.valueOf(json.path("polarization").asText().toUpperCase(Locale.ROOT)),
                new RadioEnvironment(
                        number("surfaceRefractivityNUnits"),
                        number("refractivityLapseRateNUnitsPerKm"),
                        number("groundPermittivity"),
                        number("groundConductivitySiemensPerMeter"),
                        RadioClimate.ofNumber((int) number("itm/climate")),
                        (number("txLatitudeDegrees") + number("rxLatitudeDegrees")) / 2),
                percentages);
    }
}
