package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
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

    /** This world has villages, but neither roads nor public points: zeros of them were proven the best plan. */
    @Test
    void plansSayNothingOfWhatIsNotGiven(@TempDir Path folder) throws Exception {
        String world = SharedData.requireCase("decisions/opDiff").toString();
        String[] plan = {"plan", world, "--no-store", "--cell-size", "1000", "--budget", "1e12", "--out"};
        Path out = folder.resolve("out");
        assertThat(RunOfDakal.of(with(plan, out.toString())).exitCode()).isZero();
        assertThat(Files.readString(out.resolve("plan-benefits.csv")))
                .contains("P1,false,outdoors,people,", "P1,false,outdoors,area-square-km,")
                .doesNotContain("public-points", "road-km");
        assertThat(Files.readString(out.resolve("plan.html"))).doesNotContain("0 public points");
        RunOfDakal byRoads = RunOfDakal.of(with(plan, folder.resolve("roads").toString(), "--weight", "road-km"));
        assertThat(byRoads.exitCode()).isEqualTo(2);
        assertThat(byRoads.err()).contains("--weight = road-km: the scenario gives none to serve.");
    }

    private static String[] with(String[] first, String... more) {
        return Stream.concat(Stream.of(first), Stream.of(more)).toArray(String[]::new);
    }
}
