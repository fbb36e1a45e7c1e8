package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.TiffSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Heights of what stands on the ground: their unit, and what is none. */
class CoverHeightsTest {
    private static final int NUMBERS = 1;
    private static final int PALETTE = 3;
    private static final int VERTICAL_UNIT = 4099;
    private static final int FOOT = 9002;

    /** Sixteen cells of 100 m at 34.34 N, 51 E. */
    private static final CellGrid GRID = new CellGrid(32639, 500_000, 3_800_000, 100, 4, 4);

    @TempDir
    private Path folder;

    /** Pixels of 0.01 degrees around the grid; those east of 51.002 hold another number than the others. */
    private Path raster(double west, double east, int photometric, int... keys) {
        return TiffSamples.raster(
                folder.resolve("heights.tif"),
                50.992,
                34.4,
                0.01,
                2,
                10,
                (latitude, longitude) -> longitude > 51.002 ? east : west,
                photometric,
                keys);
    }

    private static CoverHeights.Loaded read(Path file) throws IOException {
        return CoverHeights.read(file, GRID, new MapProjection(32639), 1);
    }

    /** 30 ft are 30 * 0.3048 = 9.144 m, as in terrain. */
    @Test
    void theUnitOfTheFileCounts() throws IOException {
        assertThat(read(raster(30, 30, NUMBERS)).meters()).containsOnly(30);
        assertThat(read(raster(30, 30, NUMBERS, VERTICAL_UNIT, FOOT)).meters()).containsOnly(9.144f);
        assertThatThrownBy(() -> read(raster(30, 30, NUMBERS, VERTICAL_UNIT, 9999)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("vertical unit EPSG:9999");
    }

    /**
     * As in terrain, too: by custom no data, so unknown, counted and told. The grid's two columns in the east are
     * those.
     */
    @ParameterizedTest
    @ValueSource(doubles = {-9999, 32767, -32768})
    void whatIsNoHeightIsUnknownAndTold(double number) throws IOException {
        Path file = raster(12, number, NUMBERS);
        CoverHeights.Loaded loaded = read(file);
        float[] expected = new float[GRID.cellCount()];
        for (int cell = 0; cell < expected.length; cell++) {
            expected[cell] = GRID.columnOf(cell) < 2 ? 12 : Float.NaN;
        }
        assertThat(loaded.meters()).containsExactly(expected);
        assertThat(loaded.warning())
                .startsWith(file + ": value " + number + " at column 1, row 5 is no height; it and its like, ")
                .endsWith(" of those used, are taken for no data");
    }

    @Test
    void heightsAboveTheSeaAreNamed() {
        assertThatThrownBy(() -> read(raster(1200, 1200, NUMBERS)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(
                        "value 1200 at column 0, row 5: heights of buildings and trees above the ground are"
                                + " at most 300 m. Maybe they are above sea level: those belong under terrain");
    }

    @Test
    void numbersOfColoursAreNoHeights() {
        assertThatThrownBy(() -> read(raster(12, 12, PALETTE)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("a picture with a palette: a raster of buildings and trees must have heights, not"
                        + " numbers of colours.");
    }
}
