package org.dakal.proposals.backhaul;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Trenches as the crow flies, times a factor; of nodes equally near the first given. */
final class StraightRoutes implements FiberRoutes {
    private final List<FiberNode> nodes;
    private final double lengthFraction;

    StraightRoutes(List<FiberNode> nodes, double lengthFraction) {
        this.nodes = nodes;
        this.lengthFraction = lengthFraction;
    }

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
