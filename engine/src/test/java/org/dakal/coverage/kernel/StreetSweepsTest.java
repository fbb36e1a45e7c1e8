package org.dakal.coverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.DeltaBullington;
import org.dakal.propagation.p1812.P1812;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Phones in streets, on maps. */
class StreetSweepsTest {
    /**
     * Land cover that changes from cell to cell, on grids coarser and finer than a street: roofs put elsewhere by one
     * quality would differ by 5 to 20 dB.
     */
    @ParameterizedTest
    @CsvSource({"90, 30, 1.5", "90, 8, 1.5", "25, 30, 1.5", "10, 40, 1.5", "5, 25, 3"})
    void everyQualityHasTheSameStreets(double cellMeters, double mast, double phone) {
        CellGrid fine = Worlds.squareGrid(160, cellMeters);
        Terrain bare = Worlds.hills(fine, 31, 60, 1);
        byte[] codes = new byte[fine.cellCount()];
        Random random = new Random(32);
        for (int i = 0; i < codes.length; i++) {
            codes[i] = (byte) (random.nextInt(3) + i / 320 % 2);
        }
        ClutterRaster clutter = new ClutterRaster(
                fine,
                codes,
                null,
                List.of(
                        new ClutterClass(1, "village", 5, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
                        new ClutterClass(2, "urban", 15, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
                        new ClutterClass(3, "wide", 20, 0, 40, Double.NaN)));
        Terrain terrain = new Terrain(bare.ground(), clutter);
        RadioLink link = RadioLink.of(900, mast, phone);
        for (PathLossModel model : List.of(new DeltaBullington(), new P1812())) {
            float[] exact = swept(terrain, model, link, 0);
            float[] fast = swept(terrain, model, link, 1);
            float[] standard = swept(terrain, model, link, 2);
            assertThat(meanDifferenceDb(standard, exact))
                    .as("%s standard", model.id())
                    .isLessThan(0.5);
            assertThat(meanDifferenceDb(fast, exact)).as("%s fast", model.id()).isLessThan(0.5);
        }
    }

    private static float[] swept(Terrain terrain, PathLossModel model, RadioLink link, int way) {
        CellGrid grid = terrain.grid();
        double x = grid.xMeters(80) + 0.3 * grid.cellSizeMeters();
        double y = grid.yMeters(80) + 0.2 * grid.cellSizeMeters();
        double radius = 60 * grid.cellSizeMeters();
        SweepArea area = new SweepArea(terrain, terrain.grid().windowAround(x, y, radius), x, y, radius);
        WindowWork work =
                way == 0 ? ModelLoops.exactWork(model, link, area) : ModelLoops.work(model, link, area, way == 1);
        float[] losses = new float[area.window().cellCount()];
        work.sweep().sweep(0, work.unitCount(), losses);
        return losses;
    }

    private static double meanDifferenceDb(float[] some, float[] others) {
        double sum = 0;
        int count = 0;
        for (int i = 0; i < some.length; i++) {
            if (others[i] > 0) {
                sum += Math.abs(some[i] - others[i]);
                count++;
            }
        }
        assertThat(count).isGreaterThan(10_000);
        return sum / count;
    }

    /**
     * A phone at 1.5 m in a cell of 15 m over level ground, 2 km from a mast of 30 m: the profile by hand has 15 m on
     * each of the points at 100 to 1900 m, and the roof 27 m before the phone.
     */
    @Test
    void thePhonesRoofStandsOneStreetBeforeIt() {
        CellGrid grid = Worlds.squareGrid(60, 100);
        byte[] codes = new byte[grid.cellCount()];
        Arrays.fill(codes, (byte) 1);
        Terrain terrain = new Terrain(
                new ElevationRaster(grid, new float[grid.cellCount()]),
                new ClutterRaster(
                        grid,
                        codes,
                        null,
                        List.of(new ClutterClass(1, "urban", 15, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN))));
        RadioLink link = RadioLink.of(900, 30, 1.5);
        double x = grid.xMeters(10);
        double y = grid.yMeters(30);
        SweepArea area = new SweepArea(terrain, terrain.grid().windowAround(x, y, 3000), x, y, 3000);
        CellWindow window = area.window();
        float[] losses = new float[window.cellCount()];
        WindowWork work = ModelLoops.work(new P1812(), link, area, false);
        work.sweep().sweep(0, work.unitCount(), losses);
        double[] distancesKm = new double[22];
        double[] clutter = new double[22];
        for (int i = 0; i < 20; i++) {
            distancesKm[i] = 0.1 * i;
            clutter[i] = 15;
        }
        distancesKm[20] = 1.973;
        distancesKm[21] = 2;
        clutter[20] = 15;
        clutter[21] = 15;
        double byHand = new P1812().pathLossDb(new TerrainProfile(distancesKm, new double[22], clutter), link);
        assertThat((double) losses[window.index(30, 30)]).isCloseTo(byHand, within(0.01));
        clutter[20] = 0;
        double withoutRoof = new P1812().pathLossDb(new TerrainProfile(distancesKm, new double[22], clutter), link);
        assertThat(byHand - withoutRoof).isGreaterThan(4);
    }
}
