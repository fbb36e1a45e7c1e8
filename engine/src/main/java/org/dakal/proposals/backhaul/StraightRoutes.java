package org.dakal.proposals.backhaul;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trenches as the crow flies, times a factor; of nodes equally near the first given. */
record StraightRoutes(List<FiberNode> nodes, double lengthFraction) implements FiberRoutes {
    @Override
    public @Nullable Route from(String siteId, double xMeters, double yMeters) {
        FiberNode nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (FiberNode node : nodes) {
            double distance = Math.hypot(node.xMeters() - xMeters, node.yMeters() - yMeters);
            if (distance < least) {
                least = distance;
                nearest = node;
            }
        }
        return nearest == null
                ? null
                : new Route(
                        nearest,
                        List.of(new Trench("straight " + siteId + "-" + nearest.id(), least * lengthFraction)));
    }
}
