package org.dakal.tools.perf;

import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;
import org.jspecify.annotations.Nullable;

/** Keeps matrices for one round, so that the next computes them again. */
final class RoundStore implements PathLossStore {
    private PathLossStore kept = new InMemoryPathLossStore();

    /** Empties the store. No work may be under way. */
    void forget() {
        kept = new InMemoryPathLossStore();
    }

    @Override
    public @Nullable PathLossMatrix find(Mast mast) {
        return kept.find(mast);
    }

    @Override
    public void keep(PathLossMatrix matrix) {
        kept.keep(matrix);
    }
}
