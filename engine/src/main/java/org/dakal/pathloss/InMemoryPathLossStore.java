package org.dakal.pathloss;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keeps matrices while the process lives: all of them, or the most recently used up to a number of bytes. */
public final class InMemoryPathLossStore implements PathLossStore {
    private final RecentMatrices matrices;

    public InMemoryPathLossStore() {
        this(Long.MAX_VALUE);
    }

    /** @param limitBytes most bytes of losses to keep, 4 for each cell of a mast's window */
    public InMemoryPathLossStore(long limitBytes) {
        this.matrices = new RecentMatrices(limitBytes);
    }

    @Override
    public Map<Mast, PathLossMatrix> find(Collection<Mast> masts) {
        Map<Mast, PathLossMatrix> found = new LinkedHashMap<>();
        masts.forEach(mast -> matrices.find(mast).ifPresent(matrix -> found.put(mast, matrix)));
        return found;
    }

    @Override
    public List<PathLossMatrix> keep(List<PathLossMatrix> made) {
        made.forEach(matrices::put);
        return made;
    }
}
