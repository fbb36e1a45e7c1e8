package org.dakal.coverage.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.dakal.coverage.kernel.ray.GroundHeights;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.propagation.BaseHeightModel;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.hata.Ecc33;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/** The sweeps of models that ask little of the terrain against the models themselves, cell by cell. */
class PlainSweepsTest {
    private static final double TOLERANCE_DB = 0.001;
    private static final double RADIUS = 21_000;
    private final CellGrid grid = Worlds.squareGrid(240, 100);
    private final double x = grid.xMeters(30) + 13;
    private final double y = grid.yMeters(25) - 31;
    private final CellWindow window = grid.windowAround(x, y, RADIUS);

    private SweepArea area(Terrain terrain) {
        return new SweepArea(terrain, window, x, y, RADIUS);
    }

    /**
     * Each cell on its nearest ray, the receiver's ground its own; beyond 15 km, where the mean ground is the ray's,
     * too.
     */
    @Test
    void effectiveHeightsAreThoseOfTheModelOnTheRaysProfile() {
        for (double relief : new double[] {900, 0}) {
            Terrain terrain = Worlds.hills(grid, 4, relief, relief / 100);
            for (PathLossModel model : PropagationModels.all()) {
                if (model instanceof BaseHeightModel height) {
                    for (RadioLink link : new RadioLink[] {RadioLink.of(1500, 20, 1.5), RadioLink.of(900, 250, 10)}) {
                        assertThat(compareWithRays(terrain, height, link)).isGreaterThan(25_000);
                    }
                }
            }
        }
    }

    private int compareWithRays(Terrain terrain, BaseHeightModel model, RadioLink link) {
        float[] lossDb = Sweep.allocate(window);
        int units = BaseHeightSweep.unitCount(area(terrain));
        int filled = new BaseHeightSweep(area(terrain), model, link).sweep(0, units, lossDb);
        RayFan fan = new RayFan(grid, window, x, y, RADIUS);
        TerrainRay ray = new TerrainRay(new GroundHeights(terrain, Double.POSITIVE_INFINITY), 100, 100, RADIUS);
        double worst = 0;
        for (int number = 0; number < units; number += 7) {
            fan.enumerateNearest(number);
            ray.sample(fan.mastColumn(), fan.mastRow(), fan.columnsPerCell, fan.rowsPerCell);
            for (int i = 0; i < fan.cellCount; i++) {
                int cell = fan.cellRow[i] * grid.columnCount() + fan.cellColumn[i];
                double ground = terrain.ground().values()[cell];
                TerrainProfile profile = profile(ray, Math.max(1, fan.distanceMeters[i]), ground);
                worst = Math.max(worst, Math.abs(lossDb[fan.cellIndex[i]] - model.pathLossDb(profile, link)));
            }
        }
        assertThat(worst).as(model.id()).isLessThan(TOLERANCE_DB);
        return filled;
    }

    private static TerrainProfile profile(TerrainRay ray, double distance, double receiverGround) {
        int last = ProfileSampler.lastSampleBefore(distance, 100);
        double[] km = new double[last + 2];
        double[] ground = new double[last + 2];
        for (int i = 0; i <= last; i++) {
            km[i] = i * 0.1;
            ground[i] = ray.ground[i];
        }
        km[last + 1] = distance / 1000;
        ground[last + 1] = receiverGround;
        return new TerrainProfile(km, ground, new double[last + 2]);
    }

    /**
     * A hole in the terrain: cells in it are unknown; behind it they are when the hole is where their mean ground is
     * taken.
     */
    @Test
    void unknownGroundIsUnknownOnlyToThoseWhoNeedIt() {
        Terrain terrain = Worlds.hills(grid, 4, 300, 1);
        for (int row = 20; row < 31; row++) {
            // 4 to 5 km east of the mast
            for (int column = 70; column < 80; column++) {
                terrain.ground().values()[row * grid.columnCount() + column] = Float.NaN;
            }
        }
        BaseHeightModel hata = new Ecc33(Ecc33.City.MEDIUM);
        RadioLink link = RadioLink.of(2000, 30, 1.5);
        float[] lossDb = Sweep.allocate(window);
        new BaseHeightSweep(area(terrain), hata, link).sweep(0, BaseHeightSweep.unitCount(area(terrain)), lossDb);
        assertThat(lossDb[window.index(25, 75)]).isNaN();
        // 10 km: the mean is that of 2 to 10 km
        assertThat(lossDb[window.index(25, 130)]).isNaN();
        assertThat(lossDb[window.index(25, 60)]).isFinite();
        float[] exact = Sweep.allocate(window);
        new ExactSweep(area(terrain), hata, link).sweep(0, window.rowCount(), exact);
        int differing = 0;
        for (int i = 0; i < exact.length; i++) {
            differing += Float.isNaN(exact[i]) != Float.isNaN(lossDb[i]) ? 1 : 0;
        }
        // only along the hole's edges, where the nearest ray and the cell's own line go different ways
        assertThat(differing).isLessThan(300);
    }

    @Test
    void freeSpaceIsThatBetweenTheAntennas() {
        Terrain terrain = Worlds.hills(grid, 7, 900, 5);
        for (double mastHeight : new double[] {1, 300}) {
            RadioLink link = RadioLink.of(2600, mastHeight, 1.5);
            float[] lossDb = Sweep.allocate(window);
            new FreeSpaceSweep(area(terrain), link).sweep(0, window.rowCount(), lossDb);
            float[] exact = Sweep.allocate(window);
            new ExactSweep(area(terrain), new FreeSpace(), link).sweep(0, window.rowCount(), exact);
            double worst = 0;
            for (int i = 0; i < exact.length; i++) {
                worst = Math.max(worst, Float.isFinite(exact[i]) ? Math.abs(lossDb[i] - exact[i]) : 0);
            }
            assertThat(worst).isLessThan(TOLERANCE_DB);
        }
    }

    @Test
    void lossesOverLevelGroundAreThoseOfTheModel() {
        Terrain terrain = Worlds.flat(grid, 40);
        terrain.ground().values()[100 * grid.columnCount() + 100] = Float.NaN;
        for (PathLossModel model : PropagationModels.all()) {
            if (model instanceof LevelGroundModel level) {
                RadioLink link = RadioLink.of(1900, 25, 1.5);
                float[] lossDb = Sweep.allocate(window);
                new LevelGroundSweep(area(terrain), level, link).sweep(0, window.rowCount(), lossDb);
                float[] exact = Sweep.allocate(window);
                new ExactSweep(area(terrain), model, link).sweep(0, window.rowCount(), exact);
                assertThat(lossDb[window.index(100, 100)]).isNaN();
                int unknown = 0;
                double worst = 0;
                for (int i = 0; i < exact.length; i++) {
                    unknown += Float.isNaN(lossDb[i]) != Float.isNaN(exact[i]) ? 1 : 0;
                    if (Float.isFinite(exact[i]) && Float.isFinite(lossDb[i])) {
                        worst = Math.max(worst, Math.abs(lossDb[i] - exact[i]));
                    }
                }
                assertThat(worst).as(model.id()).isLessThan(TOLERANCE_DB);
                // the hole's neighbours, which a point read between cells cannot tell from the hole
                assertThat(unknown).isLessThan(9);
            }
        }
    }
}
