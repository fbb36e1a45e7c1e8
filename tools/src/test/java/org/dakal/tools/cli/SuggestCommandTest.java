package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestCommandTest {
    @TempDir
    private Path folder;

    /** What is suggested can be pasted: the scenario with it in place of its proposals is sound. */
    @Test
    void suggestionsCanBePasted() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path out = scenario.resolve("suggested.yaml");
        RunOfDakal run = RunOfDakal.of(
                "suggest",
                scenario.toString(),
                "--count",
                "3",
                "--cell-size",
                "500",
                "--out",
                out.toString(),
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json.size()).isBetween(1, 3);
        assertThat(json.path(0).path("generated").asBoolean()).isTrue();
        String text = Files.readString(out);
        assertThat(text).contains("kind: generated new mast", "# Note: All of it is made up.", "antenna: \"whip\"");
        Path yaml = scenario.resolve("scenario.yaml");
        String whole = Files.readString(yaml);
        Files.writeString(
                yaml, whole.substring(0, whole.indexOf("proposals:")) + "proposals: suggested.yaml\nrankBy: people\n");
        RunOfDakal validated = RunOfDakal.of("validate", scenario.toString());
        assertThat(validated.exitCode()).as(validated.err()).isZero();
    }

    /** Ten metres around a route of a few metres in the open desert: no cell's centre lies there. */
    @Test
    void nothingFarFromFibreIsSuggested() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path fibre = folder.resolve("fibre.geojson");
        Files.writeString(fibre, """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
                "geometry":{"type":"LineString","coordinates":[[50.47,34.47],[50.47001,34.47001]]}}]}
                """);
        RunOfDakal run = RunOfDakal.of(
                "suggest",
                scenario.toString(),
                "--cell-size",
                "500",
                "--fiber",
                fibre.toString(),
                "--fiber-distance",
                "0.01",
                "--out",
                folder.resolve("none.yaml").toString(),
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out().strip()).isEqualTo("[]");
        assertThat(run.err()).contains("No place would newly serve anybody or anything.");
    }

    @Test
    void badInputIsTold() throws IOException {
        String scenario = TinyScenario.write(folder).toString();
        assertBad("--count = 0 must be 1 to 1000", "suggest", scenario, "--count", "0");
        assertBad("--band N78: the scenario has no such band.\n    It has L900.", "suggest", scenario, "--band", "N78");
        assertBad("--like S1/B: the scenario has no such sector.", "suggest", scenario, "--like", "S1/B");
        assertBad("--power = nowhere.geojson: no such file.", "suggest", scenario, "--power", "nowhere.geojson");
        Path power = folder.resolve("power.geojson");
        Files.writeString(power, """
                {"type":"FeatureCollection","features":[{"type":"Feature","properties":{},
                "geometry":{"type":"Point","coordinates":[50.5,34.5]}}]}
                """);
        assertBad("must be LineString or MultiLineString", "suggest", scenario, "--power", power.toString());
    }

    private static void assertBad(String message, String... arguments) {
        RunOfDakal run = RunOfDakal.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }
}
