package org.dakal.scenarios.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.LossValues;
import org.jspecify.annotations.Nullable;

/**
 * Losses in a file that is opened for a look: unlike those in a mapped file they take next to no memory of the process,
 * even by the system's count. What is looked at next is mostly what lies beside, so a little of it is kept.
 */
final class FileLosses implements LossValues {
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
            ByteBuffer rows =
                    read(channel, PackedLosses.rowsAt(window.rowCount()) + from, end - from + PackedLosses.SPARE_BYTES);
            for (int row = firstRow; row <= lastRow; row++) {
                int begin = Math.max(first, row * columns);
                int at = begins.getInt((row - firstRow) * Integer.BYTES) * Integer.BYTES - from;
                int endColumn = Math.min(first + count - row * columns, columns);
                PackedLosses.unpack(rows, at, columns, begin - row * columns, endColumn, into, offset + begin - first);
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
