package org.dakal.scenarios.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.Quality;
import org.dakal.grid.CellGrid;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/** Everything a matrix depends on is in its key, and what it does not depend on is not. */
class MatrixKeysTest {
    private static final CellGrid GRID = Worlds.squareGrid(300, 100);
    private static final Terrain TERRAIN = Worlds.hills(GRID, 5, 400, 2);
    private static final CoverageOptions OPTIONS = new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT);
    /** Its window is columns and rows 40 to 60. */
    private static final Mast MAST = new Mast(505_050, 3_824_950, 30, 940, 1000, "itu-r-p1812");

    private static String key(Terrain terrain, double receiverHeight, CoverageOptions options, Mast mast) {
        return new MatrixKeys(terrain, receiverHeight, options).of(mast);
    }

    private static String key(Terrain terrain) {
        return key(terrain, 1.5, OPTIONS, MAST);
    }

    @Test
    void sameContentSameKey() {
        Terrain copy = Worlds.hills(GRID, 5, 400, 2);
        assertThat(key(copy)).isEqualTo(key(TERRAIN)).matches("[0-9a-f]{64}");
    }

    @Test
    void eachComponentOfAMastChangesTheKey() {
        Set<String> keys = new HashSet<>(List.of(key(TERRAIN)));
        Map<String, Mast> variants = RecordVariants.of(MAST);
        assertThat(variants).containsKeys("frequencyMhz", "models.standard.modelId", "models.byClutterCode");
        variants.forEach((name, mast) ->
                assertThat(keys.add(key(TERRAIN, 1.5, OPTIONS, mast))).as(name).isTrue());
    }

    @Test
    void eachOptionButTheNumberOfThreadsChangesTheKey() {
        Set<String> keys = new HashSet<>(List.of(key(TERRAIN)));
        Map<String, CoverageOptions> variants = RecordVariants.of(OPTIONS);
        assertThat(variants).containsKeys("threadCount", "quality", "environment.groundPermittivity");
        variants.forEach((name, options) ->
                assertThat(keys.add(key(TERRAIN, 1.5, options, MAST))).as(name).isEqualTo(!name.equals("threadCount")));
    }

    @Test
    void theReceiversHeightChangesTheKey() {
        assertThat(key(TERRAIN, 3, OPTIONS, MAST)).isNotEqualTo(key(TERRAIN));
    }

    @Test
    void theGridChangesTheKey() {
        RecordVariants.of(GRID).forEach((name, grid) -> {
            float[] heights = new float[grid.cellCount()];
            Terrain other = new Terrain(new ElevationRaster(grid, heights), null);
            Terrain flat = Worlds.flat(GRID, 0);
            assertThat(key(other)).as(name).isNotEqualTo(key(flat));
        });
    }

    @Test
    void groundCountsWhereTheMastCanSeeIt() {
        assertThat(key(raised(50, 50))).isNotEqualTo(key(TERRAIN));
        assertThat(key(raised(40, 60))).isNotEqualTo(key(TERRAIN));
        // A bilinear height on the window's edge takes the next cell too.
        assertThat(key(raised(61, 61))).isNotEqualTo(key(TERRAIN));
        assertThat(key(raised(250, 250))).isEqualTo(key(TERRAIN));
    }

    private static Terrain raised(int row, int column) {
        float[] heights = TERRAIN.ground().values().clone();
        heights[GRID.index(row, column)] += 0.001f;
        return new Terrain(new ElevationRaster(GRID, heights), null);
    }

    @Test
    void clutterCountsByCodeAndHeightButNotByTheLossInsideIt() {
        String bare = key(TERRAIN);
        String wooded = key(wooded((byte) 1, 12, 3));
        assertThat(wooded).isNotEqualTo(bare);
        assertThat(key(wooded((byte) 2, 12, 3))).isNotIn(bare, wooded);
        assertThat(key(wooded((byte) 1, 13, 3))).isNotIn(bare, wooded);
        assertThat(key(wooded((byte) 1, 12, 8))).isEqualTo(wooded);
    }

    private static Terrain wooded(byte code, double height, double receiverLoss) {
        byte[] codes = new byte[GRID.cellCount()];
        codes[GRID.index(50, 55)] = code;
        return new Terrain(
                TERRAIN.ground(),
                new ClutterRaster(
                        GRID,
                        codes,
                        null,
                        List.of(new ClutterClass(
                                1, "trees", height, receiverLoss, ClutterClass.NOMINAL_STREET_METERS, Double.NaN))));
    }
}
