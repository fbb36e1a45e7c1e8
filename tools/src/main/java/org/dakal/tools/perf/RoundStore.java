package org.dakal.tools.perf;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.pathloss.PathLossStore;

/** Keeps matrices for one round, so that the next computes them again. */
final class RoundStore implements PathLossStore {
    private PathLossStore kept = new InMemoryPathLossStore();

    /** Empties the store. No work may be under way. */
    void forget() {
        kept = new InMemoryPathLossStore();
    }

    @Override
    public Map<Mast, PathLossMatrix> find(Collection<Mast> masts) {
        return kept.find(masts);
    }

    @Override
    public List<PathLossMatrix> keep(List<PathLossMatrix> matrices) {
        return kept.keep(matrices);
    }
}
