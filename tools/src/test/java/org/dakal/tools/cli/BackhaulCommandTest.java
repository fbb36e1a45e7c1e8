package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackhaulCommandTest {
    @TempDir
    private Path folder;

    /** In flat desert the only other mast, 11 km away, is in sight. */
    @Test
    void saysHowEachNewSiteIsConnected() throws IOException {
        Path scenario = TinyScenario.write(folder);
        Path yaml = scenario.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml).replace("rankBy: people", "backhaul: {microwaveHopCost: 7000}\nrankBy: people"));
        Path out = folder.resolve("backhaul.csv");
        RunOfDakal run = RunOfDakal.of("backhaul", scenario.toString(), "--out", out.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode row = new ObjectMapper().readTree(run.out()).path(0);
        assertThat(row.path("proposal").asText()).isEqualTo("P1");
        assertThat(row.path("site").asText()).isEqualTo("N1");
        assertThat(row.path("kind").asText()).isEqualTo("microwave");
        assertThat(row.path("to").asText()).isEqualTo("S1");
        assertThat(row.path("lengthKm").asDouble()).isBetween(11.0, 11.7);
        assertThat(row.path("costAmount").asDouble()).isEqualTo(7000);
        assertThat(run.err()).contains("to S1 is clear", "no fibre nodes are given");
        assertThat(Files.readString(out)).contains("P1,N1,microwave,S1,");
    }

    @Test
    void aScenarioThatSaysNothingOfItIsBadInput() throws IOException {
        RunOfDakal run = RunOfDakal.of("backhaul", TinyScenario.write(folder).toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err())
                .contains("The scenario says nothing of backhaul", "FORMAT.md")
                .doesNotContain("\tat ");
    }
}
