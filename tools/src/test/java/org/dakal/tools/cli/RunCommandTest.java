package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunCommandTest {
    @TempDir
    private Path folder;

    private Path scenario;
    private Path out;

    @BeforeEach
    void writeScenario() throws IOException {
        scenario = TinyScenario.write(folder);
        out = folder.resolve("new/results");
    }

    @Test
    void aStudyIsWrittenAndToldInOrder() throws IOException {
        RunOfDakal run = RunOfDakal.of("run", scenario.toString(), "--out", out.toString(), "--threads", "2", "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err())
                .containsSubsequence(
                        "scenario   " + scenario,
                        "(argument)",
                        "phases     reading, coverage",
                        "250 m",
                        "(scenario)",
                        "Tiny land",
                        "All of it is made up.",
                        "Phases",
                        "reading",
                        "coverage",
                        "proposals",
                        "spots",
                        "writing",
                        "total",
                        "Files in " + out,
                        "rsrp.tif",
                        "Result",
                        "Terrain is known everywhere");

        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.path("out").asText()).isEqualTo(out.toString());
        for (JsonNode file : json.path("files")) {
            assertThat(Path.of(file.asText())).isNotEmptyFile();
        }
        assertThat(json.path("files").toString())
                .contains("rsrp.tif", "findings.gpkg", "report.html", "map.png", "spots.csv", "summary.json");
        assertThat(json.path("summary"))
                .isEqualTo(
                        new ObjectMapper().readTree(out.resolve("summary.json").toFile()));
        double seconds = json.path("phaseSeconds").path("coverage").asDouble();
        assertThat(seconds).isPositive();
    }

    /** By the scenario's own words Beta's phones have service in both villages, and Alpha's in neither. */
    @Test
    void aVillageIsToldWithTheOperatorsThatServeIt() throws Exception {
        Path ridge = RidgeScenario.writeOfTwoOperators(out.resolveSibling("ridge"));
        RunOfDakal run = RunOfDakal.of("run", ridge.toString(), "--out", out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        String villages = Files.readString(out.resolve("report.html")).split("id=\"villages\"", -1)[1];
        String[] cells = villages.split("</section>", -1)[0].split("Operators that serve it\">", -1);
        assertThat(cells).hasSize(3);
        for (int village = 1; village < cells.length; village++) {
            assertThat(cells[village].split("</td>", -1)[0]).contains("Beta").doesNotContain("Alpha");
        }
    }

    /** One square around everything is the only division; both pages and the layer in QGIS say canton and district. */
    @Test
    void pagesCallTheWholeAndItsDivisionsAsTheScenarioDoes() throws Exception {
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace(
                                "province: {outline: outline.geojson}",
                                "province: {outline: outline.geojson, counties: parts.geojson, word: canton, localWord: کانتون,"
                                        + " countyWord: district, localCountyWord: بخش}"));
        Files.writeString(
                scenario.resolve("parts.geojson"),
                Files.readString(scenario.resolve("outline.geojson"))
                        .replace("\"properties\":{}", "\"properties\":{\"name\":\"Sarine\"}"));
        RunOfDakal run = RunOfDakal.of("run", scenario.toString(), "--out", out.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        String english = Files.readString(out.resolve("report.html"));
        assertThat(english)
                .contains("Whole canton", "Sarine</bdi> district", "village of the canton")
                .doesNotContain("province", "county");
        String persian = Files.readString(out.resolve("report-fa.html"));
        assertThat(persian)
                .contains("کل کانتون", "بخش <bdi>Sarine", "روستاهای کانتون")
                .doesNotContain("استان", "شهرستان");
        try (Connection base = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("findings.gpkg"));
                ResultSet row = base.createStatement()
                        .executeQuery("SELECT description FROM gpkg_contents WHERE table_name = 'spots'")) {
            assertThat(row.getString(1)).startsWith("Weak, blind and unknown areas of the canton.");
        }
    }

    /** Far's 100 people are not served today; a mast a kilometre away serves nearly all of them in nearly all draws. */
    @Test
    void theHeadlineStandsWithinItsInterval() throws IOException {
        RunOfDakal.of("run", scenario.toString(), "--out", out.toString());
        String drawn = Files.readString(out.resolve("report.html")).replaceAll("<[^>]+>", "");
        Matcher figures = Pattern.compile(
                        "New mast near Far\\S* to ([0-9]+) people, for [^.]*\\. Nine times out of ten it is"
                                + " ([0-9]+) to ([0-9]+)\\.")
                .matcher(drawn);
        assertThat(figures.find()).as(drawn).isTrue();
        assertThat(Integer.parseInt(figures.group(1)))
                .isBetween(Integer.parseInt(figures.group(2)), Integer.parseInt(figures.group(3)))
                .isBetween(80, 100);
        JsonNode totals = new ObjectMapper()
                .readTree(out.resolve("summary.json").toFile())
                .at("/totals");
        JsonNode told = totals.at("/drawn");
        assertThat(told.at("/bestProposals/p05People").asDouble())
                .isCloseTo(Double.parseDouble(figures.group(2)), within(0.5));
        assertThat(told.at("/served/expectedPeople").asDouble())
                .isBetween(
                        told.at("/served/p05People").asDouble(),
                        told.at("/served/p95People").asDouble());
        // one number: of the headline, and without draws too
        double expected = totals.at("/service/expectedServedPeople").asDouble();
        assertThat(expected).isEqualTo(told.at("/served/expectedPeople").asDouble());
        RunOfDakal.of("run", scenario.toString(), "--out", out.toString(), "--draws", "0");
        assertThat(Files.readString(out.resolve("report.html"))).doesNotContain("Nine times out of ten");
        assertThat(Files.readString(out.resolve("summary.json")))
                .contains("\"p05People\": null", "\"bestProposals\": null");
        assertThat(new ObjectMapper()
                        .readTree(out.resolve("summary.json").toFile())
                        .at("/totals/service/expectedServedPeople")
                        .asDouble())
                .isCloseTo(expected, within(0.1));
    }

    /** This module has no service that knows a cluster: whoever asks for one learns how to get it. */
    @Test
    void aClusterThatIsNotBuiltIsRefusedWithAHint() {
        RunOfDakal run =
                RunOfDakal.of("run", scenario.toString(), "--master", "local[2]", "--shared", folder.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("has no part for Apache Spark", "mvn -Pcluster");
        RunOfDakal half = RunOfDakal.of("run", scenario.toString(), "--master", "local[2]");
        assertThat(half.exitCode()).isEqualTo(2);
        assertThat(half.err()).contains("--master needs --shared.");
        RunOfDakal other = RunOfDakal.of("run", scenario.toString(), "--shared", folder.toString());
        assertThat(other.err()).contains("--shared needs --master.");
    }

    /** Two masts, the network's and the proposed one, are all computed to be timed: the engine counts the cells. */
    @Test
    void anEstimateCountsWhatARunComputesAndWritesNoResult() throws IOException {
        RunOfDakal run = RunOfDakal.of(
                "run",
                scenario.toString(),
                "--out",
                out.toString(),
                "--estimate",
                "--json",
                "--no-store",
                "--cell-size",
                "2000");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("A run would take about ", "path loss", "Memory at the peak: about ", "Disk: ");
        assertThat(out).doesNotExist();
        JsonNode json = new ObjectMapper().readTree(run.out());
        ResultSchema.holds("estimate", json);
        assertThat(json.path("mastCount").asInt()).isEqualTo(2);
        assertThat(json.path("keptMastCount").asInt()).isZero();
        assertThat(json.path("calibration").path("mastCount").asInt()).isEqualTo(2);
        assertThat(json.path("cellCount").asLong())
                .isEqualTo(json.path("calibration").path("cellCount").asLong())
                .isPositive();
        assertThat(json.path("disk").path("storeByteCount").asLong()).isZero();
        assertThat(json.path("memory").path("mappedByteCount").asLong())
                .isGreaterThanOrEqualTo(4 * json.path("cellCount").asLong());
    }

    /** More than this Java's heap, so that nothing but the reading of path loss differs. */
    @Test
    void aRunWithinMemoryHasTheSameMaps() throws IOException {
        String store = folder.resolve("store").toString();
        String[] plain = {"run", scenario.toString(), "--out", out.toString(), "--store", store, "--cell-size", "1000"};
        assertThat(RunOfDakal.of(plain).exitCode()).isZero();
        byte[] levels = Files.readAllBytes(out.resolve("rsrp.tif"));
        byte[] spots = Files.readAllBytes(out.resolve("spots.csv"));
        Path other = folder.resolve("other");
        RunOfDakal within = RunOfDakal.of(
                "run",
                scenario.toString(),
                "--out",
                other.toString(),
                "--store",
                store,
                "--cell-size",
                "1000",
                "--memory",
                "900g");
        assertThat(within.exitCode()).as(within.err()).isZero();
        assertThat(within.err())
                .containsPattern("memory +900 GB, more than the [0-9.]+ GB of this machine +\\(flag\\)")
                .containsPattern("layers of [0-9.]+ kB fit in memory")
                .containsPattern("Memory at the peak: [0-9.]+ [MG]B of 900 GB")
                .contains("2 matrices", "reused");
        assertThat(Files.readAllBytes(other.resolve("rsrp.tif"))).isEqualTo(levels);
        assertThat(Files.readAllBytes(other.resolve("spots.csv"))).isEqualTo(spots);
    }

    @Test
    void memoryThatCannotBeKeptToIsRefusedBeforeAnyWork() {
        String[] run = {"run", scenario.toString(), "--out", out.toString(), "--memory"};
        RunOfDakal none = RunOfDakal.of(
                Stream.concat(Arrays.stream(run), Stream.of("2g", "--no-store")).toArray(String[]::new));
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err())
                .contains("--memory 2g needs a store: without one all path loss is in memory.", "Leave --no-store out");
        assertThat(withMemory(run, "349m"))
                .contains("--memory 349m is too little: the program alone takes most of 350 MB.", "--memory 2g");
        assertThat(withMemory(run, "350m"))
                .contains("--memory 350m: Java's heap alone may take ", "Start by the launcher dakal without -Xmx");
        assertThat(out).doesNotExist();
    }

    private String withMemory(String[] run, String size) {
        String[] with = {size, "--store", folder.resolve("store").toString()};
        RunOfDakal refused = RunOfDakal.of(
                Stream.concat(Arrays.stream(run), Arrays.stream(with)).toArray(String[]::new));
        assertThat(refused.exitCode()).isEqualTo(2);
        return refused.err();
    }

    @Test
    void optionsReplaceWhatTheScenarioSays() throws IOException {
        RunOfDakal run = RunOfDakal.of(
                "run", scenario.toString(), "--out", out.toString(), "--cell-size", "500", "--exact", "--threads", "1");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("500 m", "exact");
    }

    @Test
    void realTerrainComesFromTheFlagBeforeTheEnvironment() throws IOException {
        Path other = folder.resolve("other");
        FlatTile.write(other);
        RunOfDakal byVariable = RunOfDakal.with(
                Map.of("CI", "1", "DAKAL_TERRAIN", other.toString()),
                "run",
                scenario.toString(),
                "--out",
                out.toString(),
                "--cell-size",
                "500");
        assertThat(byVariable.exitCode()).as(byVariable.err()).isZero();
        assertThat(byVariable.err())
                .containsPattern(Pattern.quote(other.toString()) + " +\\(environment DAKAL_TERRAIN\\)");

        RunOfDakal byFlag = RunOfDakal.with(
                Map.of("CI", "1", "DAKAL_TERRAIN", "/nowhere"),
                "run",
                scenario.toString(),
                "--out",
                out.toString(),
                "--cell-size",
                "500",
                "--terrain",
                other.toString());
        assertThat(byFlag.exitCode()).as(byFlag.err()).isZero();
        assertThat(byFlag.err()).containsPattern(Pattern.quote(other.toString()) + " +\\(flag\\)");
    }

    @Test
    void aBadScenarioIsToldAtOnceAndNothingIsWritten() throws IOException {
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace("frequencyMhz: 940", "frequencyMhz: 940000000")
                        .replace("eirpDbm: 44", "eirpDbm: many"));
        RunOfDakal run = RunOfDakal.of("run", scenario.toString(), "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("errors in " + scenario, "frequencyMhz = 940000000", "eirpDbm = many", "Maybe ")
                .doesNotContain("Exception", "\tat ");
        assertThat(out).doesNotExist();

        RunOfDakal validate = RunOfDakal.of("validate", scenario.toString());
        assertThat(validate.exitCode()).isEqualTo(2);
        assertThat(validate.err()).contains("frequencyMhz = 940000000");
    }

    @Test
    void validateSaysWhatTheScenarioHolds() {
        RunOfDakal run = RunOfDakal.of("validate", scenario.toString());
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 site, 1 sector, 1 band, 1 proposal", scenario + " is valid.");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void validateTakesTheTerrainAndCellsThatRunTakes() throws IOException {
        Path empty = Files.createDirectories(folder.resolve("empty"));
        RunOfDakal none = RunOfDakal.of("validate", scenario.toString(), "--terrain", empty.toString());
        assertThat(none.exitCode()).isEqualTo(2);
        assertThat(none.err()).contains("terrain folder = " + empty);
        RunOfDakal coarse = RunOfDakal.of("validate", scenario.toString(), "--cell-size", "1000");
        assertThat(coarse.exitCode()).as(coarse.err()).isZero();
        assertThat(coarse.err()).contains("cells of 1000 m");
        RunOfDakal tooCoarse = RunOfDakal.of("validate", scenario.toString(), "--cell-size", "50000");
        assertThat(tooCoarse.err()).contains("--cell-size = 50000 must be 5 to 5000");
    }

    @Test
    void whereResultsCannotBeWrittenIsSaidBeforeTheWork() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");
        RunOfDakal run = RunOfDakal.of("run", scenario.toString(), "--out", file.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).startsWith("dakal: cannot write to " + file);
        assertThat(run.err()).doesNotContain("reading");
    }
}
