package org.dakal.proposals.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.dakal.proposals.RankBy;
import org.junit.jupiter.api.Test;

/** What is told of draws that were made, with draws counted by hand. */
class StabilityResultTest {
    /** Of 100 draws the best in expectation is first in 26, another in 50; where it is first in as many, nobody is. */
    @Test
    void whoIsFirstInMoreDrawsThanTheBestIsTold() {
        AlternativeStability best = placed("best", 1, 26);
        assertThat(comparison(best, placed("other", 2, 24), placed("often", 3, 50))
                        .oftenerFirst())
                .map(one -> one.alternative().id())
                .contains("often");
        assertThat(comparison(best, placed("alike", 2, 26)).oftenerFirst()).isEmpty();
        assertThat(comparison(placed("best", 1, 0), placed("worse", 2, 0)).oftenerFirst())
                .isEmpty();
    }

    private static AlternativeStability placed(String id, int plannedRank, int firstCount) {
        Interval none = Interval.NONE;
        return new AlternativeStability(
                new Alternative(id, List.of()),
                plannedRank,
                100,
                List.of(firstCount, 100 - firstCount),
                none,
                none,
                none,
                0,
                none,
                "");
    }

    private static StabilityResult comparison(AlternativeStability... alternatives) {
        return new StabilityResult(
                StabilityOptions.standard(RankBy.PEOPLE).withDraws(100, 8),
                8,
                List.of(alternatives),
                List.of(),
                0,
                false);
    }

    @Test
    void drawsMustBeACount() {
        assertThatThrownBy(() -> new StabilityOptions(-1, 1, 500, 0.5, 0, 0, RankBy.AREA))
                .hasMessage("drawCount = -1.0 must be 0.0 to 1000000.0");
    }
}
