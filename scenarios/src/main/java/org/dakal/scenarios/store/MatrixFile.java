package org.dakal.scenarios.store;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
    private static final int BYTES_AT_ONCE = 1 << 18;

    private MatrixFile() {}

    /** All that a file holds; empty when a matrix has what no model says. */
    static Optional<ByteBuffer> bytes(String key, MatrixLabel label, PathLossMatrix matrix) {
        return PackedLosses.pack(matrix, MatrixHeader.BYTES)
                .map(bytes -> bytes.put(new MatrixHeader(key, matrix.window(), checksum(data(bytes)), label).write())
                        .position(0));
    }

    /**
     * Writes a file; it is not in its place before it is complete.
     *
     * @param aside where it is written first, in the same folder
     */
    static void write(Path file, Path aside, ByteBuffer bytes) throws IOException {
        try {
            try (FileChannel channel = FileChannel.open(
                    aside, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
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
            if (channel.size() <= MatrixHeader.BYTES || channel.size() > Integer.MAX_VALUE) {
                return Optional.empty();
            }
            ByteBuffer bytes = isMapped
                    ? channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    : read(channel, 0, (int) channel.size());
            Optional<MatrixHeader> header = MatrixHeader.read(bytes);
            ByteBuffer data = data(bytes);
            if (header.isEmpty()
                    || !header.get().key().equals(key)
                    || !header.get().window().equals(window)
                    || header.get().lossChecksum() != checksum(data)
                    || data.capacity() % Integer.BYTES != 0
                    || !PackedLosses.areSound(data.asIntBuffer(), window)) {
                return Optional.empty();
            }
            return Optional.of(isMapped ? packed(data, window) : new FileLosses(file, window));
        } catch (NoSuchFileException e) {
            return Optional.empty(); // removed by another run a moment ago
        }
    }

    private static LossValues packed(ByteBuffer data, CellWindow window) {
        return new PackedLosses(data, window.rowCount(), window.columnCount());
    }

    /** The losses of a file that this process has just written, without checking it again. */
    static LossValues written(Path file, CellWindow window, boolean isMapped) throws IOException {
        if (!isMapped) {
            return new FileLosses(file, window);
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return packed(data(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())), window);
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
        return file.slice(MatrixHeader.BYTES, file.limit() - MatrixHeader.BYTES).order(ByteOrder.LITTLE_ENDIAN);
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
