package org.dakal.scenarios;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.dakal.coverage.Quality;
import org.dakal.findings.Exposure;
import org.dakal.scenarios.reading.ScenarioOverrides;
import org.dakal.scenarios.reading.ScenarioReader;
import org.dakal.study.StudyResult;
import org.dakal.study.StudySession;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;

/** The shipped scenario on real DTED heights, which may not ship. */
class QomOnRealTerrainTest {
    @Test
    void theSameScenarioRunsOnRealTerrain() throws Exception {
        Path terrain = SharedData.require("terrain");
        Scenario scenario = ScenarioReader.read(Path.of("qom"), new ScenarioOverrides(500.0, terrain, 2, Quality.FAST));
        assertThat(scenario.terrainReport().sources())
                .allSatisfy(source -> assertThat(source.illustrative()).isFalse());
        assertThat(scenario.terrainReport().unknownCellCount()).isZero();

        StudyResult result = StudySession.run(scenario.request());
        assertThat(result.kernelReport().unknownCellCount()).isZero();
        assertThat(result.totals().whole().people()).isCloseTo(1_292_283, within(0.001));
        double sum = result.totals().byClass().values().stream()
                .mapToDouble(Exposure::people)
                .sum();
        assertThat(sum).isCloseTo(1_292_283, within(0.001));
        assertThat(result.proposals()).hasSizeGreaterThanOrEqualTo(16);
        assertThat(result.spots()).isNotEmpty();

        // Real heights: Qom city's centre lies near 930 m, the highest mountains near 3,100 m; 779 m is the lowest
        // ground.
        float[] heights = scenario.request().terrain().ground().values();
        float lowest = Float.POSITIVE_INFINITY;
        float highest = Float.NEGATIVE_INFINITY;
        for (float height : heights) {
            lowest = Math.min(lowest, height);
            highest = Math.max(highest, height);
        }
        assertThat(lowest).isBetween(700f, 850f);
        assertThat(highest).isBetween(2700f, 3500f);
    }
}
