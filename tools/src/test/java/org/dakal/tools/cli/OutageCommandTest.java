package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutageCommandTest {
    @TempDir
    private Path folder;

    /** The tiny land has one mast: all that is served hangs on it, and on nothing once it fails twelve hours a year. */
    @Test
    void theOnlyMastTakesAllWithIt() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(
                yaml, Files.readString(yaml).replace("    name: One\n", "    name: One\n    outageHoursPerYear: 12\n"));
        Path out = folder.resolve("out");
        RunOfDakal run = RunOfDakal.of("outage", scenario.toString(), "--out", out.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("sites by person-hours of outage in a year", "serving-sites.tif");
        JsonNode json = new ObjectMapper().readTree(run.out());
        assertThat(json)
                .isEqualTo(
                        new ObjectMapper().readTree(out.resolve("outage.json").toFile()));
        ResultSchema.holds("outage", json);
        assertThat(json.path("servedPeople").asDouble()).isPositive();
        assertThat(json.path("onOneSitePeople")).isEqualTo(json.path("servedPeople"));
        JsonNode site = json.path("sites").path(0);
        assertThat(site.path("lostPeople")).isEqualTo(json.path("servedPeople"));
        // Twelve hours of all who may be expected to have service, some of whom do not count by class.
        assertThat(site.path("expectedLostPeople").asDouble())
                .isGreaterThan(json.path("servedPeople").asDouble());
        assertThat(site.path("lostPersonHoursPerYear").asDouble())
                .isCloseTo(12 * site.path("expectedLostPeople").asDouble(), within(0.02));
        assertThat(json.path("villages").path(0).path("site").asText()).isEqualTo("S1");
        assertThat(json.path("pairs").isEmpty()).isTrue();
        assertThat(json.path("proposals").size()).isEqualTo(1);
        for (JsonNode file : json.path("files")) {
            assertThat(out.resolve(file.asText())).isNotEmptyFile();
        }
        assertThat(Files.readString(out.resolve("outage.html")))
                .contains(
                        "All of it is made up.",
                        "S1",
                        ">three or more</span>",
                        "it takes service from an expected <strong>");
        assertThat(Files.readString(out.resolve("outage-fa.html"))).contains("dir=\"rtl\"");
    }

    @Test
    void badOptionsAreToldBeforeAnyWork() {
        RunOfDakal run = RunOfDakal.of("outage", "nowhere", "--pairs", "-1");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--pairs = -1 must be 0 to 100000").doesNotContain("\tat ");
        run = RunOfDakal.of("outage", folder.resolve("nowhere").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("nowhere").doesNotContain("\tat ");
    }
}
