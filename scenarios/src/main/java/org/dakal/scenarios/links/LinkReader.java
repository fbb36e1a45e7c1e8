package org.dakal.scenarios.links;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Hands out the links of a file one after another; holds one at a time in memory. For one thread. */
public interface LinkReader extends Closeable {
    /**
     * The next link, not yet parsed, or null at the end.
     *
     * @throws IOException when the file cannot be read any further
     */
    @Nullable PendingLink next() throws IOException;
}
