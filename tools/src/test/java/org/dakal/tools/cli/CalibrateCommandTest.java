package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.dakal.propagation.FreeSpace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.proj4j.geodesic.Geodesic;

class CalibrateCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "id,txLatitudeDegrees,txLongitudeDegrees,txHeightAboveGroundMeters,"
            + "rxLatitudeDegrees,rxLongitudeDegrees,rxHeightAboveGroundMeters,frequencyMhz";

    @TempDir
    private Path folder;

    /** 200 places about a mast on level ground, each measured twice, 1 dB above and below free space plus 20 dB. */
    static Path drive(Path folder) throws IOException {
        SplittableRandom random = new SplittableRandom(5);
        List<String> lines = new ArrayList<>(List.of(HEADER + ",pathLossDb"));
        for (int i = 0; i < 200; i++) {
            double latitude = 34.5 + random.nextDouble(-0.05, 0.05);
            double longitude = 50.5 + random.nextDouble(-0.05, 0.05);
            double meters = Geodesic.WGS84.Inverse(34.5, 50.5, latitude, longitude).s12;
            double lossDb = FreeSpace.lossDb(Math.hypot(meters, 28.5) / 1000, 900) + 20 + random.nextGaussian();
            for (double reading : new double[] {lossDb - 1, lossDb + 1}) {
                lines.add(String.format(
                        Locale.ROOT, "%d,34.5,50.5,30,%.9f,%.9f,1.5,900,%.6f", i, latitude, longitude, reading));
            }
        }
        return Files.write(folder.resolve("drive.csv"), lines);
    }

    @Test
    void aTableOfPositionsIsCalibratedOverItsTerrain() throws IOException {
        Path dem = folder.resolve("dem");
        FlatTile.write(dem);
        Path out = folder.resolve("out");
        RunOfDakal run = RunOfDakal.of(
                "calibrate",
                "--links",
                drive(folder).toString(),
                "--terrain",
                dem.toString(),
                "--model",
                "free-space",
                "--out",
                out.toString(),
                "--json");

        assertThat(run.err()).contains("400 links at 200 places", "Proposed: offset");
        assertThat(run.exitCode()).isZero();
        JsonNode figures = JSON.readTree(run.out());
        assertThat(figures.path("linkCount").asInt()).isEqualTo(400);
        assertThat(figures.path("placeCount").asInt()).isEqualTo(200);
        assertThat(figures.path("landCover").isNull()).isTrue();
        assertThat(figures.at("/untuned/meanDb").asDouble()).isCloseTo(-20, within(0.3));
        assertThat(figures.path("crossValidated").findValuesAsText("form"))
                .containsExactly("untuned", "offset", "slopes", "slopes-kriging");
        assertThat(figures.at("/crossValidated/1/rmseDb").asDouble()).isCloseTo(1, within(0.2));
        assertThat(figures.at("/crossValidated/1/blockMeters").asDouble()).isGreaterThanOrEqualTo(500);
        assertThat(figures.at("/crossValidated/1/blockCount").asInt()).isGreaterThan(50);
        assertThat(figures.path("proposedForm").asText()).isEqualTo("offset");
        assertThat(figures.at("/correction/bands/0/offsetDb").asDouble()).isCloseTo(20, within(0.3));
        assertThat(figures.path("sigmaDb").asDouble()).isCloseTo(1, within(0.2));
        assertThat(figures.path("reliability"))
                .hasSize(10)
                .allMatch(row -> row.path("count").asInt() == 800);
        JsonNode written = JSON.readTree(out.resolve("calibration.json").toFile());
        assertThat(written.path("untuned")).isEqualTo(figures.path("untuned"));
        assertThat(written.path("files").toString())
                .isEqualTo("[\"calibration-fa.html\",\"calibration.html\",\"calibration.json\",\"places.csv\"]");
        assertThat(Files.readAllLines(out.resolve("places.csv"))).hasSize(201);
    }

    @Test
    void linesThatCannotBeUsedAreCountedAndShown() throws IOException {
        Path links = drive(folder);
        List<String> lines = new ArrayList<>(Files.readAllLines(links));
        lines.set(1, lines.get(1).replaceAll(",[^,]*$", ","));
        lines.set(2, lines.get(2).replaceAll(",[^,]*$", ",-999"));
        Files.write(links, lines);
        RunOfDakal run = RunOfDakal.of("calibrate", "--links", links.toString(), "--model", "free-space");
        assertThat(run.exitCode()).isZero();
        assertThat(run.err())
                .contains(
                        "warning: 2 of 400 links cannot be used:",
                        links + ":2: pathLossDb missing",
                        links + ":3: pathLossDb = -999 must be 0 to 400");
    }

    @Test
    void jsonLinesNeedTheirReceiversPlace() throws IOException {
        Path links = Files.writeString(
                folder.resolve("links.jsonl"),
                "{\"id\":1,\"frequencyMhz\":900,\"txHeightAboveGroundMeters\":30,\"rxHeightAboveGroundMeters\":1.5,"
                        + "\"spacingMeters\":500,\"heightsMeters\":[0,0,0],\"pathLossDb\":120}\n");
        RunOfDakal run = RunOfDakal.of("calibrate", "--links", links.toString(), "--land-cover", "urban");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains(
                        links + ":1: rxLatitudeDegrees, rxLongitudeDegrees missing",
                        "dakal: " + links + " has 0 places where losses were measured, must be 20 or more.");
    }

    @Test
    void anUnknownClassAndAModelWithoutClutterAreBadInput() throws IOException {
        String links = drive(folder).toString();
        RunOfDakal unknown = RunOfDakal.of("calibrate", "--links", links, "--land-cover", "ubran");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err())
                .startsWith("dakal: --land-cover = ubran is not known.\n")
                .contains("urban", "water, open, village, trees, suburban, urban, dense-urban");
        RunOfDakal idle = RunOfDakal.of("calibrate", "--links", links, "--land-cover", "urban", "--model", "itm");
        assertThat(idle.exitCode()).isEqualTo(2);
        assertThat(idle.err())
                .contains("--land-cover = urban changes nothing: model itm does not ask for clutter heights.");
        RunOfDakal bare = RunOfDakal.of("calibrate", "--links", links);
        assertThat(bare.exitCode()).isEqualTo(2);
        assertThat(bare.err()).contains("holds positions, and model itu-r-p1812 needs the heights between them.");
    }

    @Test
    void helpShowsAnExample() {
        assertThat(RunOfDakal.of("calibrate", "--help").out()).contains("\n  dakal calibrate --links drive.csv");
    }
}
