package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.grid.CellGrid;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.ModelSetup;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Hills under a chessboard of open land (1), town (2) and a code without a class (3); each has a model of its own. */
class ModelsByLandCoverTest {
    private static final CellGrid GRID = Worlds.squareGrid(70, 100);
    private static final int SQUARE_CELLS = 5;
    private static final Terrain WORLD = world(3);
    private static final ModelSetup STANDARD = new ModelSetup("itu-r-p1812");
    private static final ModelSetup TOWN = new ModelSetup("cost231-hata-medium");
    private static final ModelSetup OTHER = new ModelSetup("itm");

    private static Terrain world(int codes) {
        Terrain hills = Worlds.hills(GRID, 5, 250, 1);
        byte[] values = new byte[GRID.cellCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (byte) (1 + (GRID.rowOf(i) / SQUARE_CELLS + GRID.columnOf(i) / SQUARE_CELLS) % codes);
        }
        List<ClutterClass> classes = List.of(
                new ClutterClass(1, "open", 0, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
                new ClutterClass(2, "town", 9, 4, ClutterClass.NOMINAL_STREET_METERS, Double.NaN));
        return new Terrain(hills.ground(), new ClutterRaster(GRID, values, null, classes));
    }

    private static ModelChoice choice() {
        return new ModelChoice(STANDARD, new TreeMap<>(Map.of(2, TOWN, 3, OTHER)));
    }

    private static Mast mast(ModelChoice models) {
        return new Mast(GRID.xMeters(33) + 12, GRID.yMeters(36) - 21, 40, 1800, 3000, models);
    }

    private static CoverageEngine engine(Terrain terrain, Quality quality) {
        return new CoverageEngine(
                terrain,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(2, quality, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore());
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void eachCellHasItsClassesModelBitForBit(Quality quality) {
        try (CoverageEngine engine = engine(WORLD, quality)) {
            PathLossMatrix mixed = engine.pathLoss(mast(choice()), ProgressListener.NONE);
            List<PathLossMatrix> pureByCode = new ArrayList<>();
            for (ModelSetup setup : List.of(STANDARD, STANDARD, TOWN, OTHER)) {
                pureByCode.add(engine.pathLoss(mast(ModelChoice.of(setup)), ProgressListener.NONE));
            }
            int[] cells = new int[4];
            for (int row = mixed.window().firstRow(); row < mixed.window().endRow(); row++) {
                for (int column = mixed.window().firstColumn();
                        column < mixed.window().endColumn();
                        column++) {
                    int code = WORLD.clutterCode(GRID.index(row, column));
                    float expected = pureByCode.get(code).lossDb(row, column);
                    assertThat(Float.floatToRawIntBits(mixed.lossDb(row, column)))
                            .isEqualTo(Float.floatToRawIntBits(expected));
                    cells[code] += expected < PathLossMatrix.OUT_OF_REACH ? 1 : 0;
                }
            }
            assertThat(cells[1]).isGreaterThan(500);
            assertThat(cells[2]).isGreaterThan(500);
            assertThat(cells[3]).isGreaterThan(500);
            assertThat(mixed.mast()).isEqualTo(mast(choice())).isNotEqualTo(mast(ModelChoice.of(STANDARD)));
        }
    }

    /**
     * Town is 9 m high: 7 dB more there for the standard propagation model, nothing elsewhere, in every quality of map.
     */
    @ParameterizedTest
    @EnumSource(Quality.class)
    void clutterAtTheReceiverReachesTheModel(Quality quality) {
        String id = "standard-propagation-model";
        ModelSetup tuned = new ModelSetup(id, new TreeMap<>(Map.of("clutterOffsetDb@5.0", 7.0)));
        try (CoverageEngine engine = engine(WORLD, quality)) {
            PathLossMatrix plain = engine.pathLoss(mast(ModelChoice.of(id)), ProgressListener.NONE);
            PathLossMatrix offset = engine.pathLoss(mast(ModelChoice.of(tuned)), ProgressListener.NONE);
            int inTown = 0;
            for (int row = plain.window().firstRow(); row < plain.window().endRow(); row++) {
                for (int column = plain.window().firstColumn();
                        column < plain.window().endColumn();
                        column++) {
                    float lossDb = plain.lossDb(row, column);
                    // within 1 km Hata's formula is below free space, which the model keeps to
                    double km = Math.hypot(row - 36.2, column - 33.1) * 0.1;
                    if (lossDb < PathLossMatrix.OUT_OF_REACH && km > 1) {
                        boolean isTown = WORLD.clutterCode(GRID.index(row, column)) == 2;
                        assertThat(offset.lossDb(row, column) - lossDb).isCloseTo(isTown ? 7f : 0f, within(1e-3f));
                        inTown += isTown ? 1 : 0;
                    }
                }
            }
            assertThat(inTown).isGreaterThan(500);
        }
    }

    /** Land with codes 1 and 2 only: the third model is not computed, and nothing is where no cell asks for another. */
    @Test
    void onlyModelsOfLandCoverThatIsThereAreComputed() {
        long one = cellCount(world(2), ModelChoice.of(STANDARD));
        assertThat(cellCount(world(2), choice())).isEqualTo(2 * one);
        assertThat(cellCount(world(1), choice())).isEqualTo(one);
        assertThat(cellCount(new Terrain(WORLD.ground(), null), choice())).isEqualTo(one);
    }

    private static long cellCount(Terrain terrain, ModelChoice models) {
        try (CoverageEngine engine = engine(terrain, Quality.FAST)) {
            engine.pathLoss(mast(models), ProgressListener.NONE);
            return engine.report().cellCount();
        }
    }

    @Test
    void versionsNameEveryModelInTheChoice() {
        assertThat(ModelVersions.of(choice(), Quality.EXACT))
                .contains(ModelVersions.of("itu-r-p1812", Quality.EXACT))
                .contains(ModelVersions.of("cost231-hata-medium", Quality.EXACT))
                .contains(ModelVersions.of("itm", Quality.EXACT));
    }
}
