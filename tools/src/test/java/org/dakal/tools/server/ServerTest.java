package org.dakal.tools.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.tools.cli.RidgeScenario;
import org.dakal.tools.cli.RunOfDakal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every path of the interface, over the ridge of {@link RidgeScenario}. */
@ExtendWith(ServedScenario.Shared.class)
class ServerTest {
    private static final String RIDGE = "/api/v1/ridge/";
    private static final String RETILT =
            "{\"changes\": [{\"retilt\": {\"site\": \"S1\", \"sector\": \"A\", \"electricalTiltDegrees\": 5}}]}";

    @TempDir
    private static Path folder;

    private static ServedScenario served;

    @BeforeAll
    static void serve(ServedScenario shared) {
        served = shared;
    }

    private static JsonNode ok(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return ServedScenario.json(answer);
    }

    private static JsonNode ask(String path) throws IOException {
        return ok(served.get(RIDGE + path));
    }

    @Test
    void scenariosAndTheirSummaryAreTold() throws IOException {
        JsonNode all = ok(served.get("/api/v1/scenarios"));
        assertThat(all.at("/scenarios/0/name").asText()).isEqualTo("ridge");
        JsonNode summary = ask("summary");
        assertThat(summary.path("state").asText())
                .hasSize(32)
                .isEqualTo(all.at("/scenarios/0/state").asText());
        // The outline's westernmost point is 50.4; its box in the grid's metres leans by a thousandth of a degree.
        assertThat(summary.at("/bounds/0").asDouble()).isCloseTo(50.4, org.assertj.core.api.Assertions.within(0.002));
        assertThat(summary.at("/counts/proposals").asInt()).isEqualTo(2);
        assertThat(summary.at("/scenario/word").asText()).isEqualTo("province");
        assertThat(summary.at("/scenario/localWord").asText()).isEqualTo("استان");
        assertThat(summary.at("/totals/whole/people").asDouble()).isEqualTo(500);
        assertThat(ok(served.get("/health")).path("status").asText()).isEqualTo("ok");
        assertThat(served.get("/metrics").body())
                .contains("dakal_requests_total{route=\"GET /api/v1/{scenario}/summary\"}", "dakal_heap_bytes ");
    }

    /** By hand in RidgeScenario: the tilt brings all 500 people. */
    @Test
    void aWhatIfHasTheNumbersOfTheCommand() throws IOException {
        JsonNode told = ok(served.post(RIDGE + "whatif", RETILT.replace("]}", "], \"parts\": [\"spots\"]}")));
        assertThat(told.at("/totals/goodOrServed/people/difference").asDouble()).isEqualTo(500);
        assertThat(told.at("/gained/people").asDouble()).isEqualTo(500);
        assertThat(told.at("/gained/villages").toString()).isEqualTo("[\"Near\",\"Far\"]");
        RunOfDakal command = RunOfDakal.of(
                "whatif",
                served.folder().toString(),
                "--no-store",
                "--json",
                "--threads",
                "2",
                "--out",
                folder.resolve("tried").toString(),
                "--set",
                "sites.S1.sectors.A.electricalTiltDegrees=5");
        JsonNode comparison = new ObjectMapper().readTree(command.out()).path("comparison");
        assertThat(told.path("totals")).isEqualTo(comparison.path("totals"));
        assertThat(told.at("/spots/changes")).isEqualTo(comparison.path("spots"));
        assertThat(told.path("changedCellCount").asInt())
                .isEqualTo(comparison.at("/levels/changedCellCount").asInt());
    }

    @Test
    void theSameQuestionHasTheSameAddress() throws IOException {
        JsonNode first = ok(served.post(RIDGE + "whatif", RETILT));
        String both = RETILT.replace("5}}", "5, \"mechanicalTiltDegrees\": 0}}");
        JsonNode again = ok(served.post(RIDGE + "whatif", both));
        assertThat(again.path("state")).isEqualTo(first.path("state"));
        JsonNode proposal = ok(served.post(RIDGE + "whatif", "{\"proposals\": [\"R1\"]}"));
        assertThat(proposal.path("state")).isEqualTo(first.path("state"));
        String state = first.path("state").asText();
        JsonNode there = ask("summary?state=" + state);
        assertThat(there.path("changes")).isEqualTo(first.path("changes"));
        assertThat(there.at("/totals/goodOrServed/people").asDouble()).isEqualTo(500);
        JsonNode back = ok(served.post(RIDGE + "whatif", "{\"proposals\": [\"M1\"], \"from\": \"" + state + "\"}"));
        assertThat(back.at("/totals/goodOrServed/people/before").asDouble()).isEqualTo(500);
    }

    @Test
    void aPlaceIsExplainedWithItsPath() throws IOException {
        JsonNode told = ask("explain?latitudeDegrees=34.49&longitudeDegrees=50.485");
        assertThat(told.path("coverageClass").asText()).isIn("weak", "blind");
        assertThat(told.at("/servers/0/sector").asText()).isEqualTo("S1/A");
        assertThat(told.at("/servers/0/serves").asBoolean()).isFalse();
        assertThat(told.at("/cause/kind").asText()).isEqualTo("pattern");
        assertThat(told.path("helpfulProposals").toString()).isEqualTo("[\"M1\",\"R1\"]");
        JsonNode profile = ask("profile?site=S1&sector=A&latitudeDegrees=34.49&longitudeDegrees=50.485");
        assertThat(profile.at("/level/levelDbm").asDouble())
                .isCloseTo(told.at("/servers/0/rsrpDbm").asDouble(), org.assertj.core.api.Assertions.within(1.0));
        assertThat(profile.at("/profile/groundMeters").size())
                .isEqualTo(profile.at("/profile/distanceKm").size())
                .isGreaterThan(10);
    }

    @ParameterizedTest
    @CsvSource({"sites, 1, Point", "proposals, 2, Point", "places, 2, Point", "outline, 1, Polygon", "roads, 0, ''"})
    void featuresAreGeoJson(String path, int count, String type) throws IOException {
        JsonNode features = ask(path).path("features");
        assertThat(features).hasSize(count);
        assertThat(features.at("/0/geometry/type").asText()).isEqualTo(type);
    }

    @Test
    void spotsAreShapesWithTheColumnsOfTables() throws IOException {
        JsonNode spot = ask("spots?limit=1").at("/features/0");
        assertThat(spot.at("/geometry/type").asText()).endsWith("Polygon");
        assertThat(spot.at("/properties/coverageClass").asText()).isIn("weak", "blind");
        assertThat(ask("proposals?benefits=true")
                        .at("/features/1/properties/aloneGainPeople")
                        .asDouble())
                .isEqualTo(500);
        JsonNode site = ask("sites/S1");
        assertThat(ok(served.post(
                                RIDGE + "whatif",
                                "{\"changes\": [{\"removeSite\": {\"site\": \"S1\"}}, {\"addSite\": " + site + "}]}"))
                        .path("changedCellCount")
                        .asInt(-1))
                .as("a mast taken down and put up again")
                .isZero();
    }

    /** The village stands where nothing serves today; tiles at level 14 have pixels of 8 m. */
    @Test
    void tilesShowCells() throws Exception {
        String state = ask("summary").path("state").asText();
        String after = ok(served.post(RIDGE + "whatif", RETILT)).path("state").asText();
        int x = (int) ((50.485 + 180) / 360 * (1 << 14));
        int y = (int) ((1 - asinh(Math.tan(Math.toRadians(34.49))) / Math.PI) / 2 * (1 << 14));
        List<Integer> colours = new ArrayList<>();
        for (String of : List.of(state, after)) {
            HttpResponse<byte[]> tile = served.bytes(RIDGE + "tiles/" + of + "/class/14/" + x + "/" + y + ".png");
            BufferedImage image = ImageIO.read(new ByteArrayInputStream(tile.body()));
            int column = (int) (((50.485 + 180) / 360 * (1 << 14) - x) * 256);
            int row = (int) (((1 - asinh(Math.tan(Math.toRadians(34.49))) / Math.PI) / 2 * (1 << 14) - y) * 256);
            colours.add(image.getRGB(column, row) & 0xffffff);
            assertThat(tile.headers().firstValue("Cache-Control")).hasValue("private, max-age=31536000, immutable");
        }
        assertThat(colours.get(0))
                .isIn(CoverageColors.rgb(CoverageClass.WEAK), CoverageColors.rgb(CoverageClass.BLIND));
        assertThat(colours.get(1))
                .isIn(CoverageColors.rgb(CoverageClass.GOOD), CoverageColors.rgb(CoverageClass.SERVED));
        for (JsonNode layer : ask("layers").path("layers")) {
            String path = layer.path("tiles").asText().replace("{state}", after).replace("{z}/{x}/{y}", "12/2622/1620");
            assertThat(served.bytes(path).statusCode()).as(path).isEqualTo(200);
            assertThat(ask("legend/" + layer.path("id").asText())).isEqualTo(layer);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "format=gpkg, ridge-today.gpkg, SQLite format 3",
        "format=html&language=persian, ridge-today.html, lang=\"fa\"",
        "format=csv, ridge-today-spots.csv, nearestPlace",
        "format=csv&table=sites, ridge-today-sites.csv, S1",
    })
    void whatAStateFoundIsCarriedAway(String asked, String name, String holds) throws Exception {
        HttpResponse<byte[]> file = served.bytes(RIDGE + "export?" + asked);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename=\"" + name + "\"");
        assertThat(new String(file.body(), StandardCharsets.UTF_8)).contains(holds);
    }

    /** Once tilted, both villages are served; today none is. */
    @Test
    void aTableIsThatOfItsState() throws Exception {
        String state = ok(served.post(RIDGE + "whatif", RETILT)).path("state").asText();
        String today = served.get(RIDGE + "export?format=csv&table=places").body();
        String then = served.get(RIDGE + "export?format=csv&table=places&state=" + state)
                .body();
        assertThat(today).contains(",blind,").doesNotContain(",served,", ",good,");
        assertThat(then).containsPattern(",(served|good),").doesNotContain(",blind,");
        HttpResponse<byte[]> pdf = served.bytes(RIDGE + "export?format=pdf&state=" + state);
        if (PdfPages.browser().isPresent()) {
            assertThat(pdf.body()).startsWith('%', 'P', 'D', 'F');
        } else {
            assertThat(pdf.statusCode()).isEqualTo(501);
        }
    }

    private static double asinh(double x) {
        return Math.log(x + Math.sqrt(x * x + 1));
    }

    @Test
    void whatIsKnownIsNotSentAgain() {
        HttpResponse<String> first = served.get(RIDGE + "sites");
        String etag = first.headers().firstValue("ETag").orElse("");
        assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
        HttpResponse<String> again = served.send(served.request(RIDGE + "sites").header("If-None-Match", etag));
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
        assertThat(served.send(served.request(RIDGE + "sites").header("If-None-Match", "*"))
                        .statusCode())
                .isEqualTo(304);
        assertThat(served.send(served.request(RIDGE + "sites").header("If-None-Match", "\"other\""))
                        .statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"near", "NEAR", "ne\u200car"})
    void namesAreFoundAsPeopleTypeThem(String search) throws IOException {
        String typed = java.net.URLEncoder.encode(search, java.nio.charset.StandardCharsets.UTF_8);
        assertThat(ask("places?search=" + typed).at("/features/0/properties/id").asText())
                .isEqualTo("V1");
    }

    @Test
    void theInterfaceIsDescribedAsItIs() throws IOException {
        JsonNode document = ok(served.get("/api/v1/openapi.json"));
        List<String> paths = new ArrayList<>();
        document.path("paths").fieldNames().forEachRemaining(paths::add);
        assertThat(paths)
                .contains(
                        "/health", "/api/v1/{scenario}/whatif", "/api/v1/{scenario}/tiles/{state}/{layer}/{z}/{x}/{y}");
        JsonNode body =
                document.at("/paths/~1api~1v1~1{scenario}~1whatif/post/requestBody/content/application~1json/schema");
        assertThat(body.path("additionalProperties").asBoolean(true)).isFalse();
        assertThat(body.path("properties").has("changes")).isTrue();
    }
}
