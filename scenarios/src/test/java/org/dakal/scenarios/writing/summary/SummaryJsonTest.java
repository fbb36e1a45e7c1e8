package org.dakal.scenarios.writing.summary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.KernelReport;
import org.dakal.scenarios.Scenario;
import org.dakal.scenarios.columns.StudyTables;
import org.dakal.scenarios.testing.SmallStudy;
import org.dakal.scenarios.writing.output.RunInfo;
import org.dakal.study.Phase;
import org.dakal.study.PhaseTiming;
import org.dakal.study.StudyResult;
import org.junit.jupiter.api.Test;

class SummaryJsonTest {
    private static final Map<String, String> FOLDERS = Map.of("L900", "bands/L900", "G900/old", "bands/G900_old");

    private final Scenario scenario = SmallStudy.scenario();
    private final StudyResult result = SmallStudy.result();

    @Test
    void numbersAreThoseOfTheStudy() throws IOException {
        JsonNode json = new ObjectMapper().readTree(text(result, SmallStudy.runInfo()));
        assertThat(json.at("/formatVersion").asInt()).isEqualTo(1);
        assertThat(json.at("/scenario/localTitle").asText()).isEqualTo("مطالعهٔ کوچک");
        assertThat(json.at("/notices/0").asText()).isEqualTo("Masts are illustrative.");
        assertThat(json.at("/serviceProfile/status").asText()).isEqualTo("proposed until it is confirmed");
        assertThat(json.at("/serviceProfile/thresholds/LTE/servedDbm").asDouble())
                .isEqualTo(-105);
        assertThat(json.at("/grid/provinceCellCount").asInt()).isEqualTo(240);
        assertThat(json.at("/totals/byClass/blind/areaSquareKm").asDouble()).isEqualTo(11);
        assertThat(json.at("/totals/byClass/blind/publicPointCount").asInt()).isEqualTo(1);
        // 1000 of 1264 people live where it is good or served.
        assertThat(json.at("/totals/goodOrServed/people").asDouble()).isEqualTo(1000);
        assertThat(json.at("/totals/goodOrServed/peopleFraction").asDouble()).isEqualTo(0.7911);
        assertThat(json.at("/totals/goodOrServed/areaFraction").asDouble()).isEqualTo(0.55);
        assertThat(json.at("/spots/1/worstRsrpDbm").isNull()).isTrue();
        assertThat(json.at("/proposals/0/aloneGainPeople").asDouble()).isEqualTo(264);
        assertThat(json.at("/inputs/0/sha256").asText()).hasSize(64);
        assertThat(json.at("/run/kernel/cellsPerSecondPerCore").asInt()).isEqualTo(2304 * 2);
        assertThat(json.at("/run/settings/threads").asText()).isEqualTo("2 (--threads)");
        assertThat(json.at("/network/bands/1/folder").asText()).isEqualTo("bands/G900_old");
        assertThat(json.at("/missingData/0").asText())
                .isEqualTo("Terrain is unknown in 4 of the grid's 384 cells (1.04 %).");
    }

    @Test
    void onlyTheRunDiffersBetweenRuns() throws IOException {
        StudyResult slower = new StudyResult(
                result.coverage(),
                result.totals(),
                result.spots(),
                result.proposals(),
                new KernelReport("fast", 0, 7, 0, 0, 1.5, 8, 0, 0),
                List.of(new PhaseTiming(Phase.PATH_LOSS, 9)),
                null,
                null,
                null,
                null);
        RunInfo other = new RunInfo(
                "0.1.0",
                "abc1234",
                "25",
                "dakal run small",
                Map.of("threads", "8 (machine)"),
                LocalDate.of(2027, 1, 2));
        String first = text(result, SmallStudy.runInfo());
        String second = text(slower, other);
        assertThat(second).isNotEqualTo(first);
        assertThat(withoutRun(second)).isEqualTo(withoutRun(first));
    }

    @Test
    void readsBackAsItWas() throws IOException {
        StudySummary summary = summary(result, SmallStudy.runInfo()).withFiles(List.of("rsrp.tif", "summary.json"));
        String text = SummaryJson.text(summary);
        assertThat(SummaryJson.text(SummaryJson.read(text, StudySummary.class))).isEqualTo(text);
    }

    @Test
    void keysOfLaterVersionsAreSkipped() throws IOException {
        String text = text(result, SmallStudy.runInfo()).replaceFirst("\\{", "{\"later\": {\"a\": 1},");
        assertThat(SummaryJson.text(SummaryJson.read(text, StudySummary.class)))
                .isEqualTo(text(result, SmallStudy.runInfo()));
    }

    private String text(StudyResult of, RunInfo run) {
        return SummaryJson.text(summary(of, run));
    }

    private StudySummary summary(StudyResult of, RunInfo run) {
        return StudySummaries.of(scenario, of, StudyTables.of(scenario, of), run, FOLDERS);
    }

    private static String withoutRun(String text) throws IOException {
        ObjectNode json = (ObjectNode) new ObjectMapper().readTree(text);
        assertThat(json.remove("run")).isNotNull();
        return json.toString();
    }

    private record Named(String name) {}

    /** A damaged result's name may not turn the direction of whoever reads it. */
    @Test
    void namesAreReadWithoutMarksThatNobodySees() throws IOException {
        assertThat(SummaryJson.read("{\"name\": \"t\u2066iny\"}", Named.class)).isEqualTo(new Named("tiny"));
    }
}
