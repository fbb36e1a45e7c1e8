package org.dakal.scenarios.store;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.Optional;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.LossValues;
import org.dakal.pathloss.PathLossMatrix;

/**
 * Losses as whole steps of {@link PathLossMatrix#STEP_DB}, on which all matrices lie, so that packing takes nothing
 * from them. A row is cut into blocks of 32 cells; of each the least loss is kept, and what its cells lose more in as
 * few bits as the largest takes. The largest two codes stand for what is out of reach and for what is unknown.
 *
 * <p>Everything is in little-endian words of 32 bits: where each row begins and the last ends, counted from the first
 * row; then row by row its blocks' heads (the least loss in steps times 256, and the bits of a code) and its blocks'
 * codes, lowest bits first; and two words more, so that codes at the very end are read like any other.
 */
record PackedLosses(ByteBuffer bytes, int rowCount, int columnCount) implements LossValues {
    /** Far beyond what any path loses; what no model says would overflow where powers are summed. */
    private static final int MOST_STEPS = (int) (10_000 / PathLossMatrix.STEP_DB);

    private static final int MOST_BITS = 22;
    private static final int BLOCK = 32;
    /** Words after the last row. */
    private static final int SPARE = 2;

    static final int SPARE_BYTES = SPARE * Integer.BYTES;

    private static final int BITS_MASK = 0xFF;

    @Override
    public int count() {
        return rowCount * columnCount;
    }

    @Override
    public float get(int index) {
        int row = index / columnCount;
        int column = index - row * columnCount;
        int rowAt = rowsAt(rowCount) + bytes.getInt(row * Integer.BYTES) * Integer.BYTES;
        int codes = codesAt(bytes, rowAt, columnCount, column / BLOCK);
        int head = bytes.getInt(rowAt + column / BLOCK * Integer.BYTES);
        return lossDb(bytes, codes, column % BLOCK * (head & BITS_MASK), head);
    }

    @Override
    public void copy(int first, int count, float[] into, int offset) {
        int done = 0;
        while (done < count) {
            int row = (first + done) / columnCount;
            int column = first + done - row * columnCount;
            int end = Math.min(columnCount, column + count - done);
            int at = rowsAt(rowCount) + bytes.getInt(row * Integer.BYTES) * Integer.BYTES;
            unpack(bytes, at, columnCount, column, end, into, offset + done);
            done += end - column;
        }
    }

    /** Where rows begin, in bytes. */
    static int rowsAt(int rowCount) {
        return (rowCount + 1) * Integer.BYTES;
    }

    /** Unpacks some columns of a row that begins somewhere in some bytes. */
    static void unpack(
            ByteBuffer bytes, int rowAt, int columnCount, int firstColumn, int endColumn, float[] into, int offset) {
        int firstBlock = firstColumn / BLOCK;
        int codes = codesAt(bytes, rowAt, columnCount, firstBlock);
        int column = firstColumn;
        for (int block = firstBlock; column < endColumn; block++) {
            int head = bytes.getInt(rowAt + block * Integer.BYTES);
            int bits = head & BITS_MASK;
            int end = Math.min(endColumn, (block + 1) * BLOCK);
            int bit = (column - block * BLOCK) * bits;
            for (int to = offset + column - firstColumn; to < offset + end - firstColumn; to++) {
                into[to] = lossDb(bytes, codes, bit, head);
                bit += bits;
            }
            column = end;
            codes += bits * Integer.BYTES;
        }
    }

    /** Where the codes of one of a row's blocks begin. */
    private static int codesAt(ByteBuffer bytes, int rowAt, int columnCount, int block) {
        int words = blockCount(columnCount);
        for (int before = 0; before < block; before++) {
            words += bytes.get(rowAt + before * Integer.BYTES) & BITS_MASK;
        }
        return rowAt + words * Integer.BYTES;
    }

    /** The loss whose code begins at a bit. */
    private static float lossDb(ByteBuffer bytes, int codes, int bit, int head) {
        int outOfReach = (1 << (head & BITS_MASK)) - 1;
        int code = (int) (bytes.getLong(codes + (bit >>> 3)) >>> (bit & 7)) & outOfReach;
        if (code >= outOfReach - 1) {
            return code == outOfReach ? PathLossMatrix.OUT_OF_REACH : Float.NaN;
        }
        return ((head >> Byte.SIZE) + code) * PathLossMatrix.STEP_DB;
    }

    /**
     * The words of a matrix, little-endian; empty when it holds what no model says.
     *
     * @param headerBytes left free before them
     */
    static Optional<ByteBuffer> pack(PathLossMatrix matrix, int headerBytes) {
        CellWindow window = matrix.window();
        int blockCount = blockCount(window.columnCount());
        int rowCount = window.rowCount();
        // no row takes more than this
        long mostWords = rowCount + 1 + SPARE + (long) rowCount * blockCount * (1 + MOST_BITS);
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(headerBytes + mostWords * Integer.BYTES))
                .order(ByteOrder.LITTLE_ENDIAN);
        IntBuffer words = bytes.position(headerBytes)
                .slice()
                .order(ByteOrder.LITTLE_ENDIAN)
                .asIntBuffer();
        float[] row = new float[window.columnCount()];
        int at = rowCount + 1;
        for (int i = 0; i < rowCount; i++) {
            words.put(i, at - rowCount - 1);
            matrix.row(window.firstRow() + i, window.firstColumn(), window.endColumn(), row, 0);
            int codes = at + blockCount;
            for (int block = 0; block < blockCount; block++) {
                int bits = pack(row, block * BLOCK, words, at + block, codes);
                if (bits > MOST_BITS) {
                    return Optional.empty();
                }
                codes += bits;
            }
            at = codes;
        }
        words.put(rowCount, at - rowCount - 1);
        return Optional.of(bytes.position(0).limit(headerBytes + (at + SPARE) * Integer.BYTES));
    }

    /** Packs one block; the bits of a code, more than are allowed when the block cannot be packed. */
    private static int pack(float[] row, int first, IntBuffer words, int head, int codes) {
        int end = Math.min(row.length, first + BLOCK);
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        boolean isUnknown = false;
        for (int i = first; i < end; i++) {
            isUnknown |= Float.isNaN(row[i]);
            if (Float.isFinite(row[i])) {
                int steps = Math.round(row[i] / PathLossMatrix.STEP_DB);
                least = Math.min(least, steps);
                most = Math.max(most, steps);
            }
        }
        boolean isReached = least <= most;
        if (isReached && (least < -MOST_STEPS || most > MOST_STEPS)) {
            return MOST_BITS + 1;
        }
        // of as many codes the last two are taken
        int lastCode = isReached ? most - least + 2 : isUnknown ? 1 : 0;
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(lastCode);
        int outOfReach = (1 << bits) - 1;
        words.put(head, (isReached ? least : 0) << Byte.SIZE | bits);
        long pending = 0;
        int pendingBits = 0;
        int to = codes;
        for (int i = first; i < first + BLOCK; i++) {
            float lossDb = i < end ? row[i] : PathLossMatrix.OUT_OF_REACH;
            int code = Float.isNaN(lossDb)
                    ? outOfReach - 1
                    : Float.isFinite(lossDb) ? Math.round(lossDb / PathLossMatrix.STEP_DB) - least : outOfReach;
            pending |= (long) code << pendingBits;
            pendingBits += bits;
            if (pendingBits >= Integer.SIZE) {
                words.put(to++, (int) pending);
                pending >>>= Integer.SIZE;
                pendingBits -= Integer.SIZE;
            }
        }
        return bits;
    }

    /** Whether words are all that a window of losses takes, and nothing that no model says. */
    static boolean areSound(IntBuffer words, CellWindow window) {
        int rowCount = window.rowCount();
        int blockCount = blockCount(window.columnCount());
        if (words.capacity() <= rowCount || words.get(0) != 0) {
            return false;
        }
        for (int row = 0; row < rowCount; row++) {
            long end = words.get(row);
            for (int block = 0; block < blockCount; block++) {
                long at = rowCount + 1L + words.get(row) + block;
                if (at < 0 || at >= words.capacity()) {
                    return false;
                }
                int head = words.get((int) at);
                int bits = head & BITS_MASK;
                if (bits > MOST_BITS || Math.abs(head >> Byte.SIZE) > MOST_STEPS) {
                    return false;
                }
                end += 1 + bits;
            }
            if (end != words.get(row + 1)) {
                return false;
            }
        }
        return rowCount + 1L + SPARE + words.get(rowCount) == words.capacity();
    }

    private static int blockCount(int columnCount) {
        return (columnCount + BLOCK - 1) / BLOCK;
    }
}
