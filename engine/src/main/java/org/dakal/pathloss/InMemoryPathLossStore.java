package org.dakal.pathloss;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps matrices for as long as it lives. One terrain per store. */
public final class InMemoryPathLossStore implements PathLossStore {
    private final Map<Mast, PathLossMatrix> matrices = new ConcurrentHashMap<>();

    @Override
    public @Nullable PathLossMatrix find(Mast mast) {
        return matrices.get(mast);
    }

    @Override
    public void keep(PathLossMatrix matrix) {
        matrices.put(matrix.mast(), matrix);
    }
}
