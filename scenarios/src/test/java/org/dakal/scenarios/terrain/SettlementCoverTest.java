package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Objects;
import org.dakal.findings.Settlement;
import org.dakal.grid.CellGrid;
import org.dakal.propagation.terminal.LandCover;
import org.dakal.terrain.ClutterRaster;
import org.junit.jupiter.api.Test;

class SettlementCoverTest {
    private static final CellGrid GRID = new CellGrid(32639, 500_000, 3_800_000, 100, 100, 100);

    private static Settlement settlement(double people, double radiusMeters, double x) {
        return new Settlement("s", "S", "", Settlement.Kind.TOWN, x, 3_795_050, people, radiusMeters, false);
    }

    private static LandCover classOf(double people, double radiusMeters) {
        return SettlementCover.classOf(settlement(people, radiusMeters, 500_000));
    }

    /**
     * A disc of 1 km has 3.1416 km2: 4,712 people are 1,500 a square kilometre, 15,708 are 5,000, and 47,124 are
     * 15,000.
     */
    @Test
    void peopleAndDensityMakeTheClass() {
        assertThat(classOf(4999, 200)).isEqualTo(LandCover.VILLAGE);
        assertThat(classOf(5000, 200)).isEqualTo(LandCover.DENSE_URBAN);
        assertThat(classOf(5000, 1100)).isEqualTo(LandCover.VILLAGE);
        assertThat(classOf(15_707, 1000)).isEqualTo(LandCover.SUBURBAN);
        assertThat(classOf(15_709, 1000)).isEqualTo(LandCover.URBAN);
        assertThat(classOf(47_123, 1000)).isEqualTo(LandCover.URBAN);
        assertThat(classOf(47_125, 1000)).isEqualTo(LandCover.DENSE_URBAN);
    }

    /**
     * 10,000 people take 10,000^0.75 / 300 = 1,000 / 300 = 3.333 km2, a disc of 1,030 m; at 3,000 a square kilometre a
     * suburb.
     */
    @Test
    void withoutARadiusTheAreaFollowsThePeople() {
        assertThat(SettlementCover.radiusMeters(settlement(10_000, 0, 0))).isCloseTo(1030.1, within(0.1));
        assertThat(classOf(10_000, 0)).isEqualTo(LandCover.SUBURBAN);
        assertThat(classOf(1_000_000, 0)).isEqualTo(LandCover.URBAN);
        assertThat(classOf(200, 0)).isEqualTo(LandCover.VILLAGE);
    }

    /** A hamlet of 10 m has its own cell; where two meet, the denser counts; the rest is open. */
    @Test
    void discsArePaintedAndTheDenserWins() {
        ClutterRaster cover = Objects.requireNonNull(SettlementCover.of(
                GRID,
                List.of(
                        settlement(50_000, 1000, 503_050),
                        settlement(6000, 1000, 504_550),
                        settlement(30, 10, 508_050),
                        settlement(0, 2000, 508_050))));
        assertThat(nameAt(cover, 503_050)).isEqualTo("dense-urban");
        assertThat(nameAt(cover, 503_950)).isEqualTo("dense-urban");
        assertThat(nameAt(cover, 504_150)).isEqualTo("suburban");
        assertThat(nameAt(cover, 508_050)).isEqualTo("village");
        assertThat(nameAt(cover, 508_150)).isEqualTo("open");
        assertThat(cover.heightMeters(GRID.indexAt(508_050, 3_795_050))).isEqualTo(5);
    }

    @Test
    void withoutPeopleThereIsNothingToSay() {
        assertThat(SettlementCover.of(GRID, List.of(settlement(0, 2000, 503_050))))
                .isNull();
        assertThat(SettlementCover.of(GRID, List.of(settlement(5000, 500, 600_000))))
                .isNull();
    }

    private static String nameAt(ClutterRaster cover, double x) {
        return Objects.requireNonNull(cover.classAt(GRID.indexAt(x, 3_795_050))).name();
    }
}
