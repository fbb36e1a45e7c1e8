package org.dakal.scenarios.store;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.jspecify.annotations.Nullable;

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

    /**
     * Losses in a file that is opened for a look: unlike those in a mapped file they take next to no memory of the
     * process, even by the system's count. What is looked at next is mostly what lies beside, so a little of it is
     * kept.
     */
    static final class FileLosses implements LossValues {
        private static final int ROWS_BEFORE = 1;
        private static final int KEPT_ROWS = 3;

        private final Path file;
        private final CellWindow window;
        private volatile @Nullable Stretch kept;

        /** Losses of some rows. */
        @SuppressWarnings("ArrayRecordComponent") // read by nobody else
        private record Stretch(int first, float[] lossDb) {
            boolean holds(int from, int count) {
                return from >= first && from + count <= first + lossDb.length;
            }
        }

        FileLosses(Path file, CellWindow window) {
            this.file = file;
            this.window = window;
        }

        @Override
        public int count() {
            return window.cellCount();
        }

        @Override
        public float get(int index) {
            Stretch around = around(index);
            return around.lossDb()[index - around.first()];
        }

        @Override
        public void copy(int first, int count, float[] into, int offset) {
            Stretch around = count > window.columnCount() ? null : around(first);
            if (around != null && around.holds(first, count)) {
                System.arraycopy(around.lossDb(), first - around.first(), into, offset, count);
            } else {
                read(first, count, into, offset);
            }
        }

        private Stretch around(int index) {
            Stretch known = kept;
            if (known != null && known.holds(index, 1)) {
                return known;
            }
            int columns = window.columnCount();
            int firstRow = Math.max(0, index / columns - ROWS_BEFORE);
            float[] lossDb = new float[(Math.min(window.rowCount(), firstRow + KEPT_ROWS) - firstRow) * columns];
            read(firstRow * columns, lossDb.length, lossDb, 0);
            Stretch around = new Stretch(firstRow * columns, lossDb);
            kept = around;
            return around;
        }

        /** Reads all rows that a stretch touches at once. */
        private void read(int first, int count, float[] into, int offset) {
            int columns = window.columnCount();
            int firstRow = first / columns;
            int lastRow = (first + count - 1) / columns;
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
                ByteBuffer begins = read(channel, firstRow * Integer.BYTES, (lastRow - firstRow + 2) * Integer.BYTES);
                int from = begins.getInt(0) * Integer.BYTES;
                int end = begins.getInt(begins.capacity() - Integer.BYTES) * Integer.BYTES;
                ByteBuffer rows = read(
                        channel, PackedLosses.rowsAt(window.rowCount()) + from, end - from + PackedLosses.SPARE_BYTES);
                for (int row = firstRow; row <= lastRow; row++) {
                    int begin = Math.max(first, row * columns);
                    int at = begins.getInt((row - firstRow) * Integer.BYTES) * Integer.BYTES - from;
                    int endColumn = Math.min(first + count - row * columns, columns);
                    PackedLosses.unpack(
                            rows, at, columns, begin - row * columns, endColumn, into, offset + begin - first);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(
                        new IOException("path loss kept in " + file + " cannot be read any more; was it removed?", e));
            }
        }

        private static ByteBuffer read(FileChannel channel, int at, int byteCount) throws IOException {
            return MatrixFile.read(channel, (long) MatrixHeader.BYTES + at, byteCount)
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
    }
}
