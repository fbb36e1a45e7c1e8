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
import org.dakal.scenarios.source.Wording;
import org.dakal.scenarios.terrain.tile.TerrainTile;

/** SRTM height files as they are offered: packed with gzip, or alone in a zip archive. Heights come into memory. */
public final class PackedHgtFormat implements TerrainFormat {
    private static final int LOOKED_AT = 64;
    private static final long MOST_BYTES_BEFORE = 1L << 27;

    @Override
    public boolean isNamed(String fileName) {
        return fileName.endsWith(".hgt.gz") || fileName.endsWith(".hgt.zip");
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

    /** The heights: what gzip holds, or the .hgt of an archive that has its name. */
    private static InputStream unpacked(Path file) throws IOException {
        InputStream bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".gz")) {
                return new GZIPInputStream(bytes, 1 << 16);
            }
            ZipInputStream zip = new ZipInputStream(bytes);
            String other = "";
            long left = MOST_BYTES_BEFORE;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName().substring(entry.getName().lastIndexOf('/') + 1);
                // macOS puts a file of its own beside each, named with a dot and an underscore.
                boolean isHeights = name.toLowerCase(Locale.ROOT).endsWith(".hgt") && !name.startsWith("._");
                if (isHeights && HgtName.isOf(file, name)) {
                    return zip;
                }
                other = isHeights ? name : other;
                for (long passed = 1; passed > 0 && left > 0; left -= passed) {
                    passed = zip.skip(left);
                }
                if (left <= 0) {
                    throw new RasterFileException(
                            file,
                            "more than " + MOST_BYTES_BEFORE + " bytes before its .hgt",
                            "an archive must hold a tile and little else.",
                            "");
                }
            }
            if (!other.isEmpty()) {
                throw new RasterFileException(
                        file,
                        Wording.shorten(other) + " in it",
                        "it holds another tile than its name says.",
                        "Rename it to the corner of the tile.");
            }
            throw new RasterFileException(
                    file, "", "it has no .hgt in it, or is no zip archive.", ContentHint.of(file, ""));
        } catch (IOException e) {
            bytes.close();
            throw e;
        }
    }
}
