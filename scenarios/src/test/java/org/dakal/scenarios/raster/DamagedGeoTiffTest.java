package org.dakal.scenarios.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedGeoTiffTest {
    @TempDir
    Path folder;

    @Test
    void aCutFileNamesTheBlockThatIsMissing() throws IOException {
        byte[] whole = Files.readAllBytes(RasterFixtures.geoTiff("int16-strip-none"));
        Path cut = Files.write(folder.resolve("cut.tif"), Arrays.copyOf(whole, whole.length - 10));
        // 19 rows in strips of 5: four strips, the last one cut.
        assertThatThrownBy(() -> GeoTiff.open(cut))
                .isInstanceOf(RasterFileException.class)
                .hasMessage(cut + ": block 3 of 4: ends at byte " + whole.length + " of a file of "
                        + (whole.length - 10) + " bytes. Maybe the download was cut short.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "II", "II*\0", "<html>", "II*\0\u0008\0\0\0\0\0"})
    void whatIsNoTiffIsSaidToBeNone(String content) throws IOException {
        Path file = Files.write(folder.resolve("no.tif"), content.getBytes(StandardCharsets.ISO_8859_1));
        assertThatThrownBy(() -> GeoTiff.open(file))
                .isInstanceOf(RasterFileException.class)
                .hasMessageStartingWith(file + ": ");
    }

    @Test
    void aDamagedBlockIsNamedWhenItIsRead() throws IOException {
        byte[] bytes = Files.readAllBytes(RasterFixtures.geoTiff("int16-strip-deflate-1"));
        // GDAL puts the header first and the strips in order: the last bytes belong to strip 3 (rows 15 to 18).
        Arrays.fill(bytes, bytes.length - 60, bytes.length - 20, (byte) 0x55);
        Path file = Files.write(folder.resolve("damaged.tif"), bytes);
        GeoTiff tiff = GeoTiff.open(file);
        assertThat(tiff.value(0, 0, 0)).isEqualTo(200);
        assertThatThrownBy(() -> tiff.value(0, 0, 18))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("block 3 of 4");
    }

    /** Four by four floats: the directory has 13 tags from byte 10, the next directory's offset is at byte 166. */
    private ByteBuffer small() throws IOException {
        Path file = TiffSamples.heights(folder.resolve("s.tif"), 50, 35, 0.25, 4, 4, (lat, lon) -> 7);
        return ByteBuffer.wrap(Files.readAllBytes(file)).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void aChainOfDirectoriesThatRunsInACircleEnds() throws IOException {
        Path file =
                Files.write(folder.resolve("loop.tif"), small().putInt(166, 8).array());
        assertThatThrownBy(() -> GeoTiff.open(file))
                .isInstanceOf(RasterFileException.class)
                .hasMessage(file + ": directory 1: the directories of its images run in a circle."
                        + " The file is damaged: get it again.");
    }

    /** 1025 directories of one tag, 18 bytes each. */
    @Test
    void tooManyDirectoriesAreRefused() throws IOException {
        ByteBuffer out = ByteBuffer.allocate(8 + 1025 * 18).order(ByteOrder.LITTLE_ENDIAN);
        out.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8);
        for (int i = 1; i <= 1025; i++) {
            out.putShort((short) 1)
                    .putShort((short) 256)
                    .putShort((short) 3)
                    .putInt(1)
                    .putInt(4);
            out.putInt(i == 1025 ? 0 : 8 + i * 18);
        }
        Path file = Files.write(folder.resolve("many.tif"), out.array());
        assertThatThrownBy(() -> GeoTiff.open(file))
                .hasMessageContaining("more than 1024 images: a TIFF may have up to 1024.");
    }

    /** 41 kB that claim 1024 tiles of 32 MiB each, all unpacked from the same bytes. */
    @Test
    void blocksOnEachOtherAreRefusedBeforeTheyAreUnpacked() {
        Path file = RasterFixtures.geoTiff("blocks-on-each-other");
        assertThatThrownBy(() -> GeoTiff.open(file))
                .isInstanceOf(RasterFileException.class)
                .hasMessageContaining("a file of 41101 bytes may hold up to 164404; they lie over each other and would"
                        + " unpack to 34359738368 bytes.");
    }

    /**
     * Tags stand in order, 12 bytes each from byte 10: width, height, compression, rows per strip and byte count are
     * 0, 1, 3, 7 and 8.
     */
    private Path gigantic(int compression) throws IOException {
        byte[] raw = small().array();
        ByteBuffer bytes = ByteBuffer.wrap(raw).order(ByteOrder.LITTLE_ENDIAN);
        int side = 30_000;
        for (int tag : new int[] {0, 1, 7}) {
            bytes.putInt(10 + 12 * tag + 8, side);
        }
        bytes.putInt(10 + 12 * 3 + 8, compression).putInt(10 + 12 * 8 + 8, (int) (4L * side * side));
        Path file = Files.write(folder.resolve("g" + compression + ".tif"), raw);
        try (RandomAccessFile grown = new RandomAccessFile(file.toFile(), "rw")) {
            grown.setLength(raw.length + 4L * side * side);
        }
        return file;
    }

    /**
     * 30,000 x 30,000 floats in one strip are 3.6 GB: plain ones are read in parts, packed ones are refused with the
     * limit.
     */
    @Test
    void aStripBeyondTwoGibibytesIsReadInPartsOrRefused() throws IOException {
        GeoTiff plain = GeoTiff.open(gigantic(1));
        assertThat(plain.value(0, 0, 0)).isEqualTo(7);
        assertThat(plain.value(0, 29_999, 29_999)).isZero();
        Path packed = gigantic(8);
        assertThatThrownBy(() -> GeoTiff.open(packed))
                .hasMessageContaining("block 0 of 1 with 3600000000 bytes: a block may have up to 536870912 bytes.");
    }

    /** Offsets of a BigTIFF have 64 bits: 2^63 and beyond must not turn negative and pass. */
    @Test
    void offsetsBeyondAllFilesAreRefused() throws IOException {
        byte[] whole = Files.readAllBytes(RasterFixtures.geoTiff("float32-tile-deflate-3-bigtiff"));
        ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
        int directory = (int) bytes.getLong(8);
        for (int i = 0; i < bytes.getLong(directory); i++) {
            int entry = directory + 8 + 20 * i;
            int tag = bytes.getShort(entry) & 0xFFFF;
            if (tag == TiffTags.TILE_OFFSETS || tag == TiffTags.TILE_BYTE_COUNTS) {
                boolean isLong = bytes.getShort(entry + 2) == 16;
                int values =
                        bytes.getLong(entry + 4) * (isLong ? 8 : 2) <= 8 ? entry + 12 : (int) bytes.getLong(entry + 12);
                if (isLong) {
                    bytes.putLong(values, tag == TiffTags.TILE_OFFSETS ? Long.MAX_VALUE - 1 : 100);
                }
            }
        }
        Path file = Files.write(folder.resolve("far.tif"), whole);
        assertThatThrownBy(() -> GeoTiff.open(file)).hasMessageContaining("ends at byte 922337203685477");
        bytes.putLong(8, Long.MIN_VALUE);
        Path nowhere = Files.write(folder.resolve("nowhere.tif"), whole);
        assertThatThrownBy(() -> GeoTiff.open(nowhere)).hasMessageContaining("its TIFF header cannot be read.");
    }
}
