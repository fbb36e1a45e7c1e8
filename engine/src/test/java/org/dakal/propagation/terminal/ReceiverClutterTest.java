package org.dakal.propagation.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.propagation.LandCoverUse;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.models.ModelChoice;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/**
 * What land cover takes around a phone at 1.5 m besides the path loss; cells: open, urban of 15 m, village of 5 m with
 * 3 dB of its own.
 */
class ReceiverClutterTest {
    private static final CellGrid GRID = Worlds.squareGrid(3, 100);
    private static final Terrain TERRAIN = new Terrain(
            new ElevationRaster(GRID, new float[9]),
            new ClutterRaster(
                    GRID,
                    new byte[] {0, 1, 2, 0, 0, 0, 0, 0, 0},
                    null,
                    List.of(
                            new ClutterClass(1, "urban", 15, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
                            new ClutterClass(2, "village", 5, 3, ClutterClass.NOMINAL_STREET_METERS, Double.NaN))));

    private static ReceiverClutter of(String modelId, double frequencyMhz) {
        return new ReceiverClutter(TERRAIN, ModelChoice.of(modelId), frequencyMhz, 1.5);
    }

    /**
     * P.2108-1 (2a) for h = 1.5, R = 15, ws = 27 at 0.9 GHz: 13.5 m drop at atan(13.5 / 27) = 26.565 degrees, nu =
     * 0.342 sqrt(0.9) sqrt(13.5 x 26.565) = 6.144, J = 6.9 + 20 log(sqrt(6.044^2 + 1) + 6.044) = 28.606, less 6.03.
     */
    @Test
    void bareGroundModelsGetTheTerminalsLoss() {
        ReceiverClutter clutter = of("itm", 900);
        assertThat((double) clutter.lossDb(1)).isCloseTo(22.576, within(0.005));
        assertThat(clutter.lossDb(0)).isZero();
        // 3.5 m at 7.386 degrees: nu = 1.650, J = 6.9 + 20 log(1.8443 + 1.550) = 17.514; less 6.03, and 3 of its own
        assertThat((double) clutter.lossDb(2)).isCloseTo(14.48, within(0.01));
        assertThat(of("itm", 3500).lossDb(1)).isEqualTo(of("itm", 3000).lossDb(1));
    }

    /**
     * The same roof would count twice where it is on the path or in the formula; what a class has of its own always
     * counts.
     */
    @Test
    void otherModelsGetTheClasssOwnLossAlone() {
        for (String id : List.of("itu-r-p1812", "itu-r-p526", "okumura-hata-urban", "free-space")) {
            assertThat(of(id, 900).lossDb(1)).as(id).isZero();
            assertThat(of(id, 900).lossDb(2)).as(id).isEqualTo(3);
        }
    }

    @Test
    void everyModelSaysWhereItHasLandCover() {
        assertThat(PropagationModels.all())
                .filteredOn(model -> model.landCoverUse() == LandCoverUse.ON_THE_PATH)
                .extracting(PathLossModel::id)
                .containsExactlyInAnyOrder("itu-r-p1812", "itu-r-p526", "deygout");
        assertThat(PropagationModels.all())
                .filteredOn(model -> model.landCoverUse() == LandCoverUse.AT_THE_RECEIVER)
                .extracting(PathLossModel::id)
                .containsExactly("itm");
    }

    /** Where a roof's own height is known it goes before its class's: 15 m in the open, none in the city. */
    @Test
    void knownHeightsGoBeforeClasses() {
        float[] heights = new float[9];
        java.util.Arrays.fill(heights, Float.NaN);
        heights[0] = 15;
        heights[1] = 0;
        Terrain known = new Terrain(
                TERRAIN.ground(),
                new ClutterRaster(
                        GRID,
                        new byte[] {0, 1, 1, 0, 0, 0, 0, 0, 0},
                        heights,
                        List.of(new ClutterClass(1, "urban", 15, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN))));
        ReceiverClutter clutter = new ReceiverClutter(known, ModelChoice.of("itm"), 900, 1.5);
        assertThat((double) clutter.lossDb(0)).isCloseTo(22.576, within(0.005));
        assertThat(clutter.lossDb(1)).isZero();
        assertThat((double) clutter.lossDb(2)).isCloseTo(22.576, within(0.005));
    }
}
