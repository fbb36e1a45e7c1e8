package org.dakal.scenarios.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dakal.network.Change;
import org.dakal.scenarios.ProblemsException;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.changes.ChangeKind;
import org.dakal.scenarios.reading.changes.ChangeWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Changes are read from YAML and JSON, and written so that the same are read again. */
class ChangeCodecTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** One of each kind, with what is easily lost: quotation marks, tenths, a vendor's antenna, hours of outage. */
    private static final String ONE_OF_EACH = """
            - id: P01
              name: All of it
              kind: everything
              cost: {amount: 1, currency: toman, priceDate: 2026-06}
              changes:
                - addSite:
                    id: N01
                    name: "شرق: \\"new\\""
                    latitudeDegrees: 34.5312345
                    longitudeDegrees: 50.8812345
                    outageHoursPerYear: 12.5
                    sectors:
                      - {id: A, band: L900, antenna: kx900, heightAboveGroundMeters: 48.5, azimuthDegrees: 10, eirpDbm: 60}
                - addSector: {site: N01, sector: {id: D, band: G1800, antenna: panel-65, heightAboveGroundMeters: 30, azimuthDegrees: 90, mechanicalTiltDegrees: 1.5, electricalTiltDegrees: 4, powerDbm: 43, lossDb: 2.5, radiusKm: 7.5, cellIdentity: 68719476735, physicalCellId: 63, channel: 700}}
                - retilt: {site: Q002, sector: A, mechanicalTiltDegrees: -1.5, electricalTiltDegrees: 2}
                - turn: {site: Q002, sector: A, azimuthDegrees: 60.5}
                - setHeight: {site: Q001, heightAboveGroundMeters: 40}
                - setPower: {site: Q002, sector: A, eirpDbm: 62.3}
                - removeSite: {site: Q003}
                - removeSector: {site: Q002, sector: G}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() throws IOException {
        TinyScenario.copyTo(folder);
    }

    private Scenario read(String proposals) throws ProblemsException, IOException {
        Files.writeString(folder.resolve("data/proposals.yaml"), proposals);
        return ScenarioReader.read(folder, ScenarioOverrides.none(1));
    }

    private static List<Change> changes(Scenario scenario) {
        return scenario.request().proposals().get(0).changes();
    }

    private static ArrayNode written(Scenario scenario) {
        ChangeWriter writer = new ChangeWriter(scenario.projection());
        ArrayNode written = JSON.createArrayNode();
        changes(scenario).forEach(change -> written.add(writer.write(change)));
        return written;
    }

    /** Whoever adds a kind of change is reminded to have it read: each record's name is a key of the format. */
    @Test
    void everyRecordHasAKey() {
        assertThat(records(Change.class))
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ChangeKind.values()).map(ChangeKind::key).toList());
    }

    private static List<String> records(Class<?> type) {
        if (type.isRecord()) {
            String name = type.getSimpleName();
            return List.of(name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1));
        }
        return Arrays.stream(type.getPermittedSubclasses())
                .flatMap(permitted -> records(permitted).stream())
                .toList();
    }

    @Test
    void everyKindIsReadAsItWasWrittenInYamlAndInJson() throws ProblemsException, IOException {
        Scenario first = read(ONE_OF_EACH);
        ArrayNode written = written(first);
        List<String> keys = new ArrayList<>();
        written.forEach(change -> change.fieldNames().forEachRemaining(keys::add));
        assertThat(keys)
                .containsExactlyElementsOf(
                        Arrays.stream(ChangeKind.values()).map(ChangeKind::key).toList());
        ObjectNode proposal = JSON.createObjectNode();
        proposal.put("id", "P01").put("name", "All of it").put("kind", "everything");
        proposal.putObject("cost").put("amount", 1).put("currency", "toman").put("priceDate", "2026-06");
        proposal.set("changes", written);
        JsonNode list = JSON.createArrayNode().add(proposal);
        for (String text : List.of(ChangeWriter.yaml(list), list.toString(), list.toPrettyString())) {
            Scenario again = read(text);
            assertThat(changes(again)).as(text).usingRecursiveComparison().isEqualTo(changes(first));
            assertThat(written(again)).isEqualTo(written);
        }
    }

    /** As written above: 43 dBm and the panel's 17 dBi less 2.5 dB are 57.5 dBm. */
    @Test
    void numbersAreWrittenAsPeopleWriteThem() throws ProblemsException, IOException {
        ArrayNode written = written(read(ONE_OF_EACH));
        assertThat(ChangeWriter.yaml(written.get(0)))
                .contains("latitudeDegrees: 34.5312345\n", "outageHoursPerYear: 12.5\n", "antenna: \"kx900\"\n");
        assertThat(written.at("/1/addSector/sector/eirpDbm").asDouble()).isEqualTo(57.5);
        assertThat(written.get(2).toString())
                .isEqualTo("{\"retilt\":{\"site\":\"Q002\",\"sector\":\"A\",\"mechanicalTiltDegrees\":-1.5,"
                        + "\"electricalTiltDegrees\":2}}");
    }

    @Test
    void theFormatsPageHasEveryKind() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        Path page = here.resolve("FORMAT.md");
        String text = Files.readString(Files.exists(page) ? page : here.resolve("scenarios/FORMAT.md"));
        List<String> rows = text.lines()
                .dropWhile(line -> !line.startsWith("| Change |"))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
        assertThat(rows)
                .containsExactlyElementsOf(Arrays.stream(ChangeKind.values())
                        .map(kind ->
                                "| `" + kind.key() + "` | " + code(kind.keys().required()) + " | "
                                        + code(kind.keys().optional()) + " | " + kind.words() + " |")
                        .toList());
    }

    private static String code(List<String> names) {
        return names.isEmpty() ? "" : "`" + String.join("`, `", names) + "`";
    }
}
