package org.dakal.scenarios.terrain.formats;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.dakal.scenarios.raster.RasterFileException;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** SRTM height files as they are offered: packed with gzip, or alone in a zip archive. Heights come into memory. */
public final class PackedHgtFormat implements TerrainFormat {
    private static final int LOOKED_AT = 64;

    @Override
    public boolean isNamed(String fileName) {
        return fileName.endsWith(".hgt.gz") || fileName.endsWith(".hgt.zip");
    }

    @Override
    public boolean startsLike(byte[] start) {
        return false;
    }

    @Override
    public TerrainTile open(Path file) throws IOException {
        byte[] start;
        long byteCount;
        try (InputStream in = unpacked(file)) {
            start = in.readNBytes(LOOKED_AT);
            byteCount = start.length;
            // Only the whole stream tells its true length; one byte beyond the largest tile is enough to refuse it.
            for (long left = HgtFormat.mostBytes() + 1 - byteCount;
                    left > 0;
                    left = HgtFormat.mostBytes() + 1 - byteCount) {
                long skipped = in.skip(left);
                if (skipped <= 0) {
                    if (in.read() < 0) {
                        break;
                    }
                    skipped = 1;
                }
                byteCount += skipped;
            }
        } catch (ZipException | EOFException e) {
            throw damaged(file);
        }
        long whole = byteCount;
        return HgtFormat.open(file, whole, start, () -> heights(file, (int) whole));
    }

    private static ByteBuffer heights(Path file, int byteCount) throws IOException {
        try (InputStream in = unpacked(file)) {
            byte[] bytes = in.readNBytes(byteCount);
            if (bytes.length == byteCount) {
                return ByteBuffer.wrap(bytes);
            }
        } catch (ZipException | EOFException e) {
            throw damaged(file);
        }
        throw damaged(file);
    }

    private static RasterFileException damaged(Path file) {
        return new RasterFileException(
                file, "", "it cannot be unpacked to its end.", "Maybe the download was cut short.");
    }

    /** The heights: what gzip holds, or the first .hgt of an archive. */
    private static InputStream unpacked(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz")) {
                return new GZIPInputStream(bytes, 1 << 16);
            }
            ZipInputStream zip = new ZipInputStream(bytes);
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().toLowerCase(Locale.ROOT).endsWith(".hgt")) {
                    return zip;
                }
            }
            throw new RasterFileException(
                    file, "", "it has no .hgt in it, or is no zip archive.", ContentHint.of(file, ""));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
