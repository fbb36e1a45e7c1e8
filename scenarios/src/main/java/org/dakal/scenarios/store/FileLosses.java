package org.dakal.scenarios.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.dakal.pathloss.LossValues;
import org.jspecify.annotations.Nullable;

/**
 * Losses in a file that is opened for a look: unlike those in a mapped file they take next to no memory of the process,
 * even by the system's count. What is looked at next is mostly what lies beside, so a little of it is kept.
 */
final class FileLosses implements LossValues {
    private static final int KEPT_COUNT = 2048;

    private final Path file;
    private final int count;
    private volatile @Nullable Stretch kept;

    /** Losses side by side. */
    @SuppressWarnings("ArrayRecordComponent") // read by nobody else
    private record Stretch(int first, float[] lossDb) {
        boolean holds(int from, int count) {
            return from >= first && from + count <= first + lossDb.length;
        }
    }

    FileLosses(Path file, int count) {
        this.file = file;
        this.count = count;
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public float get(int index) {
        Stretch around = around(index, 1);
        return around.lossDb()[index - around.first()];
    }

    @Override
    public void copy(int first, int many, float[] into, int offset) {
        if (many > KEPT_COUNT) {
            read(first, many, into, offset);
            return;
        }
        Stretch around = around(first, many);
        System.arraycopy(around.lossDb(), first - around.first(), into, offset, many);
    }

    private Stretch around(int first, int many) {
        Stretch known = kept;
        if (known != null && known.holds(first, many)) {
            return known;
        }
        // whoever looks backwards, for the end of what is heard, finds what comes before
        int begin = known != null && first < known.first() ? Math.max(0, first + many - KEPT_COUNT) : first;
        float[] lossDb = new float[Math.min(KEPT_COUNT, count - begin)];
        read(begin, lossDb.length, lossDb, 0);
        Stretch around = new Stretch(begin, lossDb);
        kept = around;
        return around;
    }

    private void read(int first, int many, float[] into, int offset) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            MatrixFile.read(channel, MatrixHeader.BYTES + (long) first * Float.BYTES, many * Float.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(into, offset, many);
        } catch (IOException e) {
            throw new UncheckedIOException(
                    new IOException("path loss kept in " + file + " cannot be read any more; was it removed?", e));
        }
    }
}
