package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.dakal.tools.cli.RidgeScenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page takes today's tiles wherever a change does not reach: there they must be the changed state's own. */
class StateTilesTest {
    private static final int ZOOM = 12;

    private static final List<String> CHANGES = List.of(
            "{\"retilt\": {\"site\": \"S1\", \"sector\": \"A\", \"electricalTiltDegrees\": 5}}",
            "{\"turn\": {\"site\": \"S1\", \"sector\": \"A\", \"azimuthDegrees\": 200}}",
            "{\"removeSite\": {\"site\": \"S1\"}}");

    /** The mast reaches 3 km, to 50.483 E: of the province to 50.62 E, three tiles of 0.088 degrees, one stays out. */
    @Test
    void beyondTheBoundsOfAChangeTilesAreTodays(@TempDir Path folder) throws Exception {
        Path scenario = RidgeScenario.write(folder);
        Path file = scenario.resolve("scenario.yaml");
        Files.writeString(file, Files.readString(file).replace("radiusKm: 12", "radiusKm: 3"));
        try (ServedScenario served = ServedScenario.of(scenario, null, true)) {
            String base = "/api/v1/ridge/";
            JsonNode layers = ServedScenario.json(served.get(base + "layers")).path("layers");
            int same = 0;
            int other = 0;
            for (String change : CHANGES) {
                JsonNode told = ServedScenario.json(served.post(base + "whatif", "{\"changes\": [" + change + "]}"));
                JsonNode bounds = told.path("bounds");
                for (JsonNode layer : layers) {
                    boolean isLocal = layer.path("isLocal").asBoolean();
                    assertThat(isLocal).isEqualTo(!layer.path("id").asText().equals("causes"));
                    for (int tile = 0; isLocal && tile < 9; tile++) {
                        int x = 2621 + tile % 3;
                        int y = 1628 + tile / 3;
                        String place = base + "tiles/%s/" + layer.path("id").asText() + "/" + ZOOM + "/" + x + "/" + y
                                + ".png";
                        boolean isAlike = Arrays.equals(
                                served.bytes(place.formatted("today")).body(),
                                served.bytes(place.formatted(told.path("state").asText()))
                                        .body());
                        if (meets(bounds, x, y)) {
                            other += isAlike ? 0 : 1;
                        } else {
                            assertThat(isAlike).as(change + " " + place).isTrue();
                            same++;
                        }
                    }
                }
            }
            assertThat(same).isPositive();
            assertThat(other).isPositive();
        }
    }

    private static boolean meets(JsonNode bounds, int x, int y) {
        double pixels = TileCells.SIDE;
        return TileCells.longitudeDegrees(ZOOM, x * pixels) <= bounds.path(2).asDouble()
                && TileCells.longitudeDegrees(ZOOM, (x + 1) * pixels)
                        >= bounds.path(0).asDouble()
                && TileCells.latitudeDegrees(ZOOM, y * pixels) >= bounds.path(1).asDouble()
                && TileCells.latitudeDegrees(ZOOM, (y + 1) * pixels)
                        <= bounds.path(3).asDouble();
    }
}
