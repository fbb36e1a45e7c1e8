package org.dakal.pathloss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.FloatRaster;
import org.dakal.network.InstalledSector;
import org.dakal.network.Site;
import org.dakal.pathloss.LossCorrection.BandCorrection;
import org.dakal.pathloss.LossCorrection.Spread;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Corrections by hand, and what bounds them. */
class LossCorrectionTest {
    private static final MeasuredRange KM = new MeasuredRange(1, 1.5, 2);
    private static final MeasuredRange METERS = new MeasuredRange(30, 30, 30);
    private static final CellGrid GRID = Worlds.squareGrid(10, 1000);
    private static final Spread SPREAD = new Spread(7, Map.of(), null);

    private static Terrain terrain() {
        byte[] codes = new byte[GRID.cellCount()];
        codes[7] = 3;
        return new Terrain(
                Worlds.flat(GRID, 0).ground(),
                new ClutterRaster(
                        GRID,
                        codes,
                        null,
                        List.of(new ClutterClass(3, "urban", 15, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN))));
    }

    private static List<InstalledSector> sectors(double heightMeters) {
        Site site = new Site(
                "S",
                "S",
                GRID.xMeters(0),
                GRID.yMeters(0),
                0,
                List.of(
                        Networks.omni("A", Networks.L900, heightMeters, 60, 20),
                        Networks.omni("B", Networks.L900, heightMeters, 60, 20)));
        return site.sectors().stream()
                .map(sector -> new InstalledSector(site, sector, Networks.L900))
                .toList();
    }

    private static MastCorrection ofMast(LossCorrection correction, double heightMeters, CellWindow window) {
        return Objects.requireNonNull(MastCorrection.of(correction, sectors(heightMeters), terrain(), window));
    }

    private static BandCorrection band(@Nullable FloatRaster residualDb) {
        return new BandCorrection(
                "itu-r-p526", 4, 10, -6, new MeasuredRange(2, 4, 8), new MeasuredRange(20, 80, 300), residualDb);
    }

    /**
     * At 5 km: trend 10 log10(5) = 6.9897; antenna of 300 m: -6 log10(300 / 30) = -6; offset 4; land cover "urban" 2;
     * sector B -3; residual 1.5: 6.9897 - 6 + 4 + 2 - 3 + 1.5 = 5.4897. Half of it where the share is a half. At 9 km
     * the trend has left log2(9 / 8) = 0.169925 of the way from that of 8 km, 9.0309, to that of 4 km, 6.0206: 8.5194;
     * there is neither land cover nor residual: 8.5194 - 6 + 4 = 6.5194 for sector A. An antenna of 3000 m counts as
     * one of 80 m, the mean: -6 log10(80 / 30) = -2.5558, so that there 8.5194 - 2.5558 + 4 = 9.9636.
     */
    @Test
    void addsTrendClassSectorAndPlace() {
        FloatRaster share = FloatRaster.filled(GRID, 1);
        share.set(7, 0.5f);
        share.set(1, 0);
        FloatRaster residual = FloatRaster.filled(GRID, Float.NaN);
        residual.set(7, 1.5f);
        LossCorrection correction = new LossCorrection(
                Map.of("L900", band(residual)), Map.of("urban", 2.0), Map.of("S/B", -3.0), share, SPREAD);

        MastCorrection ofMast = ofMast(correction, 300, GRID.wholeWindow());

        assertThat(ofMast.lossDb(7, 5000, 1)).isCloseTo(5.4897 / 2, within(1e-4));
        assertThat(ofMast.lossDb(9, 9000, 0)).isCloseTo(6.5194, within(1e-4));
        assertThat(ofMast.lossDb(1, 1000, 0)).isZero();
        assertThat(ofMast(correction, 3000, GRID.wholeWindow()).lossDb(9, 9000, 0))
                .isCloseTo(9.9636, within(1e-4));
        assertThat(MastCorrection.of(
                        new LossCorrection(Map.of("L1800", band(null)), Map.of(), Map.of(), share, SPREAD),
                        sectors(30),
                        terrain(),
                        GRID.wholeWindow()))
                .isNull();
        assertThat(MastCorrection.of(null, sectors(30), terrain(), GRID.wholeWindow()))
                .isNull();
    }

    /** The trend is least at one of its ends, and both are tried. */
    @Test
    void theLeastIsThatOfTheWindowsCells() {
        Random random = new Random(5);
        for (int round = 0; round < 300; round++) {
            FloatRaster share = FloatRaster.filled(GRID, 0);
            FloatRaster residual = FloatRaster.filled(GRID, Float.NaN);
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                share.set(cell, random.nextInt(3) / 2f);
                residual.set(cell, random.nextInt(4) == 0 ? Float.NaN : (float) (5 * random.nextGaussian()));
            }
            BandCorrection band = new BandCorrection(
                    "itu-r-p526",
                    20 * random.nextGaussian(),
                    15 * random.nextGaussian(),
                    9 * random.nextGaussian(),
                    new MeasuredRange(0.5, 2, 6),
                    new MeasuredRange(10, 20, 50),
                    residual);
            LossCorrection correction = new LossCorrection(
                    Map.of("L900", band),
                    Map.of("urban", 4 * random.nextGaussian()),
                    Map.of("S/A", 4 * random.nextGaussian(), "S/B", 4 * random.nextGaussian()),
                    share,
                    SPREAD);
            CellWindow window = new CellWindow(2, 1, 7, 5);
            MastCorrection ofMast = ofMast(correction, 25, window);
            double least = 0;
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                for (int sector = 0; sector < 2 && window.contains(GRID.rowOf(cell), GRID.columnOf(cell)); sector++) {
                    for (double km : new double[] {0, 0.5, 2, 6, 40}) {
                        least = Math.min(least, ofMast.lossDb(cell, 1000 * km, sector));
                    }
                }
            }
            assertThat(ofMast.leastDb()).isCloseTo(least, within(1e-9));
        }
    }

    /**
     * One measured cell, cells of 1 km, fading from 2 km: 1 up to two cells away, a half at three cells, nothing from
     * four on; at two cells east and two south, 2.8284 km away, 2 - 1.4142 = 0.5858.
     */
    @Test
    void theShareFadesAwayFromMeasuredCells() {
        FloatRaster share = LossCorrection.shareAround(GRID, new int[] {GRID.index(4, 4), GRID.index(4, 4)}, 2000);

        assertThat(share.get(4, 4)).isEqualTo(1);
        assertThat(share.get(4, 6)).isEqualTo(1);
        assertThat(share.get(2, 4)).isEqualTo(1);
        assertThat(share.get(7, 4)).isEqualTo(0.5f);
        assertThat(share.get(6, 6)).isCloseTo(0.5858f, within(1e-4f));
        assertThat(share.get(4, 8)).isZero();
        assertThat(share.get(9, 9)).isZero();
        assertThat(LossCorrection.shareAround(GRID, new int[0], 2000).values()).containsOnly(0);
    }

    @Test
    void theShareIsThatOfTheNearestMeasuredCell() {
        Random random = new Random(2);
        for (int round = 0; round < 40; round++) {
            int[] measured =
                    random.ints(1 + random.nextInt(5), 0, GRID.cellCount()).toArray();
            double fadeMeters = 500 + 5000 * random.nextDouble();
            FloatRaster share = LossCorrection.shareAround(GRID, measured, fadeMeters);
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                double nearest = Double.POSITIVE_INFINITY;
                for (int other : measured) {
                    nearest = Math.min(
                            nearest,
                            1000
                                    * Math.hypot(
                                            GRID.rowOf(cell) - GRID.rowOf(other),
                                            GRID.columnOf(cell) - GRID.columnOf(other)));
                }
                assertThat(share.get(cell))
                        .isCloseTo((float) Math.max(0, Math.min(1, 2 - nearest / fadeMeters)), within(1e-6f));
            }
        }
    }

    @Test
    void refusesWhatIsNoCorrection() {
        FloatRaster share = FloatRaster.filled(GRID, 1);
        FloatRaster elsewhere = FloatRaster.filled(Worlds.squareGrid(5, 1000), 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LossCorrection(Map.of(), Map.of("urban", Double.NaN), Map.of(), share, SPREAD))
                .withMessage("offset of land cover urban = NaN must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LossCorrection(Map.of(), Map.of(), Map.of("S/A", Double.POSITIVE_INFINITY), share, SPREAD))
                .withMessage("offset of sector S/A = Infinity must be finite");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LossCorrection(Map.of(), Map.of(), Map.of(), FloatRaster.filled(GRID, 1.5f), SPREAD))
                .withMessage("a share of 1.5 must be 0 to 1");
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LossCorrection(Map.of("L900", band(elsewhere)), Map.of(), Map.of(), share, SPREAD))
                .withMessage("rasters of a correction must be on the same grid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MeasuredRange(0, 4, 8))
                .withMessage("measured from 0.0 about 4.0 to 8.0 must be above 0 and in order");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(7, Map.of("urban", 0.0), null))
                .withMessage("sigma of land cover urban = 0.0 must be above 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LossCorrection.shareAround(GRID, new int[] {1}, 0))
                .withMessage("fadeMeters = 0.0 must be above 0");
    }

    /** What a scenario would refuse is told before it is written: everything beyond 100 dB, and sigma beyond 30. */
    @Test
    void whatNoScenarioTakesIsNamed() {
        FloatRaster residual = FloatRaster.filled(GRID, Float.NaN);
        residual.set(3, -101);
        LossCorrection correction = new LossCorrection(
                Map.of("L", new BandCorrection("itu-r-p526", 100.2, -150, 5, KM, METERS, residual)),
                Map.of("urban", 100.0),
                Map.of("S/A", -120.0),
                FloatRaster.filled(GRID, 0),
                new Spread(30.5, Map.of("urban", 29.0), null));
        assertThat(correction.beyondLimits())
                .containsExactly(
                        "the offset of band L is 100.2 dB, must be within 100",
                        "the slope over distance of band L is -150.0 dB, must be within 100",
                        "what is left by place of band L is -101.0 dB, must be within 100",
                        "the offset of sector S/A is -120.0 dB, must be within 100",
                        "sigma is 30.5 dB, must be within 30");
        assertThat(correction.reaches()).isFalse();
        correction.shareFraction().set(5, 0.25f);
        assertThat(correction.reaches()).isTrue();
    }
}
