package org.dakal.proposals.backhaul;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the trench from a place to the nearest fibre node. */
interface FiberRoutes {
    /**
     * A way to a node.
     *
     * @param node where it ends
     * @param trenches its stretches
     */
    record Route(FiberNode node, List<Trench> trenches) {
        double lengthMeters() {
            return trenches.stream().mapToDouble(Trench::lengthMeters).sum();
        }
    }

    /** The shortest; null when there is no node. */
    @Nullable Route from(String siteId, double xMeters, double yMeters);
}
