package org.dakal.pathloss;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * Where matrices are kept between uses. A store is free to forget: what it does not have is computed again, with the
 * same bits. Implementations may be called from many threads, and answer in batches so that one on another machine
 * costs one request for many masts.
 */
public interface PathLossStore {
    /** The matrices that are here, by mast; a mast whose matrix is absent, damaged or out of reach has no entry. */
    Map<Mast, PathLossMatrix> find(Collection<Mast> masts);

    /**
     * Keeps matrices if it can.
     *
     * @return as many, in their order, to be read from now on; a store on disk gives them back mapped, so that the
     *     memory of those handed over is free
     */
    List<PathLossMatrix> keep(List<PathLossMatrix> matrices);
}
