package org.dakal.scenarios.raster;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;

/**
 * The order of things in a cloud-optimised GeoTIFF (GDAL's COG driver documentation): signature, a note on the order
 * itself, directories from the largest picture to the smallest, then tiles from the smallest picture to the largest,
 * each between its length and a copy of its last four bytes.
 */
final class CogFile {
    private static final String ORDER_NOTE = """
            LAYOUT=IFDS_BEFORE_DATA
            BLOCK_ORDER=ROW_MAJOR
            BLOCK_LEADER=SIZE_AS_UINT4
            BLOCK_TRAILER=LAST_4_BYTES_REPEATED
            KNOWN_INCOMPATIBLE_EDITION=NO
            """ + " ";

    private CogFile() {}

    /** Writes a file; its parts come largest picture first. */
    static void write(Path file, List<CogLevel> levels, List<TiffDirectory> directories, boolean isBig)
            throws IOException {
        byte[] note = String.format(
                        Locale.ROOT, "GDAL_STRUCTURAL_METADATA_SIZE=%06d bytes\n%s", ORDER_NOTE.length(), ORDER_NOTE)
                .getBytes(StandardCharsets.US_ASCII);
        int signatureBytes = isBig ? 16 : 8;
        int firstDirectory = signatureBytes + note.length + (signatureBytes + note.length) % 2;
        for (int i = 0; i < levels.size(); i++) {
            // Room for the positions, so that the directories have their final length.
            long[] unknown = new long[tileCount(levels.get(i))];
            directories.get(i).putOffsets(TiffTags.TILE_OFFSETS, unknown);
            directories.get(i).putOffsets(TiffTags.TILE_BYTE_COUNTS, unknown);
        }
        long position = firstDirectory;
        for (TiffDirectory directory : directories) {
            position += directory.byteCount();
        }
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            for (int i = levels.size() - 1; i >= 0; i--) {
                position = writeTiles(channel, position, levels.get(i), directories.get(i));
            }
            ByteBuffer start = signature(firstDirectory, isBig);
            writeFully(
                    channel,
                    ByteBuffer.allocate(firstDirectory).put(start).put(note).rewind(),
                    0);
            long at = firstDirectory;
            for (int i = 0; i < directories.size(); i++) {
                TiffDirectory directory = directories.get(i);
                long next = at + directory.byteCount();
                writeFully(channel, directory.bytes(at, i + 1 < directories.size() ? next : 0), at);
                at = next;
            }
        }
    }

    private static int tilesAcross(CogLevel level) {
        return (level.width() + TilePacker.TILE_SIZE - 1) / TilePacker.TILE_SIZE;
    }

    private static int tileCount(CogLevel level) {
        return tilesAcross(level) * ((level.height() + TilePacker.TILE_SIZE - 1) / TilePacker.TILE_SIZE);
    }

    private static long writeTiles(FileChannel channel, long start, CogLevel level, TiffDirectory directory)
            throws IOException {
        long[] offsets = new long[tileCount(level)];
        long[] byteCounts = new long[offsets.length];
        int across = tilesAcross(level);
        long position = start;
        SampleType type = level.sampleType();
        try (TilePacker packer = new TilePacker(type, CogTags.predictor(type))) {
            for (int tile = 0; tile < offsets.length; tile++) {
                byte[] packed = packer.pack(level, tile % across, tile / across);
                ByteBuffer framed = ByteBuffer.allocate(packed.length + 8)
                        .order(ByteOrder.LITTLE_ENDIAN)
                        .putInt(packed.length)
                        .put(packed)
                        .put(packed, packed.length - 4, 4)
                        .flip();
                writeFully(channel, framed, position);
                offsets[tile] = position + 4;
                byteCounts[tile] = packed.length;
                position += packed.length + 8;
            }
        }
        directory.putOffsets(TiffTags.TILE_OFFSETS, offsets);
        directory.putOffsets(TiffTags.TILE_BYTE_COUNTS, byteCounts);
        return position;
    }

    private static ByteBuffer signature(int firstDirectory, boolean isBig) {
        ByteBuffer bytes = ByteBuffer.allocate(isBig ? 16 : 8).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'I').put((byte) 'I').putShort((short) (isBig ? 43 : 42));
        if (isBig) {
            bytes.putShort((short) 8).putShort((short) 0).putLong(firstDirectory);
        } else {
            bytes.putInt(firstDirectory);
        }
        return bytes.rewind();
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long at) throws IOException {
        long position = at;
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
    }
}
