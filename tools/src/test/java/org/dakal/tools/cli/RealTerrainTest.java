package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped province on real terrain, in coarse cells. */
class RealTerrainTest {
    @TempDir
    private Path folder;

    private static Path qom() {
        for (Path here = Path.of("").toAbsolutePath(); here != null; here = here.getParent()) {
            if (Files.exists(here.resolve("scenarios/qom/scenario.yaml"))) {
                return here.resolve("scenarios/qom");
            }
        }
        throw new IllegalStateException("scenarios/qom is not above the working directory");
    }

    private JsonNode summary(String... more) throws Exception {
        String[] arguments = {
            "run", qom().toString(), "--out", folder.resolve("out").toString(), "--cell-size", "1000", "--json"
        };
        String[] all = Arrays.copyOf(arguments, arguments.length + more.length);
        System.arraycopy(more, 0, all, arguments.length, more.length);
        RunOfDakal run = RunOfDakal.of(all);
        assertThat(run.exitCode()).as(run.err()).isZero();
        return new ObjectMapper().readTree(run.out()).path("summary");
    }

    @Test
    void theSameScenarioRunsOnRealDted() throws Exception {
        Path dted = SharedData.require("terrain/dted0-qom");
        JsonNode real = summary("--terrain", dted.toString());
        JsonNode source = real.path("terrain").path("sources").path(0);
        assertThat(source.path("illustrative").asBoolean()).isFalse();
        assertThat(source.path("description").asText()).contains("DTED 0");
        assertThat(real.path("notices").toString()).doesNotContain("Illustrative, not real: the terrain");
        assertThat(real.path("totals").path("whole").path("people").asDouble()).isEqualTo(1_292_283);

        JsonNode shipped = summary();
        assertThat(shipped.path("terrain")
                        .path("sources")
                        .path(0)
                        .path("illustrative")
                        .asBoolean())
                .isTrue();
        assertThat(shipped.path("notices").toString()).contains("Illustrative, not real: the terrain");
        assertThat(shipped.path("totals")).isNotEqualTo(real.path("totals"));
    }

    /**
     * A real tile with voids in it: 42,083 of 281,300 cells are unknown. Spots lie behind ridges on paths that touch a
     * void, where the map knows the loss from the rays beside and the straight path does not. The study ends all the
     * same, with every number in its tables finite or left out.
     */
    @Test
    void aMountainProvinceWithVoidsIsFinished() throws Exception {
        Path uri = SharedData.require("uri");
        Path out = folder.resolve("uri");
        RunOfDakal run = RunOfDakal.of("run", uri.toString(), "--no-store", "--out", out.toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode terrain =
                new ObjectMapper().readTree(run.out()).path("summary").path("terrain");
        assertThat(terrain.path("unknownCellCount").asInt()).isEqualTo(42_083);
        assertThat(Files.readString(out.resolve("report.html"))).contains("Hidden behind");
        assertThat(Files.readString(out.resolve("spots.csv")))
                .doesNotContain("NaN")
                .doesNotContain("Infinity");
    }
}
