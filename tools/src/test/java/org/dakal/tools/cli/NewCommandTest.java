package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From files as they were downloaded to a scenario that runs. */
class NewCommandTest {
    @TempDir
    private Path folder;

    private Path land;

    @BeforeEach
    void makeLand() throws IOException {
        FlatTile.write(folder.resolve("dem"));
        Files.writeString(folder.resolve("outline.geojson"), """
                {"type":"Feature","properties":{"name":"Flat land","name:fa":"دشت"},"geometry":{"type":"Polygon",
                "coordinates":[[[50.4,34.4],[50.62,34.4],[50.62,34.58],[50.4,34.58],[50.4,34.4]]]}}
                """);
        Files.writeString(folder.resolve("towns.csv"), """
                name,نام فارسی,عرض,طول,جمعیت
                Near,نزدیک,34.49,50.51,۳۰۰
                Far,دور,34.42,50.6,100
                Elsewhere,,35.9,50.6,100
                """);
        land = folder.resolve("new land");
    }

    private RunOfDakal make(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "new",
                land.toString(),
                "--outline",
                folder.resolve("outline.geojson").toString(),
                "--terrain",
                folder.resolve("dem").toString(),
                "--population",
                folder.resolve("towns.csv").toString(),
                "--cell-size",
                "500"));
        all.addAll(List.of(more));
        return RunOfDakal.of(all.toArray(new String[0]));
    }

    /** A province without a mast runs, everywhere blind, and new masts are suggested with a sector usual in its band. */
    @Test
    void greenfieldRunsAndSuggests() throws IOException {
        RunOfDakal made = make();
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.err())
                .contains(
                        "Flat land: 0 masts, 0 sectors, 2 settlements",
                        "left out: 1 row of towns.csv beyond the grid",
                        "missing: masts: there is no coverage yet",
                        "Assumed, not known, of 2 settlements: kind.");

        RunOfDakal run = RunOfDakal.of(
                "run",
                land.toString(),
                "--no-store",
                "--out",
                folder.resolve("out").toString(),
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode summary = new ObjectMapper().readTree(run.out()).path("summary");
        assertThat(summary.path("totals").path("whole").path("people").asDouble())
                .isEqualTo(400);
        assertThat(summary.path("notices").toString()).contains("Assumed, not known, of 2 settlements: kind.");

        Path suggested = folder.resolve("suggested.yaml");
        RunOfDakal suggest =
                RunOfDakal.of("suggest", land.toString(), "--no-store", "--count", "1", "--out", suggested.toString());
        assertThat(suggest.exitCode()).as(suggest.err()).isZero();
        assertThat(Files.readString(suggested)).contains("antenna: \"panel-low\"", "band: \"L806\"");
    }

    @Test
    void aFolderThatHoldsSomethingIsLeftAlone() throws IOException {
        Files.createDirectories(land);
        Files.writeString(land.resolve("mine.txt"), "precious");
        RunOfDakal refused = make();
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("is not empty", "give --force to write over what is there");
        try (Stream<Path> left = Files.list(land)) {
            assertThat(left).containsExactly(land.resolve("mine.txt"));
        }

        assertThat(make("--force").exitCode()).isZero();
        assertThat(land.resolve("mine.txt")).hasContent("precious");
        assertThat(land.resolve("scenario.yaml")).exists();
        try (Stream<Path> beside = Files.list(folder)) {
            assertThat(beside.map(path -> String.valueOf(path.getFileName())))
                    .as("nothing stays aside")
                    .noneMatch(name -> name.startsWith(".dakal-new"));
        }
    }

    @Test
    void nothingIsWrittenWhenAFileIsBad() throws IOException {
        Path empty = Files.createFile(folder.resolve("empty.csv"));
        RunOfDakal refused = make("--cells", empty.toString());
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains("empty.csv", "is empty");
        assertThat(land).doesNotExist();
    }

    /** The example lacks what nobody can make up, and validate says just that. */
    @Test
    void exampleIsThereToBeFilledIn() {
        RunOfDakal made = RunOfDakal.of("new", land.toString(), "--example");
        assertThat(made.exitCode()).as(made.err()).isZero();
        RunOfDakal validated = RunOfDakal.of("validate", land.toString());
        assertThat(validated.err()).contains("2 errors", "data/outline.geojson", "terrain/*");
    }

    /**
     * Canton Uri as it was downloaded: the outline and 9,062 antennas in LV95, a tile of SRTM. 95 antennas are in the
     * canton, as the scenario beside made by hand has them; 198 are on the grid with its margin of 3 km. 51 of the 95
     * and more beyond are of medium or large power and carry a second band.
     */
    @Test
    void uriAsItWasDownloaded() throws IOException {
        Path uri = SharedData.require("uri");
        RunOfDakal made = RunOfDakal.of(
                "new",
                land.toString(),
                "--outline",
                uri.resolve("raw/uri.geojson").toString(),
                "--terrain",
                uri.resolve("raw/N46E008.tif").toString(),
                "--cells",
                uri.resolve("raw/antennen-5g.json").toString(),
                "--population",
                uri.resolve("data/settlements.csv").toString(),
                "--cell-size",
                "500",
                "--json");
        assertThat(made.exitCode()).as(made.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(made.out());
        assertThat(json.path("epsgCode").asInt()).as("the files' own system").isEqualTo(2056);
        assertThat(json.path("siteCount").asInt()).isEqualTo(198);
        assertThat(json.path("settlementCount").asInt()).isEqualTo(19);
        assertThat(json.path("dropped").toString()).contains("8864 rows of antennen-5g.json beyond the grid");
        assertThat(made.err()).contains("103 sites outside the outline");
        assertThat(Files.readString(land.resolve("NOTICE"))).contains("SHA-256", "N46E008.tif (--terrain)");
    }
}
