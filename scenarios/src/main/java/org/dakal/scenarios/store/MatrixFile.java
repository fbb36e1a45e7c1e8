package org.dakal.scenarios.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.LossValues;
import org.dakal.pathloss.PathLossMatrix;

/**
 * One matrix in one file. It is written under a name nobody looks for and renamed when complete, so a killed process
 * leaves no half of one. Nothing is forced to the disk: what a failing machine loses of a file, the checksums tell.
 */
final class MatrixFile {
    /** Far beyond what any path loses; what no model says would overflow where powers are summed. */
    private static final float MOST_DB = 10_000;

    private static final int LOSSES_AT_ONCE = 4096;
    private static final int BYTES_AT_ONCE = 1 << 18;

    private MatrixFile() {}

    static long byteCount(CellWindow window) {
        return MatrixHeader.BYTES + (long) window.cellCount() * Float.BYTES;
    }

    /**
     * Writes a file; it is not in its place before it is complete.
     *
     * @param file its place
     * @param aside where it is written first, in the same folder
     * @param header without the losses' checksum
     */
    static void write(Path file, Path aside, MatrixHeader header, PathLossMatrix matrix) throws IOException {
        CellWindow window = matrix.window();
        ByteBuffer data = ByteBuffer.allocate(window.cellCount() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        FloatBuffer floats = data.asFloatBuffer();
        float[] row = new float[window.columnCount()];
        for (int i = window.firstRow(); i < window.endRow(); i++) {
            matrix.row(i, window.firstColumn(), window.endColumn(), row, 0);
            floats.put(row);
        }
        ByteBuffer[] parts = {header.withLossChecksum(checksum(data)).write(), data};
        try {
            try (FileChannel channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                while (data.hasRemaining()) {
                    channel.write(parts);
                }
            }
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    /**
     * A file's losses, mapped or to be read from it when they are wanted; empty when there is no such file, or when it
     * does not hold all of this matrix and nothing else.
     */
    static Optional<LossValues> open(Path file, String key, CellWindow window, boolean isMapped) throws IOException {
        if (!Files.isRegularFile(file)) {
            return Optional.empty(); // whoever opens a named pipe waits for its other end
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (channel.size() != byteCount(window)) {
                return Optional.empty();
            }
            ByteBuffer bytes = isMapped
                    ? channel.map(FileChannel.MapMode.READ_ONLY, 0, byteCount(window))
                    : read(channel, 0, Math.toIntExact(byteCount(window)));
            Optional<MatrixHeader> header = MatrixHeader.read(bytes);
            ByteBuffer data = data(bytes);
            if (header.isEmpty()
                    || !header.get().key().equals(key)
                    || !header.get().window().equals(window)
                    || header.get().lossChecksum() != checksum(data)
                    || !areLosses(data.asFloatBuffer())) {
                return Optional.empty();
            }
            return Optional.of(
                    isMapped ? new MappedLosses(data.asFloatBuffer()) : new FileLosses(file, window.cellCount()));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // removed by another run a moment ago
        }
    }

    /** True for what a model may have said: unknown, out of reach, or a number of decibels. */
    private static boolean areLosses(FloatBuffer losses) {
        float[] some = new float[LOSSES_AT_ONCE];
        while (losses.hasRemaining()) {
            int count = Math.min(some.length, losses.remaining());
            losses.get(some, 0, count);
            for (int i = 0; i < count; i++) {
                float lossDb = some[i];
                if (lossDb < -MOST_DB || (lossDb > MOST_DB && lossDb != PathLossMatrix.OUT_OF_REACH)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The losses of a file that this process has just written, without checking it again. */
    static LossValues written(Path file, CellWindow window, boolean isMapped) throws IOException {
        if (!isMapped) {
            return new FileLosses(file, window.cellCount());
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new MappedLosses(data(channel.map(FileChannel.MapMode.READ_ONLY, 0, byteCount(window)))
                    .asFloatBuffer());
        }
    }

    /** Bytes of a file, read a little at a time: Java keeps a buffer outside the heap of the largest read. */
    static ByteBuffer read(FileChannel channel, long position, int byteCount) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(byteCount);
        while (bytes.position() < byteCount) {
            bytes.limit(Math.min(byteCount, bytes.position() + BYTES_AT_ONCE));
            if (channel.read(bytes, position + bytes.position()) < 0) {
                throw new EOFException("it ends after " + bytes.position() + " of " + byteCount + " bytes");
            }
        }
        return bytes.clear();
    }

    private static ByteBuffer data(ByteBuffer file) {
        return file.slice(MatrixHeader.BYTES, file.capacity() - MatrixHeader.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The header alone; empty when it is not one of ours. */
    static Optional<MatrixHeader> header(Path file) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(MatrixHeader.BYTES);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // read on
            }
        }
        return MatrixHeader.read(bytes.flip());
    }

    private static int checksum(ByteBuffer data) {
        CRC32C checksum = new CRC32C();
        checksum.update(data.duplicate());
        return (int) checksum.getValue();
    }
}
