package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.raster.GeoTiff;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.RasterFixtures;
import org.dakal.scenarios.raster.TiffSamples;
import org.dakal.scenarios.terrain.formats.OneBand;
import org.dakal.study.StateStore;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClutterFileTest {
    private static final CellGrid GRID = new CellGrid(32639, 500_000, 3_800_000, 100, 6, 4);
    private static final List<ClutterClass> CLASSES = List.of(
            new ClutterClass(2, "urban", 15, 6, ClutterClass.NOMINAL_STREET_METERS, Double.NaN),
            new ClutterClass(255, "palms", 8, 3, ClutterClass.NOMINAL_STREET_METERS, Double.NaN));

    @TempDir
    Path folder;

    private static ClutterRaster read(Path file, List<ClutterClass> classes) throws IOException {
        return ClutterFile.read(
                        List.of(file),
                        GRID,
                        new MapProjection(32639),
                        new LandCoverCatalog("", classes, Set.of(2)),
                        1,
                        StateStore.NONE)
                .raster();
    }

    /**
     * Pixels of 10 m in cells of 100 m: 30 of 100 built up make a built-up cell whatever its centre is, 29 do not, and
     * then the most frequent of the others counts. A centre's own pixel would say the contrary each time.
     */
    @Test
    void theBuiltUpShareOfACellDecides() throws IOException {
        CellGrid fine = new CellGrid(32639, 500_000, 3_800_000, 10, 40, 40);
        byte[] codes = new byte[fine.cellCount()];
        fill(codes, fine, 0, 30, 2);
        fill(codes, fine, 1, 29, 2);
        codes[fine.index(5, 15)] = 2;
        fill(codes, fine, 2, 100, 255);
        fill(codes, fine, 2, 20, 2);
        Path file = folder.resolve("c.tif");
        CogWriter.write(file, new ByteRaster(fine, codes), CogStyle.of("Land cover", ""));
        ClutterRaster clutter = read(file, CLASSES);
        assertThat(clutter.classAt(GRID.index(0, 0))).isEqualTo(CLASSES.get(0));
        assertThat(clutter.classAt(GRID.index(0, 1))).isEqualTo(CLASSES.get(0));
        assertThat(clutter.classAt(GRID.index(0, 2))).isEqualTo(CLASSES.get(1));
        assertThat(clutter.classAt(GRID.index(0, 3))).isNull();
        assertThat(clutter.heightMeters(GRID.index(0, 0))).isEqualTo(15);
        // Outside the raster, where the code of no class stands, it is open too.
        assertThat(clutter.classAt(GRID.index(3, 5))).isNull();
        assertThat(clutter.heightMeters(GRID.index(3, 5))).isZero();
        codes[fine.index(5, 15)] = 0;
        CogWriter.write(file, new ByteRaster(fine, codes), CogStyle.of("Land cover", ""));
        assertThat(read(file, CLASSES).classAt(GRID.index(0, 1))).isNull();
    }

    /** The first so many pixels of a cell of the first row, row by row from its north-western corner. */
    private static void fill(byte[] codes, CellGrid fine, int cell, int count, int code) {
        for (int i = 0; i < count; i++) {
            codes[fine.index(i / 10, 10 * cell + i % 10)] = (byte) code;
        }
    }

    /** A second file is asked where the first knows nothing. */
    @Test
    void laterFilesFillGaps() throws IOException {
        ByteRaster first = ByteRaster.filled(GRID, (byte) 2);
        first.set(0, (byte) 7);
        Path gap = folder.resolve("gap.tif");
        Path whole = folder.resolve("whole.tif");
        CogWriter.write(gap, first, CogStyle.of("Land cover", "").withNoData(7));
        CogWriter.write(whole, ByteRaster.filled(GRID, (byte) 255), CogStyle.of("Land cover", ""));
        ClutterRaster clutter = ClutterFile.read(
                        List.of(gap, whole),
                        GRID,
                        new MapProjection(32639),
                        new LandCoverCatalog("", CLASSES, Set.of(2)),
                        2,
                        StateStore.NONE)
                .raster();
        assertThat(clutter.classAt(0)).isEqualTo(CLASSES.get(1));
        assertThat(clutter.classAt(1)).isEqualTo(CLASSES.get(0));
    }

    @Test
    void noDataIsOpen() throws IOException {
        ByteRaster raster = ByteRaster.filled(GRID, (byte) 2);
        raster.set(0, (byte) 7);
        Path file = folder.resolve("n.tif");
        CogWriter.write(file, raster, CogStyle.of("Land cover", "").withNoData(7));
        List<ClutterClass> classes = List.of(
                CLASSES.get(0),
                new ClutterClass(7, "said to be no data", 99, 9, ClutterClass.NOMINAL_STREET_METERS, Double.NaN));
        ClutterRaster clutter = read(file, classes);
        assertThat(clutter.heightMeters(0)).isZero();
        assertThat(clutter.heightMeters(1)).isEqualTo(15);
    }

    @Test
    void codesInDegreesWorkToo() throws IOException {
        Path file =
                TiffSamples.heights(folder.resolve("d.tif"), 50.9, 34.5, 0.1, 3, 3, (lat, lon) -> lon < 51 ? 2 : 255);
        ClutterRaster clutter = read(file, CLASSES);
        assertThat(clutter.classAt(0)).isEqualTo(CLASSES.get(1));
    }

    @Test
    void numbersThatAreNoCodesAreNamed() {
        Path file = TiffSamples.heights(folder.resolve("h.tif"), 50.9, 34.5, 0.1, 3, 3, (lat, lon) -> 1234.5);
        assertThatThrownBy(() -> read(file, CLASSES))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("value 1234.5 at column 1, row ")
                .hasMessageContaining("class codes must be whole numbers from 0 to 255. Maybe it holds heights");
    }

    @Test
    void oneCodeMustBeLeftForNoData() {
        List<ClutterClass> all = new ArrayList<>();
        for (int code = 0; code < 256; code++) {
            all.add(new ClutterClass(code, "c" + code, 0, 0, ClutterClass.NOMINAL_STREET_METERS, Double.NaN));
        }
        Path file = TiffSamples.heights(folder.resolve("a.tif"), 50.9, 34.5, 0.1, 3, 3, (lat, lon) -> 1);
        assertThatThrownBy(() -> read(file, all)).hasMessageContaining("at most 255 classes");
        assertThatThrownBy(() -> read(folder.resolve("none.tif"), CLASSES))
                .hasMessageEndingWith("none.tif: no such file.");
    }

    /** The first band of a picture is its red, no code; a palette, by contrast, only colours the codes. */
    @Test
    void picturesAreRefused() throws IOException {
        assertThatThrownBy(() -> read(RasterFixtures.geoTiff("rgb-codes"), CLASSES))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(
                        "3 bands: land cover must have one band of class codes. Maybe it is a map for the eye");
        assertThatThrownBy(() -> read(RasterFixtures.geoTiff("int16-2bands-pixel-deflate-2"), CLASSES))
                .hasMessageContaining(
                        "2 bands: land cover must have one band of class codes. If the first band holds them");
        Path colours = TiffSamples.raster(folder.resolve("c.tif"), 50.9, 34.5, 0.1, 3, 3, (lat, lon) -> 2, 2);
        assertThatThrownBy(() -> read(colours, CLASSES))
                .hasMessageContaining("a picture of colours: land cover must have one band of class codes.");
        Path palette = TiffSamples.raster(folder.resolve("p.tif"), 50.9, 34.5, 0.1, 3, 3, (lat, lon) -> 2, 3);
        assertThat(read(palette, CLASSES).classAt(0)).isEqualTo(CLASSES.get(0));
    }

    /** Numbers of servers or of overlapping sectors, without a unit, would be codes, or metres of ground. */
    @Test
    void resultsOfAStudyAreRefused() throws IOException {
        Path file = folder.resolve("overlap.tif");
        CogWriter.write(
                file,
                ByteRaster.filled(GRID, (byte) 2),
                CogStyle.of("Overlap", "").withNotes(Map.of("SCENARIO", "Qom", "NOTICE", "made up")));
        assertThatThrownBy(() -> read(file, CLASSES))
                .hasMessageContaining("a result of the study of Qom: land cover must have one band of class codes."
                        + " Maybe the folder is that of a result.");
        assertThatThrownBy(() -> OneBand.requireHeights(GeoTiff.open(file), "terrain"))
                .hasMessageContaining("a result of the study of Qom: terrain must have one band of heights.");
    }
}
