package org.dakal.scenarios.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.dakal.findings.Spot;
import org.dakal.network.CoverageClass;
import org.dakal.study.StudyResult;
import org.junit.jupiter.api.Test;

class SmallStudyTest {
    private final StudyResult result = SmallStudy.result();

    /** Six good, five served, five weak and four blind columns of twelve rows, less the four unknown cells. */
    @Test
    void classesAreAsCountedOnPaper() {
        Map<CoverageClass, Integer> counts = new EnumMap<>(CoverageClass.class);
        for (int i = 0; i < SmallStudy.GRID.cellCount(); i++) {
            if (SmallStudy.province().contains(i)) {
                counts.merge(result.coverage().classAt(i), 1, Integer::sum);
            }
        }
        assertThat(counts)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        CoverageClass.GOOD, 72,
                        CoverageClass.SERVED, 60,
                        CoverageClass.WEAK, 60,
                        CoverageClass.BLIND, 44,
                        CoverageClass.UNKNOWN, 4));
    }

    @Test
    void spotsHoldTheCellsOfTheirClass() {
        for (Spot spot : result.spots()) {
            for (int cell : spot.cells()) {
                assertThat(result.coverage().classAt(cell)).isEqualTo(spot.coverageClass());
            }
            assertThat(spot.cells().length * SmallStudy.GRID.cellAreaSquareKm())
                    .isEqualTo(spot.exposure().areaSquareKm());
        }
    }
}
