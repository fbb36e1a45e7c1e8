package org.dakal.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ConnectedAreas;
import org.junit.jupiter.api.Test;

class SpotPointTest {
    private static int[] box(CellGrid grid, double west, double south, double east, double north) {
        return IntStream.range(0, grid.cellCount())
                .filter(i -> {
                    double x = grid.xMeters(grid.columnOf(i));
                    double y = grid.yMeters(grid.rowOf(i));
                    return x > west && x < east && y > south && y < north;
                })
                .toArray();
    }

    @Test
    void namesASingleCellByItsSquare() {
        CellGrid grid = new CellGrid(32639, 500_000, 3_801_000, 100, 10, 10);
        // Column 3: easting 500,300 to 500,400. Row 2: northing 3,800,700 to 3,800,800.
        assertThat(SpotPoint.of(grid, new int[] {grid.index(2, 3)}))
                .isEqualTo(new SpotPoint(grid.index(2, 3), "E5003N38007"));
    }

    @Test
    void aPlaceKeepsItsCodeOnAnotherGrid() {
        CellGrid coarse = new CellGrid(32639, 500_000, 3_810_000, 500, 20, 20);
        CellGrid fine = new CellGrid(32639, 498_000, 3_812_000, 50, 280, 280);
        int[] onCoarse = box(coarse, 502_000, 3_803_000, 506_000, 3_807_000);
        int[] onFine = box(fine, 502_000, 3_803_000, 506_000, 3_807_000);
        assertThat(onFine).hasSize(100 * onCoarse.length);
        assertThat(SpotPoint.of(fine, onFine).code())
                .isEqualTo(SpotPoint.of(coarse, onCoarse).code());
    }

    @Test
    void tinyAreasHaveFinerCodes() {
        // Row 0, column 2 reaches from 500,010 to 500,015 and from 3,800,095 to 3,800,100. Squares of 100 m have their
        // middle
        // at ..050, squares of 10 m at ..05 and ..15, and a cell does not own its east edge: only metres are left.
        CellGrid grid = new CellGrid(32639, 500_000, 3_800_100, 5, 20, 20);
        SpotPoint point = SpotPoint.of(grid, new int[] {grid.index(0, 2)});
        assertThat(point.code()).matches("E5000\\.1[0-4]N38000\\.9[5-9]");
        // Row 1, column 3 owns its north-west corner 500,015, 3,800,095, the middle of a square of 10 m.
        assertThat(SpotPoint.of(grid, new int[] {grid.index(1, 3)}).code()).isEqualTo("E5000.1N38000.9");
    }

    @Test
    void differentCellsHaveDifferentCodes() {
        CellGrid grid = new CellGrid(32639, 500_030, 3_801_040, 100, 30, 30);
        Set<String> codes = new HashSet<>();
        for (int i = 0; i < grid.cellCount(); i++) {
            codes.add(SpotPoint.of(grid, new int[] {i}).code());
        }
        assertThat(codes).hasSize(grid.cellCount());
    }

    /**
     * A smooth random field cut at a level, and cut a little lower: spots grow, some join. Two outlines share their
     * name with the probability of common over joint area; over many spots the share that keeps it must come near.
     */
    @Test
    void aLittleMoreOrLessCoverageKeepsMostCodes() {
        int size = 400;
        CellGrid grid = new CellGrid(32639, 500_000, 3_840_000, 100, size, size);
        double expected = 0;
        int kept = 0;
        int spots = 0;
        for (int world = 0; world < 10; world++) {
            float[] field = smoothField(size, world);
            List<int[]> before = areas(grid, field, 0.30f);
            List<int[]> after = areas(grid, field, 0.29f);
            int[][] afterByCell = new int[field.length][];
            after.forEach(area -> Arrays.stream(area).forEach(cell -> afterByCell[cell] = area));
            for (int[] area : before) {
                int[] grown = afterByCell[area[0]];
                double common = (double) area.length / grown.length;
                if (common < 0.5) {
                    continue; // swallowed by a larger one: no longer the same place
                }
                spots++;
                expected += common;
                kept += SpotPoint.of(grid, area)
                                .code()
                                .equals(SpotPoint.of(grid, grown).code())
                        ? 1
                        : 0;
            }
        }
        assertThat(spots).isGreaterThan(300);
        assertThat(expected / spots).isGreaterThan(0.85);
        // Four standard deviations of a share near 0.9 among 300: 0.07.
        assertThat((double) kept / spots).isGreaterThan(expected / spots - 0.07);
    }

    private static List<int[]> areas(CellGrid grid, float[] field, float level) {
        int[] kinds = IntStream.range(0, field.length)
                .map(i -> field[i] > level ? 1 : 0)
                .toArray();
        return new ConnectedAreas(grid, kinds)
                .findAll().stream().filter(area -> area.length >= 25).collect(Collectors.toList());
    }

    /** White noise averaged over 11 by 11 cells, twice, scaled to about one. */
    private static float[] smoothField(int size, int seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] field = new float[size * size];
        for (int i = 0; i < field.length; i++) {
            field[i] = (float) (random.nextDouble() - 0.5);
        }
        for (int pass = 0; pass < 4; pass++) {
            float[] smooth = new float[field.length];
            int step = pass % 2 == 0 ? 1 : size;
            for (int i = 0; i < field.length; i++) {
                for (int k = -5; k <= 5; k++) {
                    smooth[i] += field[Math.floorMod(i + k * step, field.length)] / 11;
                }
            }
            field = smooth;
        }
        double sum = 0;
        for (float value : field) {
            sum += value * value;
        }
        double scale = 1 / Math.sqrt(sum / field.length);
        for (int i = 0; i < field.length; i++) {
            field[i] *= (float) scale;
        }
        return field;
    }
}
