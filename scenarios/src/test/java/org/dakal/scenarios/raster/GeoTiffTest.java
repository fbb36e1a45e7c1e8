package org.dakal.scenarios.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.stream.FileImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files written by GDAL; the values follow the formula of make.py, and another library must read the same. */
class GeoTiffTest {
    private static final int WIDTH = 21;
    private static final int HEIGHT = 19;

    private static double expected(String kind, int column, int row) {
        double v = 200 + 37 * column - 53 * row;
        return switch (kind) {
            case "uint8" -> ((v % 251) + 251) % 251;
            case "int8" -> ((v % 251) + 251) % 251 - 125;
            case "uint16" -> v + 40000;
            case "int16" -> v;
            case "uint32" -> v + 4e9;
            case "int32" -> v * 1000;
            case "float32" -> (float) (v + 0.1);
            case "float64" -> v + 0.1;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "uint8-strip-none",
                "uint8-tile-deflate-2",
                "uint8-strip-packbits-1",
                "int8-strip-none",
                "uint16-strip-none",
                "uint16-tile-deflate-2",
                "int16-strip-none",
                "int16-onestrip-none",
                "int16-tile-none",
                "int16-strip-deflate-1",
                "int16-tile-deflate-2",
                "int16-strip-lzw-1",
                "int16-tile-lzw-2",
                "int16-strip-none-bigendian",
                "int16-tile-deflate-2-bigtiff",
                "uint32-strip-none",
                "uint32-tile-deflate-2",
                "int32-strip-none",
                "int32-tile-deflate-2",
                "int32-tile-deflate-2-bigendian",
                "float32-strip-none",
                "float32-tile-deflate-2",
                "float32-tile-deflate-3",
                "float32-strip-deflate-3",
                "float32-tile-lzw-3",
                "float32-tile-deflate-3-bigendian",
                "float32-tile-deflate-3-bigtiff",
                "float64-strip-none",
                "float64-tile-deflate-2",
                "float64-tile-deflate-3",
                "float64-strip-deflate-3",
            })
    void everyFormOfNumberIsRead(String name) throws IOException {
        GeoTiff tiff = GeoTiff.open(RasterFixtures.geoTiff(name));
        String kind = name.substring(0, name.indexOf('-'));
        Raster twin = byOtherLibrary(name);
        assertThat(tiff.width()).isEqualTo(WIDTH);
        assertThat(tiff.height()).isEqualTo(HEIGHT);
        assertThat(tiff.sampleType().name()).isEqualToIgnoringCase(kind);
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                double value = tiff.value(0, column, row);
                assertThat(value).as("column %d row %d", column, row).isEqualTo(expected(kind, column, row));
                // The other library knows neither unsigned 32 nor signed 8 bit numbers.
                if (!kind.equals("uint32") && !kind.equals("int8")) {
                    assertThat(value).isEqualTo(twin.getSampleDouble(column, row, 0));
                }
            }
        }
    }

    private static Raster byOtherLibrary(String name) throws IOException {
        ImageReader reader = new TIFFImageReaderSpi().createReaderInstance(null);
        try (FileImageInputStream in =
                new FileImageInputStream(RasterFixtures.geoTiff(name).toFile())) {
            reader.setInput(in);
            return reader.readRaster(0, null);
        } finally {
            reader.dispose();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "int16-2bands-pixel-deflate-2, int16, 2",
        "int16-2bands-plane-deflate-2, int16, 2",
        "float32-3bands-pixel-lzw-3, float32, 3"
    })
    void everyBandIsRead(String name, String kind, int bandCount) throws IOException {
        GeoTiff tiff = GeoTiff.open(RasterFixtures.geoTiff(name));
        double[] added = {0, 5, 7};
        assertThat(tiff.bandCount()).isEqualTo(bandCount);
        for (int band = 0; band < bandCount; band++) {
            for (int row = 0; row < HEIGHT; row++) {
                for (int column = 0; column < WIDTH; column++) {
                    double wanted = kind.equals("float32")
                            ? (float) (200 + 37 * column - 53 * row + 0.1 + added[band])
                            : expected(kind, column, row) + added[band];
                    assertThat(tiff.value(band, column, row)).isEqualTo(wanted);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"nodata-int16", "nodata-nan", "nodata-lowest", "masked"})
    void noDataIsNaN(String name) throws IOException {
        GeoTiff tiff = GeoTiff.open(RasterFixtures.geoTiff(name));
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                assertThat(Double.isNaN(tiff.value(0, column, row))).isEqualTo(column == 3 && row == 2);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"sparse-tile, 16, 16", "sparse-strip, 21, 5"})
    void blocksLeftOutAreNoData(String name, int columns, int rows) throws IOException {
        GeoTiff tiff = GeoTiff.open(RasterFixtures.geoTiff(name));
        for (int row = 0; row < HEIGHT; row++) {
            for (int column = 0; column < WIDTH; column++) {
                Double wanted = column < columns && row < rows ? expected("int16", column, row) : Double.NaN;
                assertThat(tiff.value(0, column, row)).isEqualTo(wanted);
            }
        }
    }

    @Test
    void aPointRasterLiesHalfAPixelOff() throws IOException {
        // GDAL keeps the outer corner at 50, 35 in both; only the tie point in the file differs.
        for (String name : new String[] {"place-degrees-area", "place-degrees-point"}) {
            GeoReference reference = GeoTiff.open(RasterFixtures.geoTiff(name)).reference();
            assertThat(reference.transform().x(0, 0)).isEqualTo(50);
            assertThat(reference.transform().y(0, 0)).isEqualTo(35);
            assertThat(reference.transform().x(4, 3)).isEqualTo(51);
            assertThat(reference.transform().y(4, 3)).isEqualTo(34.25);
            assertThat(reference.epsgCode()).isEqualTo(4326);
            assertThat(reference.isProjected()).isFalse();
            assertThat(reference.isPoint()).isEqualTo(name.endsWith("point"));
        }
    }

    @Test
    void aTurnedRasterKeepsItsMatrix() throws IOException {
        GeoReference reference =
                GeoTiff.open(RasterFixtures.geoTiff("place-utm-turned")).reference();
        GeoTransform transform = reference.transform();
        assertThat(reference.epsgCode()).isEqualTo(32639);
        assertThat(reference.isProjected()).isTrue();
        assertThat(transform.isNorthUp()).isFalse();
        // x = 500000 + 60 c + 30 r and y = 3800000 + 30 c - 60 r
        assertThat(transform.x(2, 1)).isEqualTo(500_150);
        assertThat(transform.y(2, 1)).isEqualTo(3_800_000);
        assertThat(transform.column(500_150, 3_800_000)).isCloseTo(2, within(1e-9));
        assertThat(transform.row(500_150, 3_800_000)).isCloseTo(1, within(1e-9));
        assertThat(GeoTiff.open(RasterFixtures.geoTiff("place-south-up"))
                        .reference()
                        .transform()
                        .y(0, 3))
                .isEqualTo(34.75);
    }

    @Test
    void scaleOffsetUnitAndNotesAreRead() throws IOException {
        GeoTiff tiff = GeoTiff.open(RasterFixtures.geoTiff("notes-scale"));
        assertThat(tiff.value(0, 3, 2)).isEqualTo(12 * 0.5 + 100);
        assertThat(tiff.metadata()).containsEntry("TITLE", "Heights <of> \"x\" & y");
        assertThat(GeoTiff.open(RasterFixtures.geoTiff("notes-feet")).unit()).isEqualTo("ft");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wrong-no-system | it has no coordinate system. If its coordinates are degrees: gdal_translate -a_srs EPSG:4326.",
                "wrong-no-place | it does not say where its pixels lie",
                "wrong-tie-points | 3 tie points: it does not say where its pixels lie",
                "wrong-own-system | its coordinate system has no EPSG code. Bring it onto one: gdalwarp",
                "wrong-zstd | ZSTD: blocks must be plain or packed with DEFLATE, LZW or PackBits. Rewrite it:",
                "wrong-half-float | 16 bits, sample format 3: numbers must be",
            })
    void whatCannotBeReadIsNamed(String name, String message) {
        assertThatThrownBy(() -> GeoTiff.open(RasterFixtures.geoTiff(name)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void onlySquaresInMetresMakeAGrid() throws IOException {
        assertThat(GeoTiff.open(RasterFixtures.geoTiff("place-utm")).cellGrid().cellSizeMeters())
                .isEqualTo(90);
        GeoTiff turned = GeoTiff.open(RasterFixtures.geoTiff("place-utm-turned"));
        assertThatThrownBy(turned::cellGrid).hasMessageContaining("north-up squares in metres");
    }
}
