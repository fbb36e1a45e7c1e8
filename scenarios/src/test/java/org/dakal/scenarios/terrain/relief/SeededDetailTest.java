package org.dakal.scenarios.terrain.relief;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.MadeSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainLoader;
import org.dakal.study.StateStore;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;

class SeededDetailTest {
    private static final double POST = 1.0 / 12;

    /** Ground on a 5' lattice: a plateau in the west, checkered mountains of 0 and 1000 m in the east. */
    private static double plainAndMountains(double latitude, double longitude) {
        double column = longitude / POST;
        if (column < 600) {
            return 900;
        }
        return Math.floorMod(Math.round(column) + Math.round(latitude / POST), 2) * 1000.0;
    }

    private static SeededDetail detail(long seed, double fraction) {
        return new SeededDetail(new MadeSource("base", false, SeededDetailTest::plainAndMountains), seed, fraction);
    }

    @Test
    void plainLandStaysPlain() {
        SeededDetail detail = detail(7, 0.35);
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 500; i++) {
            // Two posts and more west of the first mountain at column 600, which is 50 degrees
            assertThat(detail.elevationMeters(30 + 5 * random.nextDouble(), 45 + 4.6 * random.nextDouble()))
                    .isEqualTo(900);
        }
    }

    /** Among checkered posts the relief is 1000 m everywhere, so the detail has a deviation of 0.35 / 2 * 1000 m. */
    @Test
    void theDetailIsTheAskedShareOfTheRelief() {
        SeededDetail with = detail(7, 0.35);
        SeededDetail without = detail(7, 0);
        SplittableRandom random = new SplittableRandom(2);
        double sum = 0;
        double squares = 0;
        int count = 40_000;
        for (int i = 0; i < count; i++) {
            double latitude = 10 + 30 * random.nextDouble();
            double longitude = 52 + 30 * random.nextDouble();
            double ridge = with.elevationMeters(latitude, longitude) - without.elevationMeters(latitude, longitude);
            sum += ridge;
            squares += ridge * ridge;
        }
        double mean = sum / count;
        assertThat(mean).isCloseTo(0, within(10.0));
        assertThat(Math.sqrt(squares / count - mean * mean)).isCloseTo(175, within(8.0));
    }

    @Test
    void withoutDetailTheBaseRunsThroughItsPosts() {
        SeededDetail none = detail(7, 0);
        assertThat(none.elevationMeters(400 * POST, 620 * POST)).isCloseTo(0, within(1e-6));
        assertThat(none.elevationMeters(400 * POST, 621 * POST)).isCloseTo(1000, within(1e-6));
        // Half-way between four posts of which two stand at 1000 m; the outer posts cancel.
        assertThat(none.elevationMeters(400.5 * POST, 620.5 * POST)).isCloseTo(500, within(1e-6));
    }

    @Test
    void placeAndSeedAloneDecide() {
        SeededDetail a = detail(7, 0.35);
        double there = a.elevationMeters(34.123, 51.456);
        a.elevationMeters(-20, 130);
        assertThat(detail(7, 0.35).elevationMeters(34.123, 51.456)).isEqualTo(there);
        assertThat(a.elevationMeters(34.123, 51.456 - 360)).isCloseTo(there, within(1e-6));
        assertThat(Math.abs(detail(8, 0.35).elevationMeters(34.123, 51.456) - there))
                .isGreaterThan(0.01);
    }

    @Test
    void unknownBaseStaysUnknown() {
        SeededDetail detail =
                new SeededDetail(new MadeSource("half", false, (lat, lon) -> lon < 50 ? Double.NaN : 100), 7, 0.35);
        assertThat(detail.elevationMeters(34, 49.99)).isNaN();
        assertThat(detail.elevationMeters(34, 50.01)).isEqualTo(100);
        assertThat(detail.elevationMeters(89.5, 51)).isNaN();
        assertThat(detail.elevationMeters(Double.NaN, 51)).isNaN();
    }

    @Test
    void itSaysThatItIsMadeUp() {
        SeededDetail detail = detail(7, 0.35);
        assertThat(detail.description()).isEqualTo("seeded detail, seed 7, fraction 0.35, over base (illustrative)");
        assertThat(detail.illustrative()).isTrue();
        assertThatThrownBy(() -> detail(7, 2.1)).hasMessage("detailFraction = 2.1 must be 0 to 2");
    }

    /**
     * Over the Qom scenario's own base and seed, differences of height are those of the real province within a fifth.
     */
    @Test
    void overQomTheReliefIsAsRoughAsTheRealOne() throws IOException {
        Path base = SharedData.require("terrain/etopo5-central-iran.tif");
        Path real = SharedData.require("terrain/central-iran-dted0-30s.tif");
        CellGrid grid = new CellGrid(32639, 390_000, 3_890_000, 500, 320, 230);
        float[] made = heights(grid, new SeededDetail(TerrainFiles.open(List.of(base)), 20240501, 0.35));
        float[] truth = heights(grid, TerrainFiles.open(List.of(real)));
        for (int lag : new int[] {2, 4, 10}) {
            double ratio = deviationOfDifferences(made, grid, lag) / deviationOfDifferences(truth, grid, lag);
            assertThat(ratio).as("lag %d x 500 m", lag).isBetween(0.8, 1.2);
        }
    }

    private static float[] heights(CellGrid grid, ElevationSource source) throws IOException {
        return TerrainLoader.load(grid, new MapProjection(grid.epsgCode()), List.of(source), 1, StateStore.NONE)
                .ground()
                .values();
    }

    private static double deviationOfDifferences(float[] heights, CellGrid grid, int lag) {
        double squares = 0;
        int count = 0;
        for (int row = lag; row < grid.rowCount(); row++) {
            for (int column = lag; column < grid.columnCount(); column++) {
                float here = heights[grid.index(row, column)];
                double north = here - heights[grid.index(row - lag, column)];
                double west = here - heights[grid.index(row, column - lag)];
                squares += north * north + west * west;
                count += 2;
            }
        }
        return Math.sqrt(squares / count);
    }

    /** Within 100 m to 400 m differences grow almost like distance: neither steps nor needles at a 100 m grid. */
    @Test
    void itIsSmoothAtAHundredMetres() {
        SeededDetail detail = detail(7, 0.35);
        double[] squares = new double[3];
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 20_000; i++) {
            double latitude = 30 + 5 * random.nextDouble();
            double longitude = 52 + 5 * random.nextDouble();
            double here = detail.elevationMeters(latitude, longitude);
            for (int k = 0; k < 3; k++) {
                double difference = detail.elevationMeters(latitude + 0.0009 * (1 << k), longitude) - here;
                squares[k] += difference * difference;
            }
        }
        for (int k = 0; k < 2; k++) {
            double exponent = 0.5 * Math.log(squares[k + 1] / squares[k]) / Math.log(2);
            assertThat(exponent).isBetween(0.78, 1.0);
        }
    }
}
