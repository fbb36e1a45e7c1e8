package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.Buffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.TerrainReport;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.TiffSamples;
import org.dakal.scenarios.store.GroundStore;
import org.dakal.study.StateStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class TerrainLoaderTest {
    @ParameterizedTest
    @CsvSource({
        // Qom at 100 m; a big zone-crossing grid; a coarse continent; the far north; a system of another kind
        "32639, 400000, 3900000, 100, 1300, 1500",
        "32639, 100000, 4000000, 250, 4000, 3000",
        "32639, 100000, 4400000, 5000, 160, 400",
        "32633, 300000, 8900000, 50, 500, 500",
        "3857, 5500000, 4200000, 30, 1200, 900",
        "32639, 500000, 3800000, 100, 1, 1",
    })
    void cellCentresLieWithinAHundredthOfACell(
            int epsgCode, double west, double north, double cellSize, int columns, int rows) {
        CellGrid grid = new CellGrid(epsgCode, west, north, cellSize, columns, rows);
        MapProjection projection = new MapProjection(epsgCode);
        GridPlaces places = new GridPlaces(grid, projection);
        double worst = 0;
        int stride = Math.max(1, grid.cellCount() / 40_000);
        for (int index = 0; index < grid.cellCount(); index += stride) {
            int row = grid.rowOf(index);
            int column = grid.columnOf(index);
            Coordinate back =
                    projection.toGrid(places.latitudeDegrees(row, column), places.longitudeDegrees(row, column));
            worst = Math.max(worst, Math.hypot(back.x - grid.xMeters(column), back.y - grid.yMeters(row)) / cellSize);
        }
        assertThat(worst).isLessThan(0.01);
    }

    @Test
    void theFirstSourceThatKnowsWinsAndTheReportSaysSo() throws IOException {
        CellGrid grid = new CellGrid(32639, 500_000, 3_800_000, 1000, 4, 1);
        // Columns lie at 500.5, 501.5, 502.5, 503.5 km: 1 km is about 0.0109 degrees of longitude east of 51.
        ElevationSource west = new MadeSource("west", false, (lat, lon) -> lon < 51.0109 ? 100 : Double.NaN);
        ElevationSource most = new MadeSource("most", true, (lat, lon) -> lon < 51.0327 ? 200 : Double.NaN);
        LoadedTerrain loaded =
                TerrainLoader.load(grid, new MapProjection(32639), List.of(west, most), 1, StateStore.NONE);
        assertThat(loaded.ground().values()).containsExactly(100, 200, 200, Float.NaN);
        assertThat(loaded.report())
                .isEqualTo(new TerrainReport(
                        List.of(new TerrainReport.Source("west", 1, false), new TerrainReport.Source("most", 2, true)),
                        1,
                        4));
    }

    private static LoadedTerrain load(ElevationSource source, StateStore kept) throws IOException {
        CellGrid grid = new CellGrid(32639, 500_000, 3_800_000, 1000, 4, 2);
        return TerrainLoader.load(grid, new MapProjection(32639), List.of(source), 2, kept);
    }

    /** The second source would throw, so its heights, counts and surface cells can only be the kept ones. */
    @Test
    void keptHeightsAreTakenInsteadOfRead(@TempDir Path folder) throws IOException {
        CellGrid grid = new CellGrid(32639, 500_000, 3_800_000, 1000, 4, 2);
        GroundStore store = GroundStore.in(folder, 1_000_000);
        ElevationSource roofs =
                new SurfaceSource(new MadeSource("made", false, (lat, lon) -> lon < 51.02 ? 7 : Double.NaN));
        LoadedTerrain read = load(roofs, store.of("ground", grid, "x", List.of(1)));
        ElevationSource unreadable = new MadeSource("made", false, (lat, lon) -> {
            throw new IllegalStateException("read again");
        });
        LoadedTerrain recalled = load(unreadable, store.of("ground", grid, "x", List.of(1)));
        assertThat(recalled.ground().values()).isEqualTo(read.ground().values()).contains(7, Float.NaN);
        assertThat(recalled.report().unknownCellCount()).isEqualTo(read.report().unknownCellCount());
        assertThat(recalled.surfaceCells()).isEqualTo(read.surfaceCells());
        assertThat(recalled.surfaceCells().cardinality()).isEqualTo(4);
        assertThatThrownBy(() -> load(unreadable, store.of("ground", grid, "x", List.of(2))))
                .hasMessage("read again");
    }

    /** Anybody may write numbers with a right checksum into a file. */
    @Test
    void keptHeightsThatAreNoneAreReadAgain() throws IOException {
        StateStore forged = new StateStore() {
            @Override
            public boolean fill(Map<String, Buffer> arrays) {
                ((FloatBuffer) Objects.requireNonNull(arrays.get("heights"))).put(3, 1e30f);
                ((LongBuffer) Objects.requireNonNull(arrays.get("count by source"))).put(0, 8);
                return true;
            }

            @Override
            public void keep(Map<String, Buffer> arrays) {}

            @Override
            public String nameOf(Record value) {
                return "";
            }
        };
        assertThat(load(new MadeSource("made", false, (lat, lon) -> 7), forged)
                        .ground()
                        .values())
                .containsOnly(7);
    }

    /** What is odd about a file is found by reading it: kept heights would silence it. */
    @Test
    void oddSourcesAreReadEveryTime(@TempDir Path folder) throws IOException {
        CellGrid grid = new CellGrid(32639, 500_000, 3_800_000, 1000, 4, 2);
        StateStore kept = GroundStore.in(folder, 1_000_000).of("ground", grid, "x", List.of());
        load(new OddSource(), kept);
        assertThat(kept.fill(Map.of())).isFalse();
    }

    private static final class OddSource implements ElevationSource {
        @Override
        public double elevationMeters(double latitudeDegrees, double longitudeDegrees) {
            return 7;
        }

        @Override
        public String description() {
            return "odd";
        }

        @Override
        public boolean illustrative() {
            return false;
        }

        @Override
        public List<String> warnings() {
            return List.of("something is odd");
        }
    }

    @Test
    void withoutSourcesAllIsUnknown() throws IOException {
        CellGrid grid = new CellGrid(32639, 500_000, 3_800_000, 1000, 3, 2);
        LoadedTerrain loaded = TerrainLoader.load(grid, new MapProjection(32639), List.of(), 1, StateStore.NONE);
        assertThat(loaded.report().unknownCellCount()).isEqualTo(6);
        assertThat(loaded.ground().values()).hasSize(6).containsOnly(Float.NaN);
    }

    /**
     * The grid lies at 51 E, 34.3 N. A tile there is used; those at 181 E, that is 179 W, and at 10 N are told, and
     * where they lie.
     */
    @Test
    void filesThatCoverNothingAreTold(@TempDir Path folder) throws IOException {
        CellGrid grid = new CellGrid(32639, 500_000, 3_800_000, 1000, 4, 3);
        Path here = TiffSamples.heights(folder.resolve("here.tif"), 50.5, 35, 0.5, 4, 4, (lat, lon) -> 7);
        Path far = TiffSamples.heights(folder.resolve("far.tif"), 181, 35, 0.5, 2, 2, (lat, lon) -> 7);
        Path south = TerrainSamples.hgt(folder, "N10E051.hgt", 10, 51, 1201, (lat, lon) -> 7);
        Path turned = TiffSamples.heights(folder.resolve("turned.tif"), 410.5, 35, 0.5, 4, 4, (lat, lon) -> 7);
        ElevationSource source = TerrainFiles.open(List.of(here, far, south, turned));
        LoadedTerrain loaded = TerrainLoader.load(grid, new MapProjection(32639), List.of(source), 1, StateStore.NONE);
        assertThat(loaded.report().unknownCellCount()).isZero();
        assertThat(loaded.filesOutside())
                .containsExactly(
                        Map.entry(south, "latitudes 10 to 11, longitudes 51 to 52"),
                        Map.entry(far, "latitudes 34 to 35, longitudes 181 to 182"));
    }
}
