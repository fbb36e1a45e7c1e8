package org.dakal.coverage.kernel;

import java.util.function.Supplier;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.jspecify.annotations.Nullable;

/** A mast's loops for many threads: tables that never change are made for the first and shared by the others. */
final class MastLoops {
    private final double mastHeightMeters;
    private final Supplier<RayLoss> maker;
    private @Nullable RayLoss first;

    /** Nothing is made before a thread asks. */
    MastLoops(double mastHeightMeters, Supplier<RayLoss> maker) {
        this.mastHeightMeters = mastHeightMeters;
        this.maker = maker;
    }

    /** Height of the mast's antenna over its ground. */
    double mastHeightMeters() {
        return mastHeightMeters;
    }

    /** A loop for the calling thread. */
    synchronized RayLoss loop() {
        RayLoss known = first;
        if (known == null) {
            known = maker.get();
            first = known;
            return known;
        }
        return known.another();
    }
}
