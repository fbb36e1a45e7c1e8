package org.dakal.scenarios.terrain.formats;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.RasterFixtures;
import org.dakal.scenarios.raster.TiffSamples;
import org.dakal.scenarios.terrain.ClutterFile;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainLoader;
import org.dakal.study.StateStore;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;

class GeoTiffFormatTest {
    @TempDir
    Path folder;

    private static ElevationSource fixture(String name) throws IOException {
        return TerrainFiles.open(List.of(RasterFixtures.geoTiff(name)));
    }

    /** Four by three cells of a quarter degree from 50, 35; heights 1 to 12 along the rows. */
    @ParameterizedTest
    @ValueSource(strings = {"place-degrees-area", "place-degrees-point", "place-nad83"})
    void cellsInDegreesHaveTheirHeightInTheMiddle(String name) throws IOException {
        ElevationSource source = fixture(name);
        assertThat(source.elevationMeters(34.875, 50.125)).isEqualTo(1);
        assertThat(source.elevationMeters(34.375, 50.875)).isEqualTo(12);
        assertThat(source.elevationMeters(34.75, 50.25)).isEqualTo((1 + 2 + 5 + 6) / 4.0);
        assertThat(source.elevationMeters(34.999, 50.001)).isEqualTo(1);
        assertThat(source.elevationMeters(35.001, 50.5)).isNaN();
        assertThat(source.elevationMeters(34.5, 51.001)).isNaN();
        assertThat(source.description()).isEqualTo(name + ".tif, GeoTIFF 15 arc-minutes");
        assertThat(source.warnings()).isEmpty();
    }

    @Test
    void anImageThatRunsNorthIsTurnedOver() throws IOException {
        ElevationSource source = fixture("place-south-up");
        assertThat(source.elevationMeters(34.125, 50.125)).isCloseTo(1, within(1e-6));
        assertThat(source.elevationMeters(34.625, 50.875)).isCloseTo(12, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource({"place-utm, 90, 0, 0, -90, 90 m", "place-utm-turned, 60, 30, 30, -60, 67.08 m"})
    void cellsInMetresAreFoundThroughTheirProjection(
            String name, double columnX, double rowX, double columnY, double rowY, String spacing) throws IOException {
        ElevationSource source = fixture(name);
        MapProjection projection = new MapProjection(32639);
        for (int row = 0; row < 3; row++) {
            for (int column = 0; column < 4; column++) {
                double x = 500_000 + (column + 0.5) * columnX + (row + 0.5) * rowX;
                double y = 3_800_000 + (column + 0.5) * columnY + (row + 0.5) * rowY;
                Coordinate place = projection.toGeographic(x, y);
                // One column is one metre, one row four; places are right within a hundredth of a post.
                assertThat(source.elevationMeters(place.y, place.x)).isCloseTo(4 * row + column + 1, within(0.05));
            }
        }
        Coordinate outside = projection.toGeographic(500_000 - columnX, 3_800_000 - rowY);
        assertThat(source.elevationMeters(outside.y, outside.x)).isNaN();
        assertThat(source.description()).endsWith(spacing);
    }

    /**
     * EPSG:2263 counts US survey feet from 984,250 at 74 W; PROJ 9 gives these places for posts 300 feet (91.44 m)
     * apart, the first at 984,250 and 194,305.339 feet. Values are 1 to 4 along the first row, and on.
     */
    @ParameterizedTest
    @CsvSource({"40.7, -74, 1", "40.6991765650, -73.9989180778, 6", "40.6983530943, -73.9967542734, 12"})
    void cellsInFeetAreFoundThroughTheirProjection(double latitude, double longitude, double value) throws IOException {
        ElevationSource source = fixture("place-survey-feet");
        // A hundredth of a post is a foot in longitude, or four hundredths of the value in latitude.
        assertThat(source.elevationMeters(latitude, longitude)).isCloseTo(value, within(0.05));
        assertThat(source.description()).endsWith("91.44 m");
    }

    @Test
    void aUnitOfTheMapThatNobodyKnowsIsRefused() throws IOException {
        byte[] bytes = Files.readAllBytes(RasterFixtures.geoTiff("place-survey-feet"));
        // key 3076 (linear units), in the directory itself, one number: 9003
        byte[] key = {0x04, 0x0C, 0, 0, 1, 0, 0x2B, 0x23};
        int at = new String(bytes, ISO_8859_1).indexOf(new String(key, ISO_8859_1));
        bytes[at + 6] = (byte) 0xFF;
        bytes[at + 7] = 0x7F;
        Path file = Files.write(folder.resolve("own.tif"), bytes);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("EPSG:2263 with unit 32767: coordinates must be in metres or feet."
                        + " Bring it onto degrees: gdalwarp -t_srs EPSG:4326.");
    }

    @Test
    void anotherDatumIsUsedWithAWarning() throws IOException {
        ElevationSource source = fixture("place-everest");
        assertThat(source.elevationMeters(34.875, 50.125)).isEqualTo(1);
        assertThat(source.warnings()).singleElement().asString().contains("EPSG:4042 is taken for WGS 84");
    }

    @Test
    void feetBecomeMetres() throws IOException {
        assertThat(fixture("notes-feet").elevationMeters(34.375, 50.875)).isEqualTo(12 * 0.3048);
        // One fathom is six feet.
        assertThat(fixture("notes-fathom").elevationMeters(34.375, 50.875)).isCloseTo(12 * 1.8288, within(1e-9));
        byte[] bytes = Files.readAllBytes(RasterFixtures.geoTiff("notes-fathom"));
        byte[] other = new String(bytes, ISO_8859_1).replace("fathom", "kelvin").getBytes(ISO_8859_1);
        Path file = Files.write(folder.resolve("k.tif"), other);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("unit 'kelvin': the unit of its heights is not known.");
    }

    /**
     * 2,799 US survey feet of 1200/3937 m are 853.137 m; GDAL says the unit by the vertical system alone
     * (EPSG:4326+6360).
     */
    @Test
    void feetByTheVerticalSystemBecomeMetres() throws IOException {
        assertThat(fixture("feet-by-vertical-system").elevationMeters(34.6, 50.5))
                .isCloseTo(2799 * 1200.0 / 3937, within(1e-6))
                .isCloseTo(853.137, within(1e-3));
    }

    /**
     * Numbers of 1000 under a vertical system (key 4096) and a vertical unit (key 4099), 0 for not given. By the EPSG
     * dataset: 5773 and 5703 metres; 5702 and 6360 US survey feet; 8228 feet; 5754 British feet (1936) of 0.3048007491
     * m; 5715 metres of depth; 8051 feet of depth; 4979 ellipsoidal metres; 5030 the same in GeoTIFF 1.0, whose
     * systems leave the unit to its key; units 9002 feet, 9003 survey feet, 9014 fathoms, 1033 cm.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 1000",
        "5773, 0, 1000",
        "5703, 9001, 1000",
        "4979, 0, 1000",
        "5030, 0, 1000",
        "5702, 0, 304.8006096",
        "6360, 9003, 304.8006096",
        "8228, 0, 304.8",
        "5754, 0, 304.8007491",
        "5715, 0, -1000",
        "8051, 0, -304.8",
        "5103, 9003, 304.8006096",
        "5103, 0, 1000",
        "5102, 9003, 304.8006096",
        "32767, 9002, 304.8",
        "0, 9003, 304.8006096",
        "0, 9014, 1828.8",
        "0, 1033, 10",
    })
    void everyUnitAVerticalSystemImpliesIsHonoured(int system, int unit, double meters) throws IOException {
        assertThat(vertical(system, unit).elevationMeters(34.5, 50.5)).isCloseTo(meters, within(1e-6));
    }

    private ElevationSource vertical(int system, int unit) throws IOException {
        return TerrainFiles.open(List.of(TiffSamples.raster(
                folder.resolve("v.tif"), 50, 35, 0.25, 4, 4, (lat, lon) -> 1000, 1, 4096, system, 4099, unit)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "9999 | 0 | vertical system EPSG:9999: the unit of its heights is not known.",
                "5102 | 0 | vertical system EPSG:5102: the unit of its heights is not known.",
                "32767 | 0 | a vertical system of its own: the unit of its heights is not known.",
                "0 | 9102 | vertical unit EPSG:9102: the unit of its heights is not known.",
                "0 | 32767 | a vertical unit of its own: the unit of its heights is not known.",
                "5703 | 9002 | vertical system EPSG:5703 and vertical unit EPSG:9002: its heights cannot be both in metre",
            })
    void anUnknownOrDoubtfulUnitIsRefusedByName(int system, int unit, String message) {
        assertThatThrownBy(() -> vertical(system, unit))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(message);
    }

    /**
     * A vertical system told in words alone, as programs write it that know no code: 1000 of its numbers. Where the words
     * name no unit they are metres, and that is told.
     */
    @ParameterizedTest
    @CsvSource({
        "NAVD88 height (ftUS), 0, 304.8006096",
        "NAVD88 height - Geoid18 (US survey feet), 0, 304.8006096",
        "heights in survey feet, 32767, 304.8006096",
        "NGVD29 height (ft), 0, 304.8",
        "Feet above sea level, 32767, 304.8",
        "EGM2008 height (m), 0, 1000",
        "WGS 84 ellipsoidal metres, 32767, 1000",
        "NAVD88 height (ftUS), 6360, 304.8006096",
        "Poolbeg height (ft(Br36)), 5754, 304.8007491",
        "EGM96 geoid (lift), 5773, 1000",
    })
    void aUnitInWordsAloneIsHonoured(String words, int system, double meters) throws IOException {
        ElevationSource source = cited(words, system);
        assertThat(source.elevationMeters(34.5, 50.5)).isCloseTo(meters, within(1e-6));
        assertThat(source.warnings()).isEmpty();
    }

    @Test
    void wordsWithoutAUnitAreTold() throws IOException {
        ElevationSource source = cited("EGM96 geoid", 0);
        assertThat(source.elevationMeters(34.5, 50.5)).isEqualTo(1000);
        assertThat(source.warnings())
                .singleElement()
                .asString()
                .endsWith("c.tif: nothing but the words 'EGM96 geoid' tells of its heights; they are taken for metres");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NAVD88 height (ftUS) | 5703 | vertical system EPSG:5703 and the words 'NAVD88 height (ftUS)' for its"
                        + " vertical system (US survey foot): its heights cannot be both in metre and in US survey foot.",
                "MSL depth (ft) | 0 | the words 'MSL depth (ft)' for its vertical system: the unit of its heights is not",
                "a system of ours | 32767 | a vertical system of its own: the unit of its heights is not known.",
            })
    void wordsThatContradictOrMayMeanDepthsAreRefused(String words, int system, String message) {
        assertThatThrownBy(() -> cited(words, system)).hasMessageContaining(message);
    }

    private ElevationSource cited(String words, int system) throws IOException {
        return TerrainFiles.open(List.of(TiffSamples.cited(
                folder.resolve("c.tif"), 50, 35, 0.25, 4, 4, (lat, lon) -> 1000, 1, words, 4096, system)));
    }

    /** The first row holds -9999, 20000, 3, 4. */
    @Test
    void whatIsNoHeightIsUnknown() throws IOException {
        ElevationSource source = fixture("implausible");
        assertThat(source.elevationMeters(34.875, 50.125)).isNaN();
        assertThat(source.elevationMeters(34.875, 50.375)).isNaN();
        assertThat(source.elevationMeters(34.875, 50.625)).isEqualTo(3);
        assertThat(source.warnings())
                .singleElement()
                .asString()
                .contains(
                        "value -9999.0 at column 0, row 0 is no height; it and its like, 2 posts of those used, are taken");
    }

    @Test
    void leftOutBlocksAreUnknownNotSeaLevel() throws IOException {
        ElevationSource source = fixture("sparse-tile");
        assertThat(source.elevationMeters(34.875, 50.125)).isEqualTo(200);
        assertThat(source.elevationMeters(30.6, 54.9)).isNaN();
    }

    @Test
    void picturesOfManyBandsAreRefused() {
        assertThatThrownBy(() -> fixture("float32-3bands-pixel-lzw-3"))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("3 bands: terrain must have one band of heights.");
        Path palette = TiffSamples.raster(folder.resolve("p.tif"), 50, 35, 0.25, 4, 4, (lat, lon) -> 7, 3);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(palette)))
                .hasMessageContaining("a picture with a palette: terrain must have heights, not numbers of colours.");
    }

    /** A pipe would be waited for, and a device may never end. */
    @Test
    void pipesAndDevicesAreRefusedUnopened() throws Exception {
        Path pipe = folder.resolve("pipe.tif");
        Assumptions.assumeTrue(
                new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0, "mkfifo is not here");
        for (Path file : List.of(pipe, Path.of("/dev/zero"))) {
            assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                    .hasMessage(file + ": is a pipe, a socket or a device, must be a regular file.");
            assertThatThrownBy(() -> ClutterFile.open(file))
                    .hasMessage(file + ": is a pipe, a socket or a device, must be a regular file.");
        }
    }

    @Test
    void bytesAfterTheLastImageAreTold() throws IOException {
        Path file = TiffSamples.heights(folder.resolve("t.tif"), 50, 35, 0.25, 4, 4, (lat, lon) -> 7);
        ElevationSource clean = TerrainFiles.open(List.of(file));
        assertThat(clean.elevationMeters(34.5, 50.5)).isEqualTo(7);
        assertThat(clean.warnings()).isEmpty();
        Files.writeString(file, "and here is some text that nobody reads", StandardOpenOption.APPEND);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(34.5, 50.5)).isEqualTo(7);
        assertThat(source.warnings())
                .containsExactly(file + ": 39 bytes after its last image are no part of it and are left out");
    }

    @Test
    void everyBadFileIsNamedAtOnce() {
        List<Path> files = List.of(
                RasterFixtures.geoTiff("wrong-zstd"),
                RasterFixtures.geoTiff("place-utm"),
                RasterFixtures.geoTiff("wrong-half-float"),
                folder.resolve("none.tif"),
                folder);
        assertThatThrownBy(() -> TerrainFiles.open(files))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("ZSTD")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .satisfiesExactly(
                                m -> assertThat(m).contains("16 bits"),
                                m -> assertThat(m).endsWith("none.tif: no such file."),
                                m -> assertThat(m).endsWith("is a folder, must be a file. Name the files in it.")));
    }

    @Test
    void filesAreFoundByEndingAndKnownByContent() throws IOException {
        Path deep = Files.createDirectories(folder.resolve("a/b"));
        Path tif = Files.copy(RasterFixtures.geoTiff("place-utm"), deep.resolve("x.TIFF"));
        Path hgt = Files.createFile(folder.resolve("N34E050.hgt"));
        Path dted = Files.createFile(folder.resolve("a/n34.DT2"));
        Path text = Files.writeString(folder.resolve("readme.txt"), "none");
        Path unnamed = Files.copy(tif, folder.resolve("heights.dem"));
        assertThat(TerrainFiles.find(folder)).containsExactly(hgt, tif, dted);
        assertThat(TerrainFiles.open(List.of(unnamed)).description()).isEqualTo("heights.dem, GeoTIFF 90 m");
        assertThatThrownBy(() -> TerrainFiles.open(List.of(text)))
                .hasMessageContaining(
                        "terrain must be HGT, DTED, GeoTIFF, VRT, BIL or Planet (index.txt), by its ending.");
    }

    @Test
    void placesThatAreNowhereAreNamed() throws IOException {
        CellGrid nowhere = new CellGrid(32639, 9e12, 9e12, 100, 4, 4);
        Path metres = folder.resolve("far.tif");
        CogWriter.write(metres, FloatRaster.filled(nowhere, 1), CogStyle.of("Heights", "m"));
        assertThatThrownBy(() -> TerrainFiles.open(List.of(metres)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("its corners do not lie in the area of its coordinate system.");
        Path degrees = TiffSamples.heights(folder.resolve("m.tif"), 500_000, 3_800_000, 100, 4, 4, (lat, lon) -> 1);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(degrees)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("degrees must lie in -90 to 90 and -360 to 540.");
        Path page = Files.writeString(folder.resolve("page.tif"), "<!DOCTYPE html><html>please log in");
        assertThatThrownBy(() -> TerrainFiles.open(List.of(page)))
                .hasMessageContaining("a TIFF must start with II or MM and 42 or 43. It is a web page");
    }

    /** A raster written on the very grid that is asked for comes back within the rounding of places. */
    @Test
    void aGridReadsItsOwnRaster() throws IOException {
        CellGrid grid = new CellGrid(32639, 400_000, 3_900_000, 100, 300, 200);
        FloatRaster raster = FloatRaster.filled(grid, 0);
        for (int i = 0; i < grid.cellCount(); i++) {
            raster.set(i, (float) (1000 + 300 * Math.sin(grid.rowOf(i) / 7.0) * Math.cos(grid.columnOf(i) / 9.0)));
        }
        Path file = folder.resolve("own.tif");
        CogWriter.write(file, raster, CogStyle.of("Heights", "m"));
        float[] read = TerrainLoader.load(
                        grid, new MapProjection(32639), List.of(TerrainFiles.open(List.of(file))), 1, StateStore.NONE)
                .ground()
                .values();
        for (int i = 0; i < read.length; i++) {
            // At most 43 m per cell and 0.02 cells
            assertThat(read[i]).isCloseTo(raster.get(i), within(0.9f));
        }
    }

    /** The 30" raster of central Iran was made from DTED: both must give the same heights over Qom. */
    @Test
    void realTiffAndRealDtedAgree() throws IOException {
        Path tiff = SharedData.require("terrain/central-iran-dted0-30s.tif");
        Path cells = SharedData.require("terrain/dted0-qom");
        ElevationSource a = TerrainFiles.open(List.of(tiff));
        ElevationSource b = TerrainFiles.open(TerrainFiles.find(cells));
        for (double latitude = 34.002; latitude < 36; latitude += 0.0371) {
            for (double longitude = 50.003; longitude < 52; longitude += 0.0413) {
                assertThat(a.elevationMeters(latitude, longitude))
                        .isCloseTo(b.elevationMeters(latitude, longitude), within(1e-6));
            }
        }
    }
}
