package org.dakal.scenarios.links;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.dakal.scenarios.Problem;
import org.jspecify.annotations.Nullable;

/** Hands out the links of a file one after another; holds one at a time in memory. For one thread. */
public interface LinkReader extends Closeable {
    /**
     * The next link, not yet parsed, or null at the end.
     *
     * @throws IOException when the file cannot be read any further
     */
    @Nullable PendingLink next() throws IOException;

    /** True when the lines are positions, whose profiles are cut out of terrain. */
    boolean cutsProfiles();

    /** What is odd but usable in the file's form. */
    default List<Problem> warnings() {
        return List.of();
    }
}
