package org.dakal.scenarios.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ShortRaster;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CogWriterTest {
    private static final List<ClassColor> CLASSES =
            List.of(new ClassColor(1, "good", 26, 152, 80), new ClassColor(4, "blind < -115 dBm", 215, 48, 39));

    @TempDir
    Path folder;

    private static CellGrid grid(int columns, int rows) {
        return new CellGrid(32639, 400_000, 3_900_000, 100, columns, rows);
    }

    private static FloatRaster noise(CellGrid grid) {
        Random random = new Random(7);
        FloatRaster raster = FloatRaster.filled(grid, Float.NaN);
        for (int i = 0; i < grid.cellCount(); i++) {
            raster.set(i, i % 11 == 0 ? Float.NaN : (float) (random.nextGaussian() * 20 - 100));
        }
        return raster;
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "512, 512", "513, 511", "700, 1100"})
    void floatsComeBackBitForBit(int columns, int rows) throws IOException {
        FloatRaster raster = noise(grid(columns, rows));
        Path file = folder.resolve("f.tif");
        CogWriter.write(file, raster, CogStyle.of("RSRP of the best server", "dBm"));
        GeoTiff back = GeoTiff.open(file);
        FloatRaster read = back.floatRaster();
        assertThat(read.grid()).isEqualTo(raster.grid());
        assertThat(read.values()).isEqualTo(raster.values());
        assertThat(back.unit()).isEqualTo("dBm");
        assertThat(back.noData()).isNaN();
        assertThat(back.reference().epsgCode()).isEqualTo(32639);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "700, 1100"})
    void bytesAndShortsComeBack(int columns, int rows) throws IOException {
        CellGrid grid = grid(columns, rows);
        ByteRaster bytes = ByteRaster.filled(grid, (byte) 0);
        ShortRaster shorts = ShortRaster.filled(grid, (short) -1);
        for (int i = 0; i < grid.cellCount(); i++) {
            bytes.set(i, (byte) (i % 256));
            shorts.set(i, (short) (i % 7 == 0 ? -1 : i % 40000 - 20000));
        }
        Path file = folder.resolve("b.tif");
        CogWriter.write(
                file,
                bytes,
                CogStyle.ofClasses("Class", 255, CLASSES)
                        .withNotes(Map.of("NOTICE", "Masts are illustrative & <made up>")));
        GeoTiff back = GeoTiff.open(file);
        assertThat(back.byteRaster((byte) 255).values()).isEqualTo(bytes.values());
        assertThat(back.metadata())
                .containsEntry("NOTICE", "Masts are illustrative & <made up>")
                .containsEntry("CLASS_1", "good")
                .containsEntry("CLASS_4", "blind < -115 dBm");
        CogWriter.write(file, shorts, CogStyle.of("Server", "").withNoData(-1));
        back = GeoTiff.open(file);
        assertThat(back.shortRaster((short) -1).values()).isEqualTo(shorts.values());
        assertThat(back.noData()).isEqualTo(-1);
    }

    @Test
    void bigTiffsComeBackToo() throws IOException {
        FloatRaster raster = noise(grid(700, 300));
        Path file = folder.resolve("big.tif");
        CogWriter.write(
                file,
                new FloatLevel(raster.values(), 700, 300),
                raster.grid(),
                CogStyle.of("RSRP", "dBm"),
                "nan",
                true);
        assertThat(Files.readAllBytes(file)[2]).isEqualTo((byte) 43);
        assertThat(GeoTiff.open(file).floatRaster().values()).isEqualTo(raster.values());
        if (GdalTools.arePresent()) {
            assertThat(GdalTools.cogProblems(file)).isEmpty();
        }
    }

    /** 3 x 3 cells become 2 x 2: the last column and row stand alone. */
    @Test
    void overviewsAreMeansOfKnownCellsAndCommonestClasses() {
        float nan = Float.NaN;
        FloatLevel means = new FloatLevel(new float[] {1, 2, nan, 3, nan, nan, 8, 10, 5}, 3, 3).halved();
        assertThat(values(means)).containsExactly(2f, nan, 9f, 5f);
        short[] classes = {9, 2, 0, 2, 9, 0, 0, 4, 0};
        ClassLevel modes = new ClassLevel(SampleType.INT16, classes, 3, 3, 0).halved();
        // 9 and 2 twice each: the north-western one; only no data; 4 against no data; no data alone
        assertThat(values(modes)).containsExactly(9f, 0f, 4f, 0f);
    }

    private static float[] values(CogLevel level) {
        java.nio.ByteBuffer out = java.nio.ByteBuffer.allocate(64).order(java.nio.ByteOrder.LITTLE_ENDIAN);
        for (int row = 0; row < level.height(); row++) {
            level.putRow(row, 0, level.width(), out);
        }
        float[] values = new float[level.width() * level.height()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) level.sampleType().read(out, i);
        }
        return values;
    }

    @Test
    void sameRasterGivesSameBytes() throws IOException {
        FloatRaster raster = noise(grid(600, 600));
        Path a = folder.resolve("a.tif");
        Path b = folder.resolve("b.tif");
        CogWriter.write(a, raster, CogStyle.of("RSRP", "dBm"));
        CogWriter.write(b, raster, CogStyle.of("RSRP", "dBm"));
        assertThat(Files.mismatch(a, b)).isEqualTo(-1);
    }

    @Test
    void aNumberThatDoesNotFitIsRefused() {
        ByteRaster raster = ByteRaster.filled(grid(2, 2), (byte) 1);
        assertThatThrownBy(() -> CogWriter.write(
                        folder.resolve("x.tif"), raster, CogStyle.of("x", "").withNoData(256)))
                .hasMessage("noData = 256 must be 0 to 255");
    }

    @Test
    void gdalAcceptsEveryKind() throws IOException {
        GdalTools.require();
        CellGrid grid = grid(1300, 1100);
        FloatRaster floats = noise(grid);
        ByteRaster bytes = ByteRaster.filled(grid, (byte) 4);
        ShortRaster shorts = ShortRaster.filled(grid, (short) 12);
        Arrays.fill(bytes.values(), 0, 5000, (byte) 0);
        Path f = folder.resolve("f.tif");
        Path b = folder.resolve("b.tif");
        Path s = folder.resolve("s.tif");
        CogWriter.write(
                f,
                floats,
                CogStyle.of("RSRP of the best server", "dBm").withNotes(Map.of("NOTICE", "Made up & <so> on")));
        CogWriter.write(b, bytes, CogStyle.ofClasses("Class", 0, CLASSES));
        CogWriter.write(s, shorts, CogStyle.of("Server", "").withNoData(-1));
        for (Path file : List.of(f, b, s)) {
            assertThat(GdalTools.cogProblems(file)).isEmpty();
            assertThat(GdalTools.run("gdalsrsinfo", "-o", "epsg", file.toString()))
                    .contains("EPSG:32639");
        }
        assertThat(GdalTools.run("gdalinfo", "-stats", f.toString()))
                .contains(
                        "Size is 1300, 1100",
                        "Origin = (400000.000000000000000,3900000.000000000000000)",
                        "Pixel Size = (100.000000000000000,-100.000000000000000)",
                        "Block=512x512 Type=Float32",
                        "NoData Value=nan",
                        "Unit Type: dBm",
                        "Description = RSRP of the best server",
                        "NOTICE=Made up & <so> on",
                        "LAYOUT=COG",
                        "Overviews: 650x550, 325x275")
                .doesNotContain("ERROR", "Warning");
        assertThat(GdalTools.run("gdalinfo", b.toString()))
                .contains(
                        "ColorInterp=Palette",
                        "4: 215,48,39,255",
                        "1: 26,152,80,255",
                        "NoData Value=0",
                        "CLASS_1=good");
        assertThat(GdalTools.run("gdalinfo", "-checksum", s.toString())).contains("Type=Int16", "NoData Value=-1");
    }

    /** GDAL's own reading of every cell, through a plain copy, is the raster. */
    @Test
    void gdalReadsTheSameNumbers() throws IOException {
        GdalTools.require();
        FloatRaster raster = noise(grid(700, 600));
        Path file = folder.resolve("f.tif");
        Path plain = folder.resolve("plain.tif");
        CogWriter.write(file, raster, CogStyle.of("RSRP", "dBm"));
        GdalTools.run("gdal_translate", "-q", "-co", "COMPRESS=LZW", file.toString(), plain.toString());
        assertThat(GeoTiff.open(plain).floatRaster().values()).isEqualTo(raster.values());
    }
}
