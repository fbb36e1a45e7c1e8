package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.Quality;
import org.dakal.findings.Settlement;
import org.dakal.findings.SpotOptions;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Band;
import org.dakal.network.CoverageClass;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.network.Thresholds;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.RankBy;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/** A flat land with a mast in the west, an unknown corner in the south-east, and land cover 2 in the eastern half. */
class IndoorStudyTest {
    private static final CellGrid GRID = Worlds.squareGrid(60, 100);
    private static final Band LOW = new Band("low", Technology.LTE, 1000, 10, "free-space");
    private static final Band HIGH = new Band("high", Technology.LTE, 10_000, 10, "free-space");
    private static final int MAST = 10;

    private static Terrain terrain() {
        Terrain flat = Worlds.flat(GRID, 800);
        float[] ground = flat.ground().values();
        byte[] codes = new byte[GRID.cellCount()];
        for (int i = 0; i < ground.length; i++) {
            if (GRID.rowOf(i) >= 50 && GRID.columnOf(i) >= 50) {
                ground[i] = Float.NaN;
            }
            codes[i] = (byte) (GRID.columnOf(i) < 30 ? 1 : 2);
        }
        return new Terrain(
                flat.ground(),
                new ClutterRaster(
                        GRID, codes, List.of(new ClutterClass(1, "old", 0, 0), new ClutterClass(2, "new", 0, 0))));
    }

    private static Settlement settlement(String id, int row, int column, double people) {
        return new Settlement(
                id, id, "", Settlement.Kind.TOWN, GRID.xMeters(column), GRID.yMeters(row), people, 0, false);
    }

    private static StudyResult run(double lowDbm, double highDbm, IndoorProfile profile) {
        Site site = new Site(
                "A",
                "A",
                GRID.xMeters(MAST),
                GRID.yMeters(30),
                0,
                List.of(Networks.omni("l", LOW, 31.5, lowDbm, 10), Networks.omni("h", HIGH, 31.5, highDbm, 10)));
        return CoverageStudy.run(
                new StudyRequest(
                        terrain(),
                        ProvinceMask.everywhere(GRID),
                        new Network(List.of(LOW, HIGH), List.of(site)),
                        ServiceProfile.proposedDefault(),
                        List.of(),
                        new Surroundings(
                                List.of(
                                        settlement("near", 30, 11, 1000),
                                        settlement("far", 30, 55, 600),
                                        settlement("nobody knows", 55, 55, 70)),
                                List.of(),
                                List.of(),
                                List.of()),
                        SpotOptions.DEFAULT,
                        RankBy.PEOPLE,
                        new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                        profile),
                StudyListener.NONE);
    }

    private static IndoorProfile median() {
        return new IndoorProfile(50, 0.2, new TreeMap<>(Map.of(2, 0.75)));
    }

    private static IndoorResult indoors(StudyResult result) {
        return Objects.requireNonNull(result.indoor());
    }

    private static double entryLossDb(IndoorResult indoor, Building building, String band) {
        return indoor.coverage().layers(building).entryLossDbByBand().getOrDefault(band, Double.NaN);
    }

    /**
     * P.2109-2 at 1 GHz, median, along the horizon: log f = 0, so A = Lh = 12.64, B = w = 9.1, C = -3; loss = 10 log(18.365 + 8.128 +
     * 0.501) = 14.313 dB. Thermally efficient: A = 28.19, B = 27.8; 10 log(659.17 + 602.56 + 0.50) = 31.011 dB.
     */
    @Test
    void wallsTakeOffWhatTheRecommendationSays() {
        IndoorResult indoor = indoors(run(30, -100, median()));
        assertThat(entryLossDb(indoor, Building.TRADITIONAL, "low")).isCloseTo(14.313, within(1e-3));
        assertThat(entryLossDb(indoor, Building.THERMALLY_EFFICIENT, "low")).isCloseTo(31.011, within(1e-3));
    }

    /** Every cell by the slow and obvious way: each band less its loss, the largest margin wins. */
    @Test
    void eachCellIsItsBestBandLessTheWalls() {
        StudyResult result = run(20, 42, median());
        IndoorCoverage indoor = indoors(result).coverage();
        Thresholds design = ServiceProfile.proposedDefault().designThresholdsOf(Technology.LTE);
        int known = 0;
        int highOutdoors = 0;
        int lowIndoors = 0;
        for (Building building : Building.values()) {
            float lowLoss = (float) entryLossDb(indoors(result), building, "low");
            float highLoss = (float) entryLossDb(indoors(result), building, "high");
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                float low = result.coverage().band("low").bestRsrpDbm().get(cell);
                float high = result.coverage().band("high").bestRsrpDbm().get(cell);
                float best = Math.max(low - lowLoss, high - highLoss);
                assertThat(Float.floatToIntBits(
                                indoor.layers(building).bestRsrpDbm().get(cell)))
                        .isEqualTo(Float.floatToIntBits(best));
                assertThat(indoor.classAt(building, cell)).isEqualTo(design.classify(best));
                known += Float.isNaN(low) ? 0 : 1;
                highOutdoors += high > low ? 1 : 0;
                lowIndoors += low - lowLoss > high - highLoss ? 1 : 0;
            }
        }
        // 10 GHz is 2 dB stronger outdoors everywhere (22 dB more power, 20 dB more loss), and walls take more than 3
        // dB more of it
        assertThat(known).isGreaterThan(2 * (GRID.cellCount() - 100) - 50);
        assertThat(highOutdoors).isEqualTo(known);
        assertThat(lowIndoors).isEqualTo(known);
    }

    @Test
    void unknownStaysUnknown() {
        IndoorCoverage indoor = indoors(run(30, 0, median())).coverage();
        int cell = GRID.index(55, 55);
        for (Building building : Building.values()) {
            assertThat(indoor.classAt(building, cell)).isEqualTo(CoverageClass.UNKNOWN);
            assertThat(indoor.layers(building).bestRsrpDbm().get(cell)).isNaN();
        }
        assertThat(indoor.servedFraction(terrain(), cell)).isZero();
    }

    /**
     * 30 dBm of EIRP less 27.78 dB for one of 600 subcarriers: 2.22 dBm. The near town is 100 m away (slant 104.4 m): loss 72.82 dB,
     * level -70.6 dBm; behind walls -84.9 and -101.6 dBm. The design thresholds are those of LTE plus 8 x 1.2816 = 10.25 dB: good from
     * -84.75, served from -94.75, weak from -104.75. So traditional houses there are served, thermally efficient ones weak. The far
     * town, 4,500 m away: loss 105.5 dB, level -103.3 dBm, weak outdoors, blind behind walls. 20 % of the near town's 1,000 and 75 % of
     * the far town's 600 people are in thermally efficient buildings; the 70 in unknown land are in such ones likewise by 75 %.
     */
    @Test
    void peopleAreCountedByTheBuildingsTheyAreIn() {
        IndoorTotals totals = indoors(run(30, -100, median())).totals();
        assertThat(totals.peopleByBuilding().get(Building.TRADITIONAL))
                .containsEntry(CoverageClass.GOOD, 0.0)
                .containsEntry(CoverageClass.SERVED, 800.0)
                .containsEntry(CoverageClass.WEAK, 0.0)
                .containsEntry(CoverageClass.BLIND, 150.0)
                .containsEntry(CoverageClass.UNKNOWN, 17.5);
        assertThat(totals.peopleByBuilding().get(Building.THERMALLY_EFFICIENT))
                .containsEntry(CoverageClass.WEAK, 200.0)
                .containsEntry(CoverageClass.BLIND, 450.0)
                .containsEntry(CoverageClass.UNKNOWN, 52.5);
        assertThat(totals.servedPeople()).isEqualTo(800);
        assertThat(totals.people(Building.TRADITIONAL) + totals.people(Building.THERMALLY_EFFICIENT))
                .isEqualTo(1670);
    }

    @Test
    void withoutAProfileNobodyLooksIndoors() {
        StudyRequest request = new StudyRequest(
                terrain(),
                ProvinceMask.everywhere(GRID),
                new Network(List.of(LOW), List.of()),
                ServiceProfile.proposedDefault(),
                List.of(),
                new Surroundings(List.of(), List.of(), List.of(), List.of()),
                SpotOptions.DEFAULT,
                RankBy.PEOPLE,
                new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT));
        assertThat(CoverageStudy.run(request, StudyListener.NONE).indoor()).isNull();
    }
}
