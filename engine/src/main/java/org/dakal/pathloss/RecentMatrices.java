package org.dakal.pathloss;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The matrices used most recently, up to a number of bytes of losses; the one used longest ago goes first. For many
 * threads. What goes is only forgotten here: whoever still reads it keeps it.
 */
public final class RecentMatrices {
    private final long limitBytes;
    private final Map<Mast, PathLossMatrix> matrices = new LinkedHashMap<>(16, 0.75f, true);
    private long heldBytes;

    /**
     * @param limitBytes most bytes of losses to hold, 4 for each cell; the last matrix put in stays even when it alone
     * is larger
     */
    public RecentMatrices(long limitBytes) {
        this.limitBytes = limitBytes;
    }

    /** The matrix of a mast, which thereby becomes the one used last. */
    public synchronized Optional<PathLossMatrix> find(Mast mast) {
        return Optional.ofNullable(matrices.get(mast));
    }

    /** Puts a matrix in, in place of an earlier one of its mast. */
    public synchronized void put(PathLossMatrix matrix) {
        PathLossMatrix earlier = matrices.remove(matrix.mast());
        heldBytes -= earlier == null ? 0 : byteCount(earlier);
        matrices.put(matrix.mast(), matrix);
        heldBytes += byteCount(matrix);
        var eldest = matrices.values().iterator();
        while (heldBytes > limitBytes && matrices.size() > 1) {
            heldBytes -= byteCount(eldest.next());
            eldest.remove();
        }
    }

    private static long byteCount(PathLossMatrix matrix) {
        return (long) Float.BYTES * matrix.window().cellCount();
    }
}
