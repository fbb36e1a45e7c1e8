package org.dakal.scenarios.raster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
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
}
