package org.dakal.study;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is computed when it is first asked for, once for all who ask. An attempt that fails or is cancelled
 * leaves the value open for the next one. What the computation needed is let go as soon as the value is there.
 */
final class Once<T> {
    private @Nullable Supplier<T> supplier;
    private volatile @Nullable T value;

    Once(Supplier<T> supplier) {
        this.supplier = supplier;
    }

    synchronized T get() {
        T known = value;
        if (known == null) {
            Supplier<T> work = supplier;
            if (work == null) {
                throw new IllegalStateException("a value was computed and lost");
            }
            known = work.get();
            value = known;
            supplier = null;
        }
        return known;
    }

    /** Whether the value is there already; never waits for a computation under way. */
    boolean isKnown() {
        return value != null;
    }
}
