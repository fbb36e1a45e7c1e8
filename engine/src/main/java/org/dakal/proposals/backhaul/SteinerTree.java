package org.dakal.proposals.backhaul;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.Graph;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.alg.spanning.KruskalMinimumSpanningTree;
import org.jgrapht.graph.AsSubgraph;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;

/**
 * A short net of edges that joins some vertices of a graph: the least tree among the shortest ways between each two of
 * them, spread out, made a least tree again, and its loose ends cut off (Kou, Markowsky and Berman, A fast algorithm
 * for Steiner trees, Acta Informatica 15, 1981). It is at most 2 - 2/l times as long as the shortest net, which has l
 * ends.
 */
final class SteinerTree {
    private SteinerTree() {}

    /**
     * The edges of the net.
     *
     * @param terminals to be joined, each reachable from each other; an order of equals among ways
     */
    static <V> Set<DefaultWeightedEdge> join(Graph<V, DefaultWeightedEdge> graph, List<V> terminals) {
        DijkstraShortestPath<V, DefaultWeightedEdge> shortest = new DijkstraShortestPath<>(graph);
        SimpleWeightedGraph<V, DefaultWeightedEdge> closure = new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        Map<DefaultWeightedEdge, GraphPath<V, DefaultWeightedEdge>> ways = new HashMap<>();
        List<V> distinct = List.copyOf(new LinkedHashSet<>(terminals));
        for (V terminal : distinct) {
            closure.addVertex(terminal);
        }
        for (int i = 1; i < distinct.size(); i++) {
            SingleSourcePaths<V, DefaultWeightedEdge> from = shortest.getPaths(distinct.get(i));
            for (int j = 0; j < i; j++) {
                DefaultWeightedEdge edge = closure.addEdge(distinct.get(i), distinct.get(j));
                closure.setEdgeWeight(edge, from.getWeight(distinct.get(j)));
                ways.put(edge, from.getPath(distinct.get(j)));
            }
        }
        Set<DefaultWeightedEdge> spread = new LinkedHashSet<>();
        for (DefaultWeightedEdge edge : leastTree(closure)) {
            GraphPath<V, DefaultWeightedEdge> way = ways.get(edge);
            if (way == null) {
                throw new IllegalArgumentException("no way joins two of the vertices");
            }
            spread.addAll(way.getEdgeList());
        }
        return pruned(graph, leastTree(new AsSubgraph<>(graph, verticesOf(graph, spread), spread)), distinct);
    }

    /** A least tree; of edges equally long the first of the graph, so that equal graphs have equal trees. */
    private static <V> List<DefaultWeightedEdge> leastTree(Graph<V, DefaultWeightedEdge> graph) {
        List<DefaultWeightedEdge> tree = new ArrayList<>(
                new KruskalMinimumSpanningTree<>(graph).getSpanningTree().getEdges());
        tree.sort(Comparator.comparingDouble(graph::getEdgeWeight));
        return tree;
    }

    private static <V> Set<V> verticesOf(Graph<V, DefaultWeightedEdge> graph, Iterable<DefaultWeightedEdge> edges) {
        Set<V> vertices = new HashSet<>();
        for (DefaultWeightedEdge edge : edges) {
            vertices.add(graph.getEdgeSource(edge));
            vertices.add(graph.getEdgeTarget(edge));
        }
        return vertices;
    }

    /** Without ends that nobody asked for. */
    private static <V> Set<DefaultWeightedEdge> pruned(
            Graph<V, DefaultWeightedEdge> graph, List<DefaultWeightedEdge> tree, List<V> terminals) {
        Set<V> wanted = Set.copyOf(terminals);
        AsSubgraph<V, DefaultWeightedEdge> left =
                new AsSubgraph<>(graph, verticesOf(graph, tree), new LinkedHashSet<>(tree));
        boolean isCut = true;
        while (isCut) {
            List<V> loose = left.vertexSet().stream()
                    .filter(vertex -> left.degreeOf(vertex) <= 1 && !wanted.contains(vertex))
                    .toList();
            isCut = !loose.isEmpty();
            left.removeAllVertices(loose);
        }
        return left.edgeSet();
    }
}
