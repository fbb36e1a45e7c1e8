package org.dakal.scenarios.raster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of an image, read block by block when they are asked for and kept as long as memory allows. So a file of
 * a whole country costs what is used of it.
 */
final class BlockReader {
    private static final ByteBuffer MISSING = ByteBuffer.allocate(0);
    /** No packing makes bytes more than this many times fewer; whoever claims so is damaged, not giant. */
    private static final long MAX_PACKING = 4096;

    private final Path file;
    private final BlockLayout layout;
    private final Compression compression;
    private final Predictor predictor;
    private final int sampleBits;
    private final ByteOrder order;
    private final AtomicReferenceArray<@Nullable SoftReference<ByteBuffer>> blocks;

    BlockReader(
            Path file,
            BlockLayout layout,
            Compression compression,
            Predictor predictor,
            int sampleBits,
            ByteOrder order) {
        this.file = file;
        this.layout = layout;
        this.compression = compression;
        this.predictor = predictor;
        this.sampleBits = sampleBits;
        this.order = order;
        this.blocks = new AtomicReferenceArray<>(layout.blockCount());
    }

    /**
     * One number.
     *
     * @return NaN where the block was left out of the file
     * @throws UncheckedIOException when the block is damaged
     */
    double value(SampleType type, int band, int column, int row) {
        int number = layout.blockAt(band, column, row);
        SoftReference<ByteBuffer> kept = blocks.get(number);
        ByteBuffer block = kept == null ? null : kept.get();
        if (block == null) {
            block = load(number);
        }
        return block.capacity() == 0 ? Double.NaN : type.read(block, layout.sampleAt(band, column, row));
    }

    private ByteBuffer load(int number) {
        try {
            ByteBuffer block = layout.isMissing(number) ? MISSING : read(number);
            blocks.set(number, new SoftReference<>(block));
            return block;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ByteBuffer read(int number) throws IOException {
        byte[] packed = new byte[Math.toIntExact(layout.byteCount(number))];
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer into = ByteBuffer.wrap(packed);
            while (into.hasRemaining()) {
                if (channel.read(into, layout.offset(number) + into.position()) < 0) {
                    throw problem(number, "is beyond the end of the file.");
                }
            }
        }
        int rowBytes = Math.toIntExact(layout.rowBytes());
        int byteCount = rowBytes * layout.rowCount(number);
        if (byteCount > MAX_PACKING * (packed.length + 1)) {
            throw problem(number, "has " + packed.length + " bytes, too few for " + byteCount + " unpacked.");
        }
        byte[] bytes = new byte[byteCount];
        int length;
        try {
            length = compression.unpack(packed, bytes);
        } catch (IOException | RuntimeException e) {
            RasterFileException problem = problem(number, "its packed bytes are damaged.");
            problem.initCause(e);
            throw problem;
        }
        if (length < bytes.length) {
            throw problem(number, "has " + length + " bytes, must have " + bytes.length + ".");
        }
        for (int start = 0; start < bytes.length; start += rowBytes) {
            predictor.decodeRow(bytes, start, layout.samplesPerRow(), sampleBits / 8, layout.samplesPerPixel(), order);
        }
        return ByteBuffer.wrap(sampleBits == 1 ? spread(bytes, rowBytes) : bytes)
                .order(order);
    }

    /** Bits of a mask as bytes. */
    private byte[] spread(byte[] bits, int rowBytes) {
        int width = layout.samplesPerRow();
        byte[] bytes = new byte[bits.length / rowBytes * width];
        for (int i = 0; i < bytes.length; i++) {
            int column = i % width;
            bytes[i] = (byte) (bits[i / width * rowBytes + column / 8] >> (7 - column % 8) & 1);
        }
        return bytes;
    }

    private RasterFileException problem(int number, String limit) {
        return new RasterFileException(
                file, "block " + number + " of " + layout.blockCount(), limit, "The file is damaged: get it again.");
    }
}
