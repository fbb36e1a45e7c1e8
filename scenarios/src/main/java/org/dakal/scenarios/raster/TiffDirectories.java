package org.dakal.scenarios.raster;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Walks the chain of a TIFF's directories (TIFF 6.0, section 2; BigTIFF): one for each image. A damaged or hostile file
 * may let the chain run in a circle or never end, so its length is bounded, and no value is read before it is asked
 * for.
 */
record TiffDirectories(Path file, FileChannel channel, ByteOrder order, boolean isBig) {
    private static final int MAX_DIRECTORIES = 1024;
    private static final int MAX_ENTRIES = 4096;
    private static final int CLASSIC = 42;
    private static final int BIG = 43;

    /** All images of a file; the first is the main one, overviews and masks follow. */
    static List<TiffTags> read(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer start = bytes(channel, 0, 8, ByteOrder.LITTLE_ENDIAN);
            short mark = start.getShort(0);
            ByteOrder order = mark == 0x4D4D ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            int version = start.order(order).getShort(2);
            if ((mark != 0x4D4D && mark != 0x4949) || (version != CLASSIC && version != BIG)) {
                throw damaged(file);
            }
            boolean isBig = version == BIG;
            long first = isBig ? bytes(channel, 8, 8, order).getLong() : start.getInt(4) & 0xFFFF_FFFFL;
            return new TiffDirectories(file, channel, order, isBig).chain(first);
        } catch (EOFException e) {
            RasterFileException problem = damaged(file);
            problem.initCause(e);
            throw problem;
        }
    }

    private List<TiffTags> chain(long first) throws IOException {
        List<TiffTags> images = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        long offset = first;
        do {
            if (!seen.add(offset)) {
                throw new RasterFileException(
                        file,
                        "directory " + images.size(),
                        "the directories of its images run in a circle.",
                        "The file is damaged: get it again.");
            }
            if (images.size() == MAX_DIRECTORIES) {
                throw new RasterFileException(
                        file,
                        "more than " + MAX_DIRECTORIES + " images",
                        "a TIFF may have up to " + MAX_DIRECTORIES + ".",
                        "Take the one with the numbers out: gdal_translate.");
            }
            offset = directory(offset, images);
        } while (offset != 0);
        return images;
    }

    /** Reads one directory and tells where the next one is, 0 for none. */
    private long directory(long offset, List<TiffTags> images) throws IOException {
        int countBytes = isBig ? 8 : 2;
        int entryBytes = isBig ? 20 : 12;
        int inlineBytes = isBig ? 8 : 4;
        ByteBuffer head = bytes(channel, offset, countBytes, order);
        long count = isBig ? head.getLong() : head.getShort() & 0xFFFF;
        if (count < 1 || count > MAX_ENTRIES) {
            throw new RasterFileException(
                    file,
                    "directory " + images.size(),
                    "has " + Long.toUnsignedString(count) + " tags, must have 1 to " + MAX_ENTRIES + ".",
                    "The file is damaged: get it again.");
        }
        long tableStart = offset + countBytes;
        ByteBuffer table = bytes(channel, tableStart, (int) count * entryBytes + inlineBytes, order);
        Map<Integer, TiffTags.Entry> entries = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int at = i * entryBytes;
            int type = table.getShort(at + 2) & 0xFFFF;
            long values = isBig ? table.getLong(at + 4) : table.getInt(at + 4) & 0xFFFF_FFFFL;
            int valueAt = at + entryBytes - inlineBytes;
            int size = TiffTags.Entry.sizeOf(type);
            boolean isInline = size > 0 && values >= 0 && values <= inlineBytes / size;
            long valueOffset = isInline ? tableStart + valueAt : offsetAt(table, valueAt);
            entries.putIfAbsent(table.getShort(at) & 0xFFFF, new TiffTags.Entry(type, values, valueOffset));
        }
        images.add(new TiffTags(file, entries, order, channel.size()));
        return offsetAt(table, (int) count * entryBytes);
    }

    private long offsetAt(ByteBuffer table, int at) {
        return isBig ? table.getLong(at) : table.getInt(at) & 0xFFFF_FFFFL;
    }

    /** So many bytes of a file; an {@link EOFException} when it has not as many. */
    static ByteBuffer bytes(FileChannel channel, long offset, int count, ByteOrder order) throws IOException {
        if (offset < 0 || offset > channel.size() - count) {
            throw new EOFException();
        }
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, offset + bytes.position()) < 0) {
                throw new EOFException();
            }
        }
        return bytes.flip().order(order);
    }

    private static RasterFileException damaged(Path file) {
        return new RasterFileException(
                file, "", "its TIFF header cannot be read.", "It is not a TIFF, or the download was cut short.");
    }
}
