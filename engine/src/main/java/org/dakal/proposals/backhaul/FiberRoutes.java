package org.dakal.proposals.backhaul;

import java.util.List;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Finds the trench from a place to the nearest fibre node. */
interface FiberRoutes {
    /** A way to a node. */
    record Route(FiberNode node, List<Trench> trenches) {
        double lengthMeters() {
            return trenches.stream().mapToDouble(Trench::lengthMeters).sum();
        }
    }

    /** Stands for all nodes, which are one end of every net. */
    Coordinate NODES = new Coordinate(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);

    /** All ways there are along routes, as a graph of its own, with {@link #NODES} at no distance from each node. */
    default SimpleWeightedGraph<Coordinate, DefaultWeightedEdge> ways() {
        return new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    }

    /** Adds an edge between two places; the shortest of several counts. */
    static void edge(
            SimpleWeightedGraph<Coordinate, DefaultWeightedEdge> graph,
            Coordinate from,
            Coordinate to,
            double lengthMeters) {
        graph.addVertex(from);
        graph.addVertex(to);
        if (from.equals(to)) {
            return;
        }
        DefaultWeightedEdge edge = graph.getEdge(from, to);
        if (edge == null) {
            graph.setEdgeWeight(graph.addEdge(from, to), lengthMeters);
        } else if (lengthMeters < graph.getEdgeWeight(edge)) {
            graph.setEdgeWeight(edge, lengthMeters);
        }
    }

    /** The shortest; null when there is no node. */
    @Nullable Route from(String siteId, double xMeters, double yMeters);
}
