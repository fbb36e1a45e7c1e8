package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.RasterFixtures;
import org.dakal.scenarios.raster.TiffSamples;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClutterFileTest {
    private static final CellGrid GRID = new CellGrid(32639, 500_000, 3_800_000, 100, 6, 4);
    private static final List<ClutterClass> CLASSES =
            List.of(new ClutterClass(2, "urban", 15, 6), new ClutterClass(255, "palms", 8, 3));

    @TempDir
    Path folder;

    private static ClutterRaster read(Path file, List<ClutterClass> classes) throws IOException {
        return ClutterFile.read(file, GRID, new MapProjection(32639), classes).raster();
    }

    /** A raster of 50 m on the same system: each cell's centre lies in the pixel south-east of its middle corner. */
    @Test
    void theNearestPixelGivesTheClass() throws IOException {
        CellGrid fine = new CellGrid(32639, 500_030, 3_799_970, 50, 8, 6);
        byte[] codes = new byte[fine.cellCount()];
        // The cell centre 500150, 3799850 lies in column 2, row 2; 500050, 3799950 in column 0, row 0.
        codes[fine.index(2, 2)] = 2;
        codes[fine.index(0, 0)] = (byte) 255;
        Path file = folder.resolve("c.tif");
        CogWriter.write(file, new ByteRaster(fine, codes), CogStyle.of("Land cover", ""));
        ClutterRaster clutter = read(file, CLASSES);
        assertThat(clutter.classAt(GRID.index(1, 1))).isEqualTo(CLASSES.get(0));
        assertThat(clutter.classAt(GRID.index(0, 0))).isEqualTo(CLASSES.get(1));
        assertThat(clutter.heightMeters(GRID.index(1, 1))).isEqualTo(15);
        assertThat(clutter.classAt(GRID.index(0, 1))).isNull();
        // Outside the raster, where the code of no class stands, it is open too.
        assertThat(clutter.classAt(GRID.index(3, 5))).isNull();
        assertThat(clutter.receiverLossDb(GRID.index(3, 5))).isZero();
    }

    @Test
    void noDataIsOpen() throws IOException {
        ByteRaster raster = ByteRaster.filled(GRID, (byte) 2);
        raster.set(0, (byte) 7);
        Path file = folder.resolve("n.tif");
        CogWriter.write(file, raster, CogStyle.of("Land cover", "").withNoData(7));
        List<ClutterClass> classes = List.of(CLASSES.get(0), new ClutterClass(7, "said to be no data", 99, 9));
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
            all.add(new ClutterClass(code, "c" + code, 0, 0));
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
}
