package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.dakal.coverage.Quality;
import org.dakal.grid.CellGrid;
import org.dakal.propagation.FreeSpace;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class ProfileCommandTest {
    @TempDir
    static Path folder;

    @BeforeAll
    static void terrain() throws Exception {
        FlatTile.write(folder.resolve("dem"));
    }

    private static RunOfDakal onFlat(String... more) {
        String[] first = {"profile", "--terrain", folder.resolve("dem").toString(), "--to", "34.6,50.5"};
        String[] all = java.util.Arrays.copyOf(first, first.length + more.length);
        System.arraycopy(more, 0, all, first.length, more.length);
        return RunOfDakal.of(all);
    }

    @Test
    void theDrawingAndItsFiguresAgree() throws Exception {
        Path svg = folder.resolve("new/link.svg");
        RunOfDakal run = onFlat(
                "--from",
                "34.5,50.5",
                "--height",
                "100",
                "--receiver-height",
                "100",
                "--frequency",
                "900",
                "--model",
                "itu-r-p526",
                "--out",
                svg.toString(),
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = new JsonMapper().readTree(run.out());
        // a tenth of a degree of latitude at 34.5 N is 11.09 km
        assertThat(json.path("distanceKm").asDouble()).isCloseTo(11.09, within(0.01));
        assertThat(json.path("bearingDegrees").asDouble()).isCloseTo(0, within(1e-6));
        assertThat(json.path("inLineOfSight").asBoolean()).isTrue();
        // 100 m over flat ground at both ends clears 11 km: free space and nothing else
        double freeSpace = FreeSpace.lossDb(json.path("distanceKm").asDouble(), 900);
        assertThat(json.path("lossDb").asDouble()).isCloseTo(freeSpace, within(1e-3));
        assertThat(json.path("parts").get(0).path("name").asText()).isEqualTo("free space");
        assertThat(json.path("edges")).hasSize(1);
        assertThat(Files.readString(svg)).contains("in line of sight", "first Fresnel zone");
        assertThat(run.err())
                .contains("in line of sight, loss " + String.format(java.util.Locale.ROOT, "%.1f", freeSpace));
    }

    @Test
    void aPictureIsWrittenByTheEnding() throws Exception {
        Path png = folder.resolve("link.PNG");
        RunOfDakal run = onFlat("--from", "34.5,50.5", "--height", "30", "--frequency", "900", "--out", png.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1800);
    }

    @Test
    void aSectorsLevelIsThatOfTheStudysExactMode() throws Exception {
        Path path = TinyScenario.write(folder.resolve("world"));
        Scenario scenario = ScenarioReader.read(path, new ScenarioOverrides(null, null, 1, Quality.EXACT));
        StudyResult result = StudySession.run(scenario.request());
        CellGrid grid = scenario.request().terrain().grid();
        for (int cell : new int[] {grid.index(20, 30), grid.index(50, 61), grid.index(33, 12)}) {
            Coordinate place = scenario.projection()
                    .toGeographic(grid.xMeters(cell % grid.columnCount()), grid.yMeters(cell / grid.columnCount()));
            RunOfDakal run = RunOfDakal.of(
                    "profile",
                    "--scenario",
                    path.toString(),
                    "--site",
                    "S1",
                    "--sector",
                    "A",
                    "--to",
                    place.y + "," + place.x,
                    "--json");
            assertThat(run.exitCode()).as(run.err()).isZero();
            JsonNode level = new JsonMapper().readTree(run.out()).path("level");
            float expected = result.coverage().overall().bestRsrpDbm().get(cell);
            assertThat(level.path("levelDbm").asDouble()).isCloseTo(expected, within(0.006));
            assertThat(level.path("class").asText())
                    .isEqualTo(result.coverage().classAt(cell).name().toLowerCase(java.util.Locale.ROOT));
            assertThat(level.path("signal").asText()).isEqualTo("RSRP");
        }
    }

    @Test
    void whatIsIllustrativeIsSaidOnTheDrawing() throws Exception {
        Path path = TinyScenario.write(folder.resolve("notices"));
        Path svg = folder.resolve("notices.svg");
        RunOfDakal run = RunOfDakal.of(
                "profile",
                "--scenario",
                path.toString(),
                "--site",
                "S1",
                "--sector",
                "A",
                "--to",
                "34.42,50.6",
                "--out",
                svg.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(Files.readString(svg)).contains("All of it is made up.", "S1/A (One)");
    }

    /** 32767 m is no height: the post is unknown, and one of the line's two warnings says why. */
    @Test
    void whatIsOddAboutTheGroundIsTold() throws Exception {
        Path dem = folder.resolve("odd");
        FlatTile.write(dem);
        Path tile = dem.resolve("N34E050.hgt");
        byte[] bytes = Files.readAllBytes(tile);
        // The post at 34.5 N, 50.5 E: row 600, column 600 of 1,201.
        int at = 2 * (600 * 1201 + 600);
        bytes[at] = 0x7F;
        bytes[at + 1] = (byte) 0xFF;
        Files.write(tile, bytes);
        String said = "N34E050.hgt: value 32767.0 at column 600, row 600 is no height";
        RunOfDakal places = RunOfDakal.of(
                "profile",
                "--terrain",
                dem.toString(),
                "--from",
                "34.4,50.5",
                "--to",
                "34.6,50.5",
                "--height",
                "30",
                "--frequency",
                "900",
                "--json");
        assertThat(places.exitCode()).isEqualTo(2);
        assertThat(places.err()).contains("The ground is unknown at ", said);
        Path links = folder.resolve("odd.csv");
        Files.writeString(
                links,
                "id,txLatitudeDegrees,txLongitudeDegrees,txHeightAboveGroundMeters,rxLatitudeDegrees,rxLongitudeDegrees,rxHeightAboveGroundMeters,frequencyMhz\nL,34.4,50.5,30,34.6,50.5,1.5,900\n");
        RunOfDakal listed = RunOfDakal.of(
                "profile", "--links", links.toString(), "--id", "L", "--terrain", dem.toString(), "--json");
        assertThat(listed.err()).contains(said);
        Path path = TinyScenario.write(folder.resolve("oddScenario"));
        Files.write(path.resolve("dem/N34E050.hgt"), bytes);
        RunOfDakal sector = RunOfDakal.of(
                "profile",
                "--scenario",
                path.toString(),
                "--site",
                "S1",
                "--sector",
                "A",
                "--to",
                "34.42,50.6",
                "--json");
        assertThat(sector.exitCode()).as(sector.err()).isZero();
        assertThat(sector.err()).contains("2 warnings in " + path, said, "are not covered; they stay unknown");
    }

    /** 2,799 US survey feet of 1200/3937 m are 853.137 m; the vertical system alone says that they are feet. */
    @Test
    void feetByTheVerticalSystemAreFeet() throws Exception {
        RunOfDakal run = RunOfDakal.of(
                "profile",
                "--terrain",
                SharedData.requireCase("01-feet-by-vertical-crs/t01feet_compound")
                        .toString(),
                "--from",
                "34.5,50.25",
                "--to",
                "34.52,50.25",
                "--height",
                "30",
                "--frequency",
                "940",
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(new JsonMapper()
                        .readTree(run.out())
                        .at("/edges/0/elevationAboveSeaLevelMeters")
                        .asDouble())
                .isCloseTo(853, within(0.5));
    }

    @Test
    void whatIsMissingOrTooMuchIsNamedAtOnce() {
        RunOfDakal missing = onFlat("--height", "30", "--json");
        assertThat(missing.exitCode()).isEqualTo(2);
        assertThat(missing.err()).contains("A link between two places needs --from, --frequency too.");
        RunOfDakal tooMuch = onFlat("--scenario", "x", "--site", "A", "--sector", "B", "--height", "3", "--json");
        assertThat(tooMuch.exitCode()).isEqualTo(2);
        assertThat(tooMuch.err()).contains("A link from a sector takes no --height.");
        RunOfDakal both = onFlat("--links", "x", "--json");
        assertThat(both.err()).contains("A link out of a file needs --id too, and takes no --to.");
        RunOfDakal nothing = onFlat("--from", "34.5,50.5", "--height", "30", "--frequency", "900");
        assertThat(nothing.err()).contains("Give --out FILE.svg, FILE.png, or --json.");
        RunOfDakal ending = onFlat("--from", "34.5,50.5", "--height", "30", "--frequency", "900", "--out", "x.gif");
        assertThat(ending.err()).contains("--out = x.gif must end in .svg or .png.");
    }

    @Test
    void aLinkOfAFileIsDrawnAsDakalLossComputesIt() throws Exception {
        Path links = folder.resolve("links.jsonl");
        String ends = "\"txHeightAboveGroundMeters\":30,\"rxHeightAboveGroundMeters\":10,\"spacingMeters\":20000,";
        Files.writeString(
                links,
                "{\"id\":\"land\",\"frequencyMhz\":900," + ends + "\"heightsMeters\":[0,0,0,0,0,0]}\n"
                        + "{\"id\":7,\"frequencyMhz\":900," + ends + "\"heightsMeters\":[0,0,0,0,0,0],"
                        + "\"zones\":[\"coastal\",\"sea\",\"sea\",\"sea\",\"sea\",\"coastal\"],\"p1812\":{\"timePercent\":1}}\n"
                        + "{\"id\":\"bad\",\"frequencyMhz\":900," + ends
                        + "\"heightsMeters\":[0,0],\"zones\":[\"lake\",\"sea\"]}\n");
        RunOfDakal loss = RunOfDakal.of("loss", "--model", "itu-r-p1812", "--links", links.toString());
        String[] lines = loss.out().split("\n", -1);
        for (int i = 0; i < 2; i++) {
            String id = i == 0 ? "land" : "7";
            RunOfDakal run = RunOfDakal.of("profile", "--links", links.toString(), "--id", id, "--json");
            assertThat(run.exitCode()).as(run.err()).isZero();
            JsonNode json = new JsonMapper().readTree(run.out());
            assertThat(json.path("lossDb").asDouble())
                    .isEqualTo(
                            new JsonMapper().readTree(lines[i]).path("lossDb").asDouble());
            assertThat(json.path("bearingDegrees").isNull()).isTrue();
        }
        // four of five stretches of 20 km lie wholly or half at sea: 80 of 100 km
        JsonNode sea = new JsonMapper()
                .readTree(RunOfDakal.of("profile", "--links", links.toString(), "--id", "7", "--json")
                        .out());
        assertThat(sea.path("values").findValuesAsText("symbol")).contains("omega");
        for (JsonNode value : sea.path("values")) {
            if (value.path("symbol").asText().equals("omega")) {
                assertThat(value.path("value").asDouble()).isEqualTo(0.8);
            }
        }
        assertThat(lines[2]).contains("zones[0] = lake must be inland, coastal or sea");
        RunOfDakal bad = RunOfDakal.of("profile", "--links", links.toString(), "--id", "bad", "--json");
        assertThat(bad.exitCode()).isEqualTo(2);
        assertThat(bad.err()).contains("links.jsonl:3: zones[0] = lake must be inland, coastal or sea.");
        RunOfDakal none = RunOfDakal.of("profile", "--links", links.toString(), "--id", "8", "--json");
        assertThat(none.err()).contains("--id = 8 is no link of");
    }

    @Test
    void badPlacesAreToldWithWhatAPlaceIs() {
        RunOfDakal swapped = onFlat("--from", "134.5,50.5", "--height", "30", "--frequency", "900", "--json");
        assertThat(swapped.exitCode()).isEqualTo(2);
        assertThat(swapped.err()).contains("latitude must be -90 to 90 degrees");
        RunOfDakal single = onFlat("--from", "34.5", "--height", "30", "--frequency", "900", "--json");
        assertThat(single.err()).contains("must be LAT,LON in degrees, e.g. 34.64,50.88");
        RunOfDakal unknown = onFlat("--from", "33.5,50.5", "--height", "30", "--frequency", "900", "--json");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).contains("The ground is unknown at ", "first at 0 m from the transmitter");
        RunOfDakal same = onFlat("--from", "34.6,50.5", "--height", "30", "--frequency", "900", "--json");
        assertThat(same.err()).contains("transmitter and receiver are at the same place");
    }

    @Test
    void limitsOfTheModelHoldHereToo() {
        RunOfDakal error = onFlat(
                "--from", "34.5,50.5", "--height", "30", "--frequency", "7000", "--model", "itu-r-p1812", "--json");
        assertThat(error.exitCode()).isEqualTo(2);
        assertThat(error.err()).contains("frequencyMhz = 7000 must be 30 to 6000 for model itu-r-p1812");
        RunOfDakal warning =
                onFlat("--from", "34.5,50.5", "--height", "0.6", "--frequency", "900", "--model", "itm", "--json");
        assertThat(warning.exitCode()).isZero();
        assertThat(warning.err()).contains("warning: transmitterHeightAboveGroundMeters = 0.6 should be 1 to 1000");
        assertThat(warning.out()).contains("\"warnings\":[\"transmitterHeight");
    }

    @Test
    void anUnknownSectorIsAnsweredWithTheNearest() throws Exception {
        Path path = TinyScenario.write(folder.resolve("nearest"));
        RunOfDakal site = RunOfDakal.of(
                "profile",
                "--scenario",
                path.toString(),
                "--site",
                "s1",
                "--sector",
                "A",
                "--to",
                "34.5,50.5",
                "--json");
        assertThat(site.exitCode()).isEqualTo(2);
        assertThat(site.err()).contains("--site = s1 is no site of tiny.", "Maybe S1 was meant.");
        RunOfDakal sector = RunOfDakal.of(
                "profile",
                "--scenario",
                path.toString(),
                "--site",
                "S1",
                "--sector",
                "Z",
                "--to",
                "34.5,50.5",
                "--json");
        assertThat(sector.err()).contains("--sector = Z is no sector of site S1.", "It has A.");
        RunOfDakal outside = RunOfDakal.of(
                "profile", "--scenario", path.toString(), "--site", "S1", "--sector", "A", "--to", "36,50.5", "--json");
        assertThat(outside.err()).contains("--to = 36, 50.5 lies outside the grid of tiny.");
    }
}
