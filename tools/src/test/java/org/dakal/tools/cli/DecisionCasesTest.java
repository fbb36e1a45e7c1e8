package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small worlds of hard decisions run to their end; what their answers must be is for those who decide by them. */
class DecisionCasesTest {
    @ParameterizedTest
    @CsvSource({"costs, 3", "interf, 1", "opDiff, 1"})
    void everyWorldRuns(String name, int proposalCount, @TempDir Path folder) throws Exception {
        Path world = SharedData.requireCase("decisions/" + name);
        String out = folder.resolve("out").toString();
        RunOfDakal run =
                RunOfDakal.of("run", world.toString(), "--no-store", "--cell-size", "1000", "--out", out, "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        JsonNode summary = new ObjectMapper().readTree(run.out()).path("summary");
        assertThat(summary.path("proposals")).hasSize(proposalCount);
        assertThat(summary.path("totals").path("whole").path("people").asDouble())
                .isPositive();
    }
}
