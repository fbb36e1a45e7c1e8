package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
        JsonNode json = new ObjectMapper().readTree(run.out()).path("suggestions");
        assertThat(json.size()).isBetween(1, 3);
        assertThat(json.path(0).path("generated").asBoolean()).isTrue();
        String text = Files.readString(out);
        assertThat(text).contains("kind: \"generated new mast\"", "# Note: All of it is made up.", "antenna: \"whip\"");
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
        assertThat(run.out().strip()).isEqualTo("{\"suggestions\":[],\"together\":null}");
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

    /** The scenario's one proposal is a new mast for 1,000,000 toman at prices of 2026-06. */
    @Test
    void costsComeFromTheScenarioOrTheOptionAndAreNeverMadeUp() throws IOException {
        Path scenario = TinyScenario.write(folder);
        assertThat(suggested(scenario))
                .contains("# Costs are the median of the scenario's new masts.", cost("1000000", "toman", "2026-06"));
        assertThat(suggested(scenario, "--cost", "5e6"))
                .contains("# Costs are as asked for.", cost("5000000", "toman", "2026-06"));
        assertThat(suggested(scenario, "--cost", "70 EUR 2025")).contains(cost("70", "EUR", "2025"));
        assertBad("amount = 70.000   may be in thousands or in decimals", suggestion(scenario, "--cost", "70.000"));
        assertBad("currency = tomans   must be toman, rial or", suggestion(scenario, "--cost", "70 tomans"));

        Path yaml = scenario.resolve("scenario.yaml");
        String whole = Files.readString(yaml);
        String withoutProposals = whole.substring(0, whole.indexOf("proposals:"));
        Files.writeString(yaml, withoutProposals + "proposals: []\nrankBy: area\n");
        assertBad(
                "--cost = 5e6 must be an amount, a currency and the date of the prices: the scenario proposes no new"
                        + " mast to take them from.",
                suggestion(scenario, "--cost", "5e6"));
        assertThat(suggested(scenario, "--cost", "70 EUR 2025")).contains(cost("70", "EUR", "2025"));
        assertThat(suggested(scenario)).contains("# Costs are not given").doesNotContain("toman");
        Files.writeString(yaml, withoutProposals + "proposals: suggested.yaml\nrankBy: area\n");
        assertBad("cost: is missing; a proposal needs it", "validate", scenario.toString());
    }

    private static String cost(String amount, String currency, String priceDate) {
        return "  cost:\n    amount: %s\n    currency: \"%s\"\n    priceDate: \"%s\"\n"
                .formatted(amount, currency, priceDate);
    }

    private static String[] suggestion(Path scenario, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "suggest",
                scenario.toString(),
                "--no-store",
                "--count",
                "2",
                "--cell-size",
                "500",
                "--out",
                scenario.resolve("suggested.yaml").toString()));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    private static String suggested(Path scenario, String... more) throws IOException {
        RunOfDakal run = RunOfDakal.of(suggestion(scenario, more));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readString(scenario.resolve("suggested.yaml"));
    }

    /** Power lines are checked as the scenario's own roads are, and what is odd about them is told. */
    @Test
    void linesBesideTheScenarioAreCheckedAsRoadsAre() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path lines = folder.resolve("lines.geojson");
        Files.writeString(lines, """
                {"type":"LineString","coordinates":[[34.47,50.47],[34.48,50.48]]}
                {"type":"Feature","properties":{},"geometry":null}
                """);
        RunOfDakal swapped = RunOfDakal.of(suggestion(scenario, "--power", lines.toString()));
        assertThat(swapped.exitCode()).as(swapped.err()).isZero();
        assertThat(swapped.err())
                .contains(
                        lines + " = 1 feature   cover nothing of the grid",
                        "Maybe latitude and longitude are swapped: GeoJSON writes longitude first.",
                        lines + ": 1 feature without a place (geometry: null) left out");
        Files.writeString(lines, """
                {"type":"LineString","coordinates":[[141,0],[141.1,0]]}
                """);
        assertBad("lies where the grid's projection cannot follow", suggestion(scenario, "--fiber", lines.toString()));
    }

    /** What is odd about the scenario is told as every command tells it. */
    @Test
    void warningsOfTheScenarioAreTold() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path settlements = scenario.resolve("settlements.csv");
        Files.writeString(settlements, Files.readString(settlements) + "V3,Lost,village,30.1,50.6,100,400,true\n");
        RunOfDakal run = RunOfDakal.of(suggestion(scenario));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("1 settlement outside the outline, not counted");
    }

    private static void assertBad(String message, String... arguments) {
        RunOfDakal run = RunOfDakal.of(arguments);
        assertThat(run.exitCode()).as(run.err()).isEqualTo(2);
        assertThat(run.err()).contains(message).doesNotContain("\tat ");
    }
}
