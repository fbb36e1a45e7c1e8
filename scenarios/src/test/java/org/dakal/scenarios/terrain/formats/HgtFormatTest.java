package org.dakal.scenarios.terrain.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainSamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HgtFormatTest {
    @TempDir
    Path folder;

    /** 100 m per degree north and 1000 m per degree east: a plane, so bilinear is exact but for whole metres. */
    private static double plane(double latitude, double longitude) {
        return 100 * (latitude - 34) + 1200 * (longitude - 50);
    }

    @ParameterizedTest
    @ValueSource(ints = {1201, 3601})
    void thePlaneComesBack(int side) throws IOException {
        Path file = TerrainSamples.hgt(folder, "N34E050.hgt", 34, 50, side, HgtFormatTest::plane);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(34, 50)).isZero();
        assertThat(source.elevationMeters(35, 50)).isEqualTo(100);
        assertThat(source.elevationMeters(34, 51)).isEqualTo(1200);
        assertThat(source.elevationMeters(35, 51)).isEqualTo(1300);
        assertThat(source.elevationMeters(34.25, 50.5)).isCloseTo(625, within(0.5));
        // Half-way between two posts that stand one metre apart, on the south edge.
        assertThat(source.elevationMeters(34, 50 + 0.5 / 1200)).isCloseTo(0.5, within(0.51));
        assertThat(source.elevationMeters(33.9999, 50.5)).isNaN();
        assertThat(source.elevationMeters(34.5, 51.0001)).isNaN();
        assertThat(source.description())
                .isEqualTo("N34E050.hgt, HGT " + (side == 1201 ? "3 arc-seconds" : "1 arc-second"));
        assertThat(source.illustrative()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"S34W051.hgt, -33.5, -50.5", "s34e050.HGT, -33.5, 50.5", "N34W051.SRTMGL3.hgt, 34.5, -50.5"})
    void theNameGivesTheCorner(String name, double latitude, double longitude) throws IOException {
        Path file = TerrainSamples.hgt(folder, name, 0, 0, 1201, (lat, lon) -> 7);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(latitude, longitude)).isEqualTo(7);
        assertThat(source.elevationMeters(latitude + 1, longitude)).isNaN();
        assertThat(source.elevationMeters(latitude, longitude - 1)).isNaN();
    }

    @Test
    void voidsAreUnknownOnlyWhereTheyMatter() throws IOException {
        // The post at row 0 (north), column 1 is a void; its neighbours stand at 10 m.
        Path file = TerrainSamples.hgt(
                folder,
                "N00E000.hgt",
                0,
                0,
                1201,
                (lat, lon) -> lat == 1 && Math.abs(lon - 1 / 1200.0) < 1e-9 ? Double.NaN : 10);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(1, 0)).isEqualTo(10);
        assertThat(source.elevationMeters(1, 0.5 / 1200)).isNaN();
        assertThat(source.elevationMeters(1 - 0.5 / 1200, 1.5 / 1200)).isNaN();
        assertThat(source.elevationMeters(1 - 1.5 / 1200, 1.5 / 1200)).isEqualTo(10);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "N34E050.hgt | garbage | 7 bytes: an HGT file has 2884802 bytes (3 arc-seconds), 25934402 (1 arc-second)",
                "N34E050.hgt | <html>log in | It is a web page",
                "N34E050.hgt | UHL1 | It is DTED",
                "tile.hgt | garbage | the name of an HGT file must give its south-west corner, e.g. N34E050.hgt.",
                "N95E050.hgt | garbage | the corner must lie in S90 to N89 and W180 to E179.",
                "N34E180.hgt | garbage | the corner must lie in",
            })
    void mistakesAreNamed(String name, String content, String message) throws IOException {
        Path file = Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageStartingWith(file + ": ")
                .hasMessageContaining(message);
    }

    /** Of the very size of a tile, so that only its first bytes tell: taken for heights, all of it would be ground. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "504B0304140000000800 | a zip archive: unpack it first.",
                "1F8B0800000000000003 | compressed with gzip: unpack it first.",
                "49492A00080000000E00 | a TIFF raster: rename it to .tif.",
                "4D4D002B000800000000 | a TIFF raster: rename it to .tif.",
                "89504E470D0A1A0A0000 | a PNG picture.",
                "FFD8FFE000104A464946 | a JPEG picture.",
                "255044462D312E370A25 | a PDF document.",
                "55484C31303530303030 | DTED terrain: rename it to .dt0, .dt1 or .dt2.",
                "0A3C21646F6374797065 | XML.",
            })
    void aFileOfAnotherKindIsNamed(String start, String kind) throws IOException {
        byte[] bytes = new byte[2 * 1201 * 1201];
        byte[] first = HexFormat.of().parseHex(start);
        System.arraycopy(first, 0, bytes, 0, first.length);
        Path file = TerrainSamples.write(folder.resolve("N34E050.hgt"), bytes);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .isInstanceOf(RasterFileException.class)
                .hasMessage(file + ": it is no HGT file, whatever its name says. It is " + kind);
    }

    /** By the Caspian Sea -40 and -39 m are the bytes that a JPEG begins with; 2651 m are those of a JSON list. */
    @ParameterizedTest
    @CsvSource({"-40, -39", "2651, 2651"})
    void groundThatBeginsLikeAnotherKindIsRead(int first, int others) throws IOException {
        Path file = TerrainSamples.hgt(
                folder, "N00E000.hgt", 0, 0, 1201, (lat, lon) -> lat == 1 && lon == 0 ? first : others);
        assertThat(TerrainFiles.open(List.of(file)).elevationMeters(1, 0)).isEqualTo(first);
    }

    /**
     * The post at row 0 (north), column 1 holds a number that is no height on Earth; so does the one below it. Between
     * posts at 10 m they leave an unknown place, as the void -32768 does, and unlike it are told.
     */
    @ParameterizedTest
    @ValueSource(ints = {-32768, -9999, 32767, -32767, 9001, -11_501})
    void whatIsNoHeightIsUnknownAndTold(int number) throws IOException {
        Path file = TerrainSamples.hgt(
                folder,
                "N00E000.hgt",
                0,
                0,
                1201,
                (lat, lon) -> lat > 1 - 1.5 / 1200 && Math.abs(lon - 1 / 1200.0) < 1e-9 ? number : 10);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(1 - 0.5 / 1200, 0.5 / 1200)).isNaN();
        assertThat(source.elevationMeters(1 - 0.5 / 1200, 3.5 / 1200)).isEqualTo(10);
        if (number == -32768) {
            assertThat(source.warnings()).isEmpty();
        } else {
            assertThat(source.warnings())
                    .containsExactly(file + ": value " + number + ".0 at column 1, row 0 is no height; it and its like,"
                            + " 2 posts of those used, are taken for no data");
        }
    }
}
