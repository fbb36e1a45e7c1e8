package org.dakal.scenarios.terrain.formats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.dakal.scenarios.raster.GdalTools;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.ElevationSource;
import org.dakal.scenarios.terrain.TerrainFiles;
import org.dakal.scenarios.terrain.TerrainSamples;
import org.dakal.testing.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DtedFormatTest {
    /** Bytes of one column of a level 0 file: 8 before, 121 heights, 4 after. */
    private static final int COLUMN = 254;

    @TempDir
    Path folder;

    /** From -400 m in the south-west to +500 m: both signs are met. */
    private static double plane(double latitude, double longitude) {
        return -400 + 300 * (latitude - 34) + 600 * (longitude - 50);
    }

    private Path levelZero() {
        return TerrainSamples.dted(folder, "n34.dt0", 34, 50, 300, 300, DtedFormatTest::plane);
    }

    @ParameterizedTest
    @CsvSource({
        "300, 300, DTED 0 30 arc-seconds",
        "30, 30, DTED 1 3 arc-seconds",
        "30, 60, DTED 1 3 arc-seconds",
        "10, 20, DTED 2 1 arc-second"
    })
    void thePlaneComesBackAtEveryLevel(int rowStep, int columnStep, String kind) throws IOException {
        Path file = TerrainSamples.dted(folder, "any.dt1", 34, 50, rowStep, columnStep, DtedFormatTest::plane);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.description()).isEqualTo("any.dt1, " + kind);
        assertThat(source.elevationMeters(34, 50)).isEqualTo(-400);
        assertThat(source.elevationMeters(35, 50)).isEqualTo(-100);
        assertThat(source.elevationMeters(34, 51)).isEqualTo(200);
        assertThat(source.elevationMeters(35, 51)).isEqualTo(500);
        assertThat(source.elevationMeters(34.505, 50.505)).isCloseTo(54.5, within(0.8));
        assertThat(source.elevationMeters(35.001, 50.5)).isNaN();
        assertThat(source.warnings()).isEmpty();
    }

    @Test
    void voidsAreUnknown() throws IOException {
        Path file = TerrainSamples.dted(
                folder, "v.dt0", 0, 0, 300, 300, (lat, lon) -> lat == 0 && lon == 0 ? Double.NaN : -7);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(0, 0)).isNaN();
        assertThat(source.elevationMeters(0.004, 0.004)).isNaN();
        assertThat(source.elevationMeters(0, 0.0084)).isEqualTo(-7);
    }

    @Test
    void tapeLabelsInFrontAreSkipped() throws IOException {
        byte[] plain = Files.readAllBytes(levelZero());
        byte[] labelled = new byte[plain.length + 160];
        Arrays.fill(labelled, 0, 160, (byte) ' ');
        System.arraycopy("VOL1".getBytes(StandardCharsets.US_ASCII), 0, labelled, 0, 4);
        System.arraycopy("HDR1".getBytes(StandardCharsets.US_ASCII), 0, labelled, 80, 4);
        System.arraycopy(plain, 0, labelled, 160, plain.length);
        Path file = TerrainSamples.write(folder.resolve("tape"), labelled);
        assertThat(TerrainFiles.open(List.of(file)).elevationMeters(35, 51)).isEqualTo(500);
    }

    /** -16 written as a two's complement is 0xFFF0; as sign and magnitude that would be -32752 m. */
    @Test
    void complementsByMistakeAreUnderstood() throws IOException {
        assertThat(TerrainFiles.open(List.of(withWest(0xFFF0, 7))).elevationMeters(34, 50))
                .isEqualTo(-16);
    }

    /**
     * 0x8000 is a sign without a magnitude, which the standard knows not, and -32768 as a two's complement. 0x8001 is a
     * sound -1 m, unless another post (0xFFF0 is -16 m, or 32752 m below the sea) shows two's complements: then it is
     * -32767. Row 0 is the north: the south-west post is in row 120.
     */
    @ParameterizedTest
    @CsvSource({"8000, 0007, -32768.0, 7", "8000, FFF0, -32768.0, -16", "8001, 0007, , 7", "8001, FFF0, -32767.0, -16"})
    void voidsByTheTwosComplementAreUnknownAndTold(String south, String north, String told, double northMeters)
            throws IOException {
        Path file = withWest(Integer.parseInt(south, 16), Integer.parseInt(north, 16));
        ElevationSource source = TerrainFiles.open(List.of(file));
        double height = source.elevationMeters(34, 50);
        assertThat(source.elevationMeters(35, 50)).isEqualTo(northMeters);
        if (told == null) {
            assertThat(height).isEqualTo(-1);
            assertThat(source.warnings()).isEmpty();
        } else {
            assertThat(height).isNaN();
            assertThat(source.warnings())
                    .containsExactly(file + ": value " + told + " at column 0, row 120 is no height; it and its like,"
                            + " 1 post of those used, are taken for no data");
        }
    }

    /** A file with these 16 bits at the ends of its westernmost column, and their checksum. */
    private Path withWest(int south, int north) throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        put(bytes, 0, south);
        put(bytes, 120, north);
        return TerrainSamples.write(folder.resolve("c.dt0"), bytes);
    }

    private static void put(byte[] bytes, int postFromSouth, int raw) {
        int at = 3428 + 8 + 2 * postFromSouth;
        int before = (bytes[at] & 0xFF) + (bytes[at + 1] & 0xFF);
        bytes[at] = (byte) (raw >> 8);
        bytes[at + 1] = (byte) raw;
        addToChecksum(bytes, 0, (raw >> 8) + (raw & 0xFF) - before);
    }

    private static void addToChecksum(byte[] bytes, int column, int change) {
        java.nio.ByteBuffer buffer = java.nio.ByteBuffer.wrap(bytes);
        int at = 3428 + (column + 1) * COLUMN - 4;
        buffer.putInt(at, buffer.getInt(at) + change);
    }

    /** The DSI record begins at byte 80; its five characters of the datum at 144 in it. */
    @Test
    void whatAHeaderHoldsIsToldWithoutControlCharacters() throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        bytes[80 + 145] = 0x1b;
        bytes[80 + 146] = 0;
        Path file = TerrainSamples.write(folder.resolve("d.dt0"), bytes);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(34.5, 50.5)).isFinite();
        assertThat(source.warnings())
                .containsExactly(file + ": horizontal datum 'W??84' is taken for WGS84; places may be some metres off");
    }

    @Test
    void aDamagedColumnIsNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        bytes[3428 + 17 * COLUMN + 100] ^= 0x10;
        bytes[3428 + 90 * COLUMN + 100] ^= 0x10;
        Path file = TerrainSamples.write(folder.resolve("d.dt0"), bytes);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThatThrownBy(() -> source.elevationMeters(34.5, 50.5))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOf(RasterFileException.class)
                .hasMessage(file + ": column 17 and 1 more: the checksum does not match the heights."
                        + " The file is damaged: get it again.");
    }

    @Test
    void aProducerWhoSumsInHisOwnWayGetsAWarning() throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        for (int column = 0; column < 121; column++) {
            addToChecksum(bytes, column, 5);
        }
        ElevationSource source = TerrainFiles.open(List.of(TerrainSamples.write(folder.resolve("p.dt0"), bytes)));
        assertThat(source.elevationMeters(35, 51)).isEqualTo(500);
        assertThat(source.warnings()).hasSize(1).first().asString().contains("no column has the checksum");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | XXXX | UHL 'XXXX': the UHL record must start with UHL1. Maybe it is not DTED.",
                "4 | 05060 | UHL '0506000E': longitude of origin must be",
                "4 | 0505960 | UHL '0505960E': longitude of origin must be",
                "4 | 190 | UHL '1900000E': longitude of origin must be",
                "12 | 0X4 | UHL '0X40000N': latitude of origin must be DDDMMSS and N or S, up to 90 degrees.",
                "20 | 0000 | UHL '0000': longitude interval must be 1 to 9999.",
                "47 | 99 | UHL 34162 bytes: 9921 columns of 121 posts need 2523362 bytes.",
                "80 | XXX | DSI 'XXX': the DSI record must start with DSI.",
                "728 | XXX | ACC 'XXX': the ACC record must start with ACC."
            })
    void mistakesInTheHeaderAreNamed(int offset, String text, String message) throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, bytes, offset, text.length());
        Path file = TerrainSamples.write(folder.resolve("m.dt0"), bytes);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource({
        "0, The file is empty.",
        "60, the UHL record is cut off",
        "900, the ACC record is cut off",
        "20000, Maybe the download was cut short."
    })
    void cutFilesAreNamed(int length, String message) throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        Path file = TerrainSamples.write(folder.resolve("cut.dt0"), Arrays.copyOf(bytes, length));
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void columnsOutOfOrderAreNamed() throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        bytes[3428 + 3 * COLUMN] = 0;
        ElevationSource source = TerrainFiles.open(List.of(TerrainSamples.write(folder.resolve("o.dt0"), bytes)));
        assertThatThrownBy(() -> source.elevationMeters(34.5, 50.5))
                .hasMessageContaining("column 3: must start with byte 170 and its number, not 0 and 3.");
    }

    /** Real files: every post as GDAL reads it. */
    @Test
    void realFilesReadAsGdalReadsThem() throws IOException {
        Path file = SharedData.require("terrain/e035_n33.dt0");
        GdalTools.require();
        ElevationSource source = TerrainFiles.open(List.of(file));
        List<String> lines = GdalTools.run("gdal_translate", "-q", "-of", "XYZ", file.toString(), "/vsistdout/")
                .lines()
                .toList();
        assertThat(lines).hasSize(121 * 121);
        for (String line : lines) {
            List<Double> xyz =
                    Stream.of(line.trim().split(" ", 3)).map(Double::valueOf).toList();
            assertThat(source.elevationMeters(xyz.get(1), xyz.get(0))).isCloseTo(xyz.get(2), within(1e-3));
        }
    }

    /** Sign and magnitude hold -32766 to 32767; -32767 is the void itself. */
    @ParameterizedTest
    @CsvSource({"-9999", "32767", "9001", "-11501"})
    void whatIsNoHeightIsUnknownAndTold(int number) throws IOException {
        Path file =
                TerrainSamples.dted(folder, "n.dt0", 0, 0, 300, 300, (lat, lon) -> lat == 0 && lon == 0 ? number : -7);
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(0.004, 0.004)).isNaN();
        assertThat(source.elevationMeters(0, 0.0084)).isEqualTo(-7);
        // Row 0 is the north: the south-west post is in row 120.
        assertThat(source.warnings())
                .containsExactly(file + ": value " + number + ".0 at column 0, row 120 is no height; it and its like,"
                        + " 1 post of those used, are taken for no data");
    }

    /** 121 posts 15 seconds apart span 120 * 15 / 3600 = 0.5 degrees, 60 seconds apart 2; a cell spans 1. */
    @ParameterizedTest
    @CsvSource({"20, longitude, 0150, 15, 0.5", "24, latitude, 0150, 15, 0.5", "20, longitude, 0600, 60, 2"})
    void anIntervalThatContradictsTheSpacingIsNamed(int at, String axis, String tenths, String seconds, String span)
            throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        System.arraycopy(tenths.getBytes(StandardCharsets.US_ASCII), 0, bytes, at, 4);
        Path file = TerrainSamples.write(folder.resolve("i.dt0"), bytes);
        assertThatThrownBy(() -> TerrainFiles.open(List.of(file)))
                .isInstanceOf(RasterFileException.class)
                .hasMessage(file + ": UHL 121 posts in " + axis + ", " + seconds + " arc-seconds apart: these span "
                        + span + " degrees, the cell 1. Its interval or its count is wrong: get the file again.");
    }

    /**
     * The DSI record gives half a degree between its corners (MIL-PRF-89020B: from bytes 204 and 234), as the
     * intervals do.
     */
    @Test
    void aCellOfAnotherSizeThatItsCornersConfirmIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        System.arraycopy("01500150".getBytes(StandardCharsets.US_ASCII), 0, bytes, 20, 8);
        System.arraycopy("340000N0500000E".getBytes(StandardCharsets.US_ASCII), 0, bytes, 80 + 204, 15);
        System.arraycopy("343000N0503000E".getBytes(StandardCharsets.US_ASCII), 0, bytes, 80 + 234, 15);
        Path file = TerrainSamples.write(folder.resolve("half.dt0"), bytes);
        assertThat(TerrainFiles.open(List.of(file)).elevationMeters(34.5, 50.5)).isEqualTo(500);
    }

    @Test
    void textAfterTheLastColumnIsTold() throws IOException {
        byte[] bytes = Files.readAllBytes(levelZero());
        Path file = TerrainSamples.write(folder.resolve("t.dt0"), Arrays.copyOf(bytes, bytes.length + 12));
        ElevationSource source = TerrainFiles.open(List.of(file));
        assertThat(source.elevationMeters(35, 51)).isEqualTo(500);
        assertThat(source.warnings())
                .containsExactly(file + ": 12 bytes after the last column are no part of it and are left out");
    }
}
