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
        // Roaming and shared proposals are counted by class, beside operators whose people are expected ones too.
        if (name.equals("opDiff")) {
            assertThat(Files.readString(folder.resolve("out/report.html")))
                    .contains("People served today, by class", "People gained, by class")
                    .contains("by class, roaming among all brings service to");
            assertThat(Files.readString(folder.resolve("out/report-fa.html")))
                    .contains("جمعیت افزوده، به شمارش رده‌ای", "به شمارش رده‌ای رومینگ میان همه");
        }
    }

    /**
     * Equal people by PA and PB: PA costs 1 + 9 of backhaul + 5 x 2 of running, 20 bn, PB 2 bn, so PB is first, as in
     * every command; PC is 25 bn rial, 2.5 bn toman. Prices of 2006, 2016 and 2026 are told.
     */
    @Test
    void theWholeCostRanksTheSameEverywhere(@TempDir Path folder) throws Exception {
        String world = SharedData.requireCase("decisions/costs").toString();
        RunOfDakal run = RunOfDakal.of(
                "run", world, "--no-store", "--out", folder.resolve("run").toString(), "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.err()).contains("costs are at prices of 2006-06, 2016-06 and 2026-06");
        JsonNode ranked = new ObjectMapper().readTree(run.out()).path("summary").path("proposals");
        assertThat(ranked).extracting(p -> p.path("id").asText()).containsExactly("PB", "PC", "PA");
        assertThat(ranked).extracting(p -> p.path("costAmount").asDouble()).containsExactly(2e9, 2.5e9, 20e9);
        RunOfDakal sure = RunOfDakal.of(
                "sure",
                world,
                "--no-store",
                "--draws",
                "20",
                "--out",
                folder.resolve("sure").toString(),
                "--json");
        assertThat(sure.exitCode()).as(sure.err()).isZero();
        assertThat(new ObjectMapper().readTree(sure.out()).path("proposals"))
                .extracting(p -> p.path("id").asText() + p.path("plannedRank").asInt())
                .containsExactlyInAnyOrder("PB1", "PC2", "PA3");
        RunOfDakal plan = RunOfDakal.of(
                "plan",
                world,
                "--no-store",
                "--budget",
                "4.5e9",
                "--draws",
                "0",
                "--out",
                folder.resolve("plan").toString(),
                "--json");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        JsonNode planned = new ObjectMapper().readTree(plan.out());
        assertThat(planned.path("costTotal").asDouble()).isEqualTo(4.5e9);
        assertThat(planned.path("proposals"))
                .filteredOn(p -> p.path("id").asText().equals("PA"))
                .extracting(p -> p.path("costAmount").asDouble())
                .containsExactly(20e9);
    }

    /**
     * A fibre node lies 0.02 degrees, 2.22 km, north of the new mast: straight at a factor of 1 that is the trench, and
     * of one mast the net is its own way.
     */
    @Test
    void aPlansPageTellsOfItsTrenches(@TempDir Path folder) throws Exception {
        try (Stream<Path> files = Files.list(SharedData.requireCase("decisions/opDiff"))) {
            for (Path file : files.toList()) {
                Files.write(folder.resolve(String.valueOf(file.getFileName())), Files.readAllBytes(file));
            }
        }
        Files.writeString(
                folder.resolve("nodes.csv"), "id,latitudeDegrees,longitudeDegrees\nF1,34.64085947,50.95636549\n");
        Path yaml = folder.resolve("scenario.yaml");
        Files.writeString(
                yaml,
                Files.readString(yaml)
                        .replace(
                                "rankBy: people",
                                "backhaul: {fiberNodes: nodes.csv, trenchCostPerMeter: 1000, routeFactor: 1}\n"
                                        + "rankBy: people"));
        Path out = folder.resolve("out");
        RunOfDakal plan = RunOfDakal.of(
                "plan",
                folder.toString(),
                "--no-store",
                "--cell-size",
                "1000",
                "--budget",
                "1e12",
                "--weight",
                "area-square-km",
                "--draws",
                "0",
                "--out",
                out.toString(),
                "--json");
        assertThat(plan.exitCode()).as(plan.err()).isZero();
        JsonNode json = new ObjectMapper().readTree(plan.out());
        assertThat(json.path("trenchKm").asDouble()).isBetween(2.2, 2.24);
        assertThat(json.path("joinedTrenchKm").asDouble())
                .isEqualTo(json.path("trenchKm").asDouble());
        assertThat(Files.readString(out.resolve("plan.html")).replace('\u00a0', ' '))
                .contains("Fibre takes 2.2 km of trench", "would take 2.2 km (a Steiner tree");
        assertThat(Files.readString(out.resolve("plan-fa.html"))).contains("درخت اشتاینر");
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
