package org.dakal.pathloss;

import org.jspecify.annotations.Nullable;

/** Where matrices are kept between uses; implementations may be called from many threads. */
public interface PathLossStore {
    /** The matrix of a mast, or null when it is not there. */
    @Nullable PathLossMatrix find(Mast mast);

    /** Keeps a matrix. */
    void keep(PathLossMatrix matrix);
}
