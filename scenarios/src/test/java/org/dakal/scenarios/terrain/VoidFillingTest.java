package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.TerrainReport;
import org.dakal.terrain.ElevationRaster;
import org.junit.jupiter.api.Test;

class VoidFillingTest {
    private static final float NONE = Float.NaN;

    private static ElevationRaster ground(int columns, float... heights) {
        return new ElevationRaster(
                new CellGrid(32639, 500_000, 3_800_000, 100, columns, heights.length / columns), heights);
    }

    /**
     * A void of two cells a, b: 4a = 10 + 20 + 30 + b and 4b = 40 + 50 + 60 + a, so that 15a = 390 and 15b = 660. The
     * void in the corner has no rim all around and stays.
     */
    @Test
    void eachCellIsTheMeanOfThoseAroundIt() {
        ElevationRaster ground = ground(4, 0, 20, 40, 0, 10, NONE, NONE, 60, 0, 30, 50, 0, NONE, 7, 7, 7);
        VoidFilling.Filled filled = new VoidFilling(2).fill(ground);
        assertThat(filled.filledCellCount()).isEqualTo(2);
        assertThat(filled.ground().get(5)).isCloseTo(26f, within(0.01f));
        assertThat(filled.ground().get(6)).isCloseTo(44f, within(0.01f));
        assertThat(filled.ground().get(12)).isNaN();
        assertThat(ground.get(5)).as("what was given stays as it is").isNaN();
    }

    @Test
    void largerVoidsStayUnknown() {
        ElevationRaster ground = ground(4, 0, 20, 40, 0, 10, NONE, NONE, 60, 0, 30, 50, 0);
        assertThat(new VoidFilling(1).fill(ground).filledCellCount()).isZero();
        assertThat(VoidFilling.KEEP.fill(ground).ground()).isSameAs(ground);
    }

    /** A plane z = 3x + 2y is flattest in itself: a large void in it comes back as it was, whatever its size. */
    @Test
    void aHoleInAPlaneIsThePlane() {
        int side = 60;
        float[] heights = new float[side * side];
        for (int cell = 0; cell < heights.length; cell++) {
            int row = cell / side;
            heights[cell] = 3f * (cell % side) + 2f * row;
        }
        float[] holed = heights.clone();
        for (int row = 5; row < 55; row++) {
            Arrays.fill(holed, row * side + 5, row * side + 55, NONE);
        }
        VoidFilling.Filled filled = new VoidFilling(2500).fill(ground(side, holed));
        assertThat(filled.filledCellCount()).isEqualTo(2500);
        for (int cell = 0; cell < heights.length; cell++) {
            assertThat(filled.ground().get(cell)).isCloseTo(heights[cell], within(0.1f));
        }
    }

    @Test
    void theReportCountsThem() {
        TerrainReport before = new TerrainReport(List.of(new TerrainReport.Source("one", 13, false)), 3, 16);
        VoidFilling asked = new VoidFilling(2);
        TerrainReport after = new VoidFilling.Filled(ground(1, 0), 2).report(before, asked);
        assertThat(after.unknownCellCount()).isEqualTo(1);
        assertThat(after.sources())
                .last()
                .isEqualTo(new TerrainReport.Source("interpolation over voids of up to 2 cells", 2, false));
    }
}
