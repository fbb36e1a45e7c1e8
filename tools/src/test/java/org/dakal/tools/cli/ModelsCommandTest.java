package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.tools.cli.speed.ModelTimes;
import org.junit.jupiter.api.Test;

class ModelsCommandTest {
    private static Path page() {
        Path here = Path.of("").toAbsolutePath();
        Path docs = here.resolve("docs/MODELS.md");
        return Files.exists(docs) ? docs : here.resolve("../docs/MODELS.md");
    }

    @Test
    void theCommittedPageIsTheGeneratedOne() throws IOException {
        RunOfDakal run = RunOfDakal.of("models", "--markdown");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .as("docs/MODELS.md; make it anew with: dakal models --markdown > docs/MODELS.md")
                .isEqualTo(Files.readString(page()));
    }

    @Test
    void jsonTellsEveryModel() throws IOException {
        RunOfDakal run = RunOfDakal.of("models", "--json");
        assertThat(run.err()).isEmpty();
        JsonNode all = new ObjectMapper().readTree(run.out());
        assertThat(all.findValuesAsText("id"))
                .containsExactlyElementsOf(
                        PropagationModels.all().stream().map(PathLossModel::id).toList());
        for (JsonNode model : all) {
            assertThat(model.has("nanosecondsPerCell")).isFalse();
            boolean isDefault = model.path("id").asText().equals("itu-r-p1812");
            assertThat(model.path("isDefault").asBoolean()).isEqualTo(isDefault);
            if (isDefault) {
                // Recommendation ITU-R P.1812-7, Table 1: 30 MHz to 6 GHz
                JsonNode frequency = model.path("limits").get(0);
                assertThat(frequency.toString())
                        .isEqualTo("{\"quantity\":\"frequencyMhz\",\"minimum\":30.0,\"maximum\":6000.0,"
                                + "\"isHard\":true,\"source\":\"ITU-R P.1812-7, Table 1\"}");
                assertThat(model.path("hasOwnLoop").asBoolean()).isTrue();
                assertThat(model.path("parameters").findValuesAsText("name"))
                        .containsExactly("timePercent", "locationPercent", "resolutionMeters");
            }
        }
    }

    @Test
    void peopleReadWhereAModelComesFromAndWhatItNeeds() {
        RunOfDakal run = RunOfDakal.of("models");
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("itu-r-p1812 (the default)\n")
                .contains("ehata-rural\n  Extended Hata, rural; NTIA Report TR-15-517, Appendix A\n")
                .contains("limits: beyond which it is refused: frequencyMhz 150 to 1500; else extrapolated: ")
                .contains("  needs: terrain, clutter heights, refractivity lapse rate, ground constants\n")
                .contains("  needs: distance and heights only\n");
    }

    @Test
    void costsArePositiveAndFiniteNumbers() {
        ModelTimes times =
                ModelTimes.measure(PropagationModels.find("free-space").orElseThrow());
        assertThat(times.nanosecondsPerCell()).isPositive().isFinite();
        assertThat(times.nanosecondsPerLink()).isPositive().isFinite();
        assertThat(new ModelTimes(250, 12_345).text())
                .isEqualTo("250 ns per cell, 4.00 million cells/s per core, 12,345 ns per link");
    }
}
