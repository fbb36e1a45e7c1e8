package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LossCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private static String link(String id, int pointCount) {
        String heights = Stream.generate(() -> "800").limit(pointCount).collect(Collectors.joining(","));
        return "{\"id\":\"" + id + "\",\"frequencyMhz\":900,\"spacingMeters\":100,\"txHeightAboveGroundMeters\":30,"
                + "\"rxHeightAboveGroundMeters\":30,\"heightsMeters\":[" + heights + "],\"clutterHeightsMeters\":[]}";
    }

    private Path write(List<String> lines) throws IOException {
        return Files.write(folder.resolve("links.jsonl"), lines);
    }

    /** Free space over 10 km at 900 MHz: 32.4478 + 20 log 900 + 20 log 10 = 32.4478 + 59.0849 + 20 = 111.5327 dB. */
    @Test
    void everyLineGetsItsLossInOrderAndABadOneItsProblem() throws IOException {
        Path links = write(List.of(link("a", 101), "{\"id\":\"b\"}", "nonsense", link("c", 11)));
        RunOfDakal run = RunOfDakal.of("loss", "--model", "free-space", "--links", links.toString());

        assertThat(run.exitCode()).isZero();
        List<String> lines = run.out().lines().toList();
        assertThat(lines).hasSize(4);
        JsonNode first = JSON.readTree(lines.get(0));
        assertThat(first.path("id").asText()).isEqualTo("a");
        assertThat(first.path("lossDb").asDouble()).isCloseTo(111.5327, within(1e-4));
        assertThat(lines.get(1)).isEqualTo("{\"id\":\"b\",\"line\":2,\"problem\":\"heightsMeters is missing\"}");
        assertThat(lines.get(2)).startsWith("{\"line\":3,\"problem\":\"not JSON");
        // a tenth of the distance is 20 dB less
        assertThat(JSON.readTree(lines.get(3)).path("lossDb").asDouble()).isCloseTo(91.5327, within(1e-4));
        assertThat(run.err()).contains("4 links, 2 with a problem.", "(flag)", "(default");
    }

    /** NTIA's own program on the links of this file as they are printed: all 400, through the command. */
    @Test
    void irregularTerrainIsWhatNtiaFinds() throws IOException {
        Path links = SharedData.require("refvectors/profiles-itm-p1812.jsonl");
        RunOfDakal run = RunOfDakal.of("loss", "--model", "itm", "--links", links.toString());

        assertThat(run.exitCode()).isZero();
        List<String> asked = Files.readAllLines(links);
        List<String> answers = run.out().lines().toList();
        assertThat(answers).hasSize(400).hasSameSizeAs(asked);
        for (int i = 0; i < answers.size(); i++) {
            JsonNode link = JSON.readTree(asked.get(i));
            JsonNode answer = JSON.readTree(answers.get(i));
            assertThat(answer.path("id")).isEqualTo(link.path("id"));
            assertThat(answer.path("lossDb").asDouble())
                    .as("loss of %s", link.path("id"))
                    .isCloseTo(link.at("/itm/lossDb").asDouble(), within(0.01));
        }
    }

    /**
     * Three points 90 m apart, antennas at 842 and 810.5 m: free space over 0.18 km at 900 MHz loses 32.4478 + 59.0849
     * - 14.8945 = 76.6382 dB, and the slant, sqrt(180^2 + 31.5^2) = 182.735 m long, 20 log(182.735 / 180) = 0.1310 dB
     * more.
     */
    @Test
    void aMastOnTheGroundSpoilsItsOwnLineOnly() throws IOException {
        String good = "{\"id\":\"a\",\"frequencyMhz\":900,\"txHeightAboveGroundMeters\":30,"
                + "\"rxHeightAboveGroundMeters\":1.5,\"spacingMeters\":90,\"heightsMeters\":[812,815,809],"
                + "\"clutterHeightsMeters\":[]}";
        String bad = good.replace("\"a\"", "\"b\"").replace(":30,", ":0,");
        Path links = write(List.of(good, bad, good.replace("\"a\"", "\"c\"")));
        RunOfDakal run = RunOfDakal.of("loss", "--model", "free-space", "--links", links.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEqualTo("""
                        {"id":"a","lossDb":76.76909}
                        {"id":"b","line":2,"problem":"txHeightAboveGroundMeters = 0 must be more than 0"}
                        {"id":"c","lossDb":76.76909}
                        """);
        assertThat(run.err()).contains("3 links, 1 with a problem.");
    }

    /** Whoever gets nothing for a table without rows, or for a file of blank lines, must not take it for done. */
    @Test
    void aFileWithoutLinksIsBadInput() throws IOException {
        String header = "id,txLatitudeDegrees,txLongitudeDegrees,txHeightAboveGroundMeters,rxLatitudeDegrees,"
                + "rxLongitudeDegrees,rxHeightAboveGroundMeters,frequencyMhz\n";
        Path out = folder.resolve("losses.jsonl");
        for (String text : List.of(header, header + "\n \n")) {
            Path links = Files.writeString(folder.resolve("links.csv"), text);
            RunOfDakal run = RunOfDakal.of(
                    "loss", "--model", "free-space", "--links", links.toString(), "--out", out.toString());
            assertThat(run.exitCode()).isEqualTo(2);
            assertThat(run.err()).contains("dakal: " + links + " holds no link.");
            assertThat(out).doesNotExist();
        }
    }

    /** A stream without line ends must not fill the memory. */
    @Test
    void aLineWithoutEndIsRefused() {
        Path zeros = Path.of("/dev/zero");
        assumeTrue(Files.exists(zeros), "this system has no /dev/zero");
        RunOfDakal run = RunOfDakal.of("loss", "--model", "free-space", "--links", zeros.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("its first line is longer than 33554432 characters");
    }

    @Test
    void manyLinksKeepTheirOrder() throws IOException {
        Path links = write(IntStream.range(0, 5000)
                .mapToObj(i -> link("n" + i, 2 + i % 50))
                .toList());
        Path out = folder.resolve("losses.jsonl");
        RunOfDakal run =
                RunOfDakal.of("loss", "--model", "free-space", "--links", links.toString(), "--out", out.toString());

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).isEmpty();
        List<String> ids = Files.readAllLines(out).stream()
                .map(line -> line.split("\"", 5)[3])
                .toList();
        assertThat(ids)
                .isEqualTo(IntStream.range(0, 5000).mapToObj(i -> "n" + i).toList());
        assertThat(run.err()).contains(out.toString());
    }

    @Test
    void anUnknownModelIsBadInputAndNamesTheKnown() throws IOException {
        RunOfDakal run = RunOfDakal.of(
                "loss", "--model", "p1812", "--links", write(List.of()).toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .startsWith("dakal: --model = p1812 is not known.\n")
                .contains("free-space");
    }

    @Test
    void aMissingFileIsBadInput() {
        RunOfDakal run = RunOfDakal.of(
                "loss", "--model", "free-space", "--links", folder.resolve("no").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is not there");
    }
}
