package org.dakal.scenarios.terrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.raster.CogStyle;
import org.dakal.scenarios.raster.CogWriter;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.raster.RasterFixtures;
import org.dakal.scenarios.raster.TiffSamples;
import org.dakal.testing.SharedData;
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

    @Test
    void anotherDatumIsUsedWithAWarning() throws IOException {
        ElevationSource source = fixture("place-everest");
        assertThat(source.elevationMeters(34.875, 50.125)).isEqualTo(1);
        assertThat(source.warnings()).singleElement().asString().contains("EPSG:4042 is taken for WGS 84");
    }

    @Test
    void feetBecomeMetres() throws IOException {
        assertThat(fixture("notes-feet").elevationMeters(34.375, 50.875)).isEqualTo(12 * 0.3048);
        assertThatThrownBy(() -> fixture("wrong-unit"))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("unit 'fathom': heights must be in metres or feet.");
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
                .contains("value -9999.0 at column 0, row 0 is no height");
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
    }

    @Test
    void everyBadFileIsNamedAtOnce() {
        List<Path> files = List.of(
                RasterFixtures.geoTiff("wrong-zstd"),
                RasterFixtures.geoTiff("place-utm"),
                RasterFixtures.geoTiff("wrong-feet"),
                folder.resolve("none.tif"),
                folder);
        assertThatThrownBy(() -> TerrainFiles.open(files))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("ZSTD")
                .satisfies(e -> assertThat(e.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .satisfiesExactly(
                                m -> assertThat(m).contains("EPSG:2263"),
                                m -> assertThat(m).endsWith("none.tif: no such file."),
                                m -> assertThat(m).endsWith("no such file. It is a folder: name the files in it.")));
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
                .hasMessageContaining("terrain must be HGT (.hgt), DTED (.dt0, .dt1, .dt2) or GeoTIFF (.tif).");
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
        float[] read = TerrainLoader.load(grid, new MapProjection(32639), List.of(TerrainFiles.open(List.of(file))))
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
