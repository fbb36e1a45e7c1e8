package org.dakal.coverage.kernel;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One window of losses as units of work that threads may share out, and the sweeps that do them. */
public final class WindowWork {
    private final int unitCount;
    private final int unitsPerPiece;
    private final Supplier<Sweep> sweeps;

    /**
     * Work whose sweeps serve one thread each.
     *
     * @param unitCount units in all
     * @param unitsPerPiece units that one thread takes at a time
     * @param sweeps makes a sweep for the calling thread
     */
    WindowWork(int unitCount, int unitsPerPiece, Supplier<Sweep> sweeps) {
        this.unitCount = unitCount;
        this.unitsPerPiece = unitsPerPiece;
        this.sweeps = sweeps;
    }

    /** Work whose one sweep never changes: it is made when the first thread asks, and all threads share it. */
    static WindowWork shared(int unitCount, int unitsPerPiece, Supplier<Sweep> only) {
        return new WindowWork(unitCount, unitsPerPiece, new Supplier<>() {
            private @Nullable Sweep made;

            @Override
            public synchronized Sweep get() {
                Sweep known = made;
                if (known == null) {
                    known = only.get();
                    made = known;
                }
                return known;
            }
        });
    }

    /** Units of work in all. */
    public int unitCount() {
        return unitCount;
    }

    /** Units that one thread takes at a time. */
    public int unitsPerPiece() {
        return unitsPerPiece;
    }

    /** A sweep for the calling thread. */
    public Sweep sweep() {
        return sweeps.get();
    }
}
