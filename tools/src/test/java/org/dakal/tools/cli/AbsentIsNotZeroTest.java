package org.dakal.tools.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tiny scenario gives neither public points nor roads; with an empty table no settlements either. */
class AbsentIsNotZeroTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    private Path scenario;
    private Path out;

    @BeforeEach
    void write() throws IOException {
        scenario = TinyScenario.write(folder);
        out = folder.resolve("out");
    }

    private void withoutPeople() throws IOException {
        Files.writeString(
                scenario.resolve("settlements.csv"), "id,name,kind,latitudeDegrees,longitudeDegrees,people\n");
    }

    private RunOfDakal dakal(String command, String... more) {
        List<String> arguments = new java.util.ArrayList<>(
                List.of(command, scenario.toString(), "--no-store", "--threads", "2", "--out", out.toString()));
        arguments.addAll(List.of(more));
        RunOfDakal run = RunOfDakal.of(arguments.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return run;
    }

    private JsonNode json(String name) throws IOException {
        return JSON.readTree(Files.readString(out.resolve(name)));
    }

    private String cell(String table, int row, String column) throws IOException {
        List<String> lines = Files.readAllLines(out.resolve(table));
        List<String> names = List.of(lines.get(0).replace("\uFEFF", "").split(",", -1));
        return lines.get(row).split(",", -1)[names.indexOf(column)];
    }

    @Test
    void pointsAndRoadsThatNobodyGaveAreNoNumbersInAnyFileOfARun() throws IOException, SQLException {
        dakal("run");
        JsonNode whole = json("summary.json").at("/totals/whole");
        assertThat(whole.path("publicPointCount").isNull()).isTrue();
        assertThat(whole.path("roadKm").isNull()).isTrue();
        assertThat(whole.path("people").asInt()).isEqualTo(400);
        assertThat(whole.path("villageCount").asInt()).isEqualTo(2);
        assertThat(cell("spots.csv", 1, "publicPointCount")).isEmpty();
        assertThat(cell("spots.csv", 1, "roadKm")).isEmpty();
        assertThat(cell("proposals.csv", 1, "aloneGainPublicPointCount")).isEmpty();
        assertThat(cell("proposals.csv", 1, "givenLossRoadKm")).isEmpty();
        try (Connection base = DriverManager.getConnection("jdbc:sqlite:" + out.resolve("findings.gpkg"));
                ResultSet row = base.createStatement()
                        .executeQuery(
                                "select count(*), count(publicPointCount), count(roadKm), count(people) from spots")) {
            assertThat(row.getInt(1)).isPositive().isEqualTo(row.getInt(4));
            assertThat(row.getInt(2)).isZero();
            assertThat(row.getInt(3)).isZero();
        }
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("lie outside service by class; public points are not given.", "<td>not given</td>")
                .doesNotContain("<b>0</b> of <b>0</b>");
        assertThat(Files.readString(out.resolve("report-fa.html")))
                .contains("مکان‌های عمومی داده نشده‌اند", "<td>داده نشده</td>");
    }

    @Test
    void peopleThatNobodyGaveAreNotCounted() throws IOException {
        withoutPeople();
        String told = dakal("run").err();
        assertThat(told)
                .contains("people not given, ", "1 proposal; the first is P1 ")
                .doesNotContain("0 people", "newly serve");
        JsonNode summary = json("summary.json");
        assertThat(summary.at("/totals/whole/people").isNull()).isTrue();
        assertThat(summary.at("/totals/whole/peopleFraction").isNull()).isTrue();
        assertThat(summary.at("/totals/byClass/blind/villageCount").isNull()).isTrue();
        assertThat(cell("spots.csv", 1, "people")).isEmpty();
        assertThat(cell("spots.csv", 1, "villageCount")).isEmpty();
        assertThat(cell("proposals.csv", 1, "aloneGainPeople")).isEmpty();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains(
                        "Settlements are not given, so no people are counted.",
                        "Neither settlements nor public points are given.");
    }

    @Test
    void thereIsNoShareOfNobodyAboveAReport() throws IOException {
        Path settlements = scenario.resolve("settlements.csv");
        Files.writeString(
                settlements,
                Files.readString(settlements).replace(",300,400,", ",0,400,").replace(",100,400,", ",0,400,"));
        dakal("run");
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("people are expected to have service where they live")
                .doesNotContain("of people, expected");
    }

    /** A tile's first posts are its north: below -32768 the ground of the outline's north is unknown. */
    @Test
    void peopleThatNobodyGaveAreNotCountedIndoorsOnUnknownGroundOrByProposals() throws IOException {
        withoutPeople();
        Path yaml = scenario.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        Files.writeString(
                yaml, text.replace("rankBy: people", "rankBy: area\nindoor: {thermallyEfficientFraction: 0.3}"));
        try (RandomAccessFile tile =
                new RandomAccessFile(scenario.resolve("dem/N34E050.hgt").toFile(), "rw")) {
            int rows = (int) Math.sqrt(tile.length() / 2.0);
            int northRows = rows / 2;
            byte[] unknown = new byte[2 * rows * northRows];
            for (int i = 0; i < unknown.length; i += 2) {
                unknown[i] = (byte) 0x80;
            }
            tile.write(unknown);
        }
        String told = dakal("run").err();
        assertThat(told).contains("indoors  people not given").doesNotContain("0 people");
        JsonNode summary = json("summary.json");
        assertThat(summary.at("/totals/indoor/servedPeople").isNull()).isTrue();
        assertThat(summary.at("/totals/indoor/servedPeopleFraction").isNull()).isTrue();
        for (JsonNode building : summary.at("/totals/indoor/buildings")) {
            assertThat(building.path("people").isNull()).isTrue();
            assertThat(building.path("servedPeople").isNull()).isTrue();
            assertThat(building.path("peopleByClass")).isEmpty();
        }
        assertThat(summary.at("/totals/byClass/unknown/areaSquareKm").asDouble())
                .isPositive();
        // A ranking by area goes by area in expectation, so the page tells that first.
        assertThat(Files.readString(out.resolve("report.html")))
                .containsPattern("[0-9.,]+\\h*km² expected \\([0-9.,]+\\h*km² by class\\)");
        assertThat(Files.readString(out.resolve("NOTICE.txt")))
                .containsPattern("Coverage is unknown in [0-9.]+ km2 of the province; they count neither")
                .doesNotContain(", where 0 people live");
        assertThat(cell("proposals.csv", 1, "aloneGainIndoorPeople")).isEmpty();
        assertThat(Files.readString(out.resolve("report.html")))
                .contains("would serve is unknown, for settlements are not given", "Brings service to ")
                .doesNotContain("Served indoors", "homes", "more people than it takes", "0 people");
        assertThat(Files.readString(out.resolve("report-fa.html"))).doesNotContain("خانه‌ای", "درون ساختمان‌ها");
        Path first = out;
        out = folder.resolve("second");
        dakal("run");
        RunOfDakal compared = RunOfDakal.of("compare", first.toString(), out.toString());
        assertThat(compared.err() + compared.out()).containsPattern("served people indoors +not given +not given\n");
    }

    @Test
    void aNetworkWithoutMastsKeepsNoPathLoss() throws IOException {
        Path yaml = scenario.resolve("scenario.yaml");
        String text = Files.readString(yaml);
        Files.writeString(yaml, text.replaceFirst("(?s)sites:.*rankBy", "sites: []\nproposals: []\nrankBy"));
        assertThat(dakal("run").err()).doesNotContain("all 0 masts").contains("Path loss of no mast was needed");
    }

    @Test
    void comparisonsSayWhatWasNotGiven() throws IOException {
        String told = dakal("whatif", "--set", "sites.S1.sectors.A.eirpDbm=40", "--json")
                .err();
        assertThat(told)
                .containsPattern("served public points +not given +not given\n")
                .containsPattern("served roads km +not given +not given\n");
        JsonNode points = json("comparison.json").at("/totals/goodOrServed/publicPointCount");
        assertThat(points.path("before").isNull()).isTrue();
        assertThat(points.path("difference").isNull()).isTrue();
    }

    @Test
    void plansSayWhatWasNotGiven() throws IOException {
        String told = dakal("plan", "--budget", "1000000").err();
        assertThat(told).contains("public points not given, roads not given");
        JsonNode plan = json("plan.json");
        assertThat(plan.at("/gained/publicPointCount").isNull()).isTrue();
        assertThat(plan.at("/gained/roadKm").isNull()).isTrue();
        assertThat(plan.at("/proposals/0/alonePublicPointCount").isNull()).isTrue();
        assertThat(Files.readString(out.resolve("plan.html")))
                .contains("public points (not given)", "roads (not given)");
        assertThat(Files.readString(out.resolve("plan-fa.html"))).contains("راه‌ها (داده نشده)");
    }

    /** Ranked by people that nobody gave, every proposal would gain zero with certainty. */
    @Test
    void certaintyIsNotAskedOfPeopleThatNobodyGave() throws IOException {
        withoutPeople();
        RunOfDakal run = RunOfDakal.of("sure", scenario.toString(), "--no-store", "--out", out.toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("The scenario ranks by people and gives none: all proposals would gain 0.");
    }

    @Test
    void plansSayThatNobodyGavePeople() throws IOException {
        withoutPeople();
        RunOfDakal run = dakal("plan", "--budget", "20e9", "--weight", "area-square-km");
        assertThat(run.err())
                .contains("served by class whichever one site fails: people not given, today people not given")
                .doesNotContain(" 0 people");
        assertThat(json("plan.json").at("/failures/keptPeople/after").isNull()).isTrue();
        assertThat(json("plan.json").at("/failures/worstPeople").isNull()).isTrue();
        assertThat(json("plan.json").at("/check/simulatedPeople").isNull()).isTrue();
        assertThat(json("plan.json").at("/check/disturbedPeople").isNull()).isTrue();
        assertThat(Files.readString(out.resolve("plan.html"))).doesNotContain("<strong>0 people</strong>");
    }

    @Test
    void outagesSayWhatWasNotGiven() throws IOException {
        String told = dakal("outage").err();
        assertThat(told).containsPattern("S1 +304 +1 +not given ");
        assertThat(cell("outage-sites.csv", 1, "lostPublicPointCount")).isEmpty();
        assertThat(cell("outage-sites.csv", 1, "lostRoadKm")).isEmpty();
        assertThat(json("outage.json").path("onOneSiteRoadKm").isNull()).isTrue();
        assertThat(Files.readString(out.resolve("outage.html"))).contains(">not given</td>");
    }
}
