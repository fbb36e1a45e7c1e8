package org.dakal.proposals.backhaul;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jgrapht.GraphPath;
import org.jgrapht.alg.interfaces.ShortestPathAlgorithm.SingleSourcePaths;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.union.UnaryUnionOp;

/**
 * Trenches along roads or ducts: straight to the nearest point of one, times a factor, then the shortest way along them
 * to a fibre node. Lines that cross are joined where they cross, loose ends of lines with the nearest other line within
 * {@link #SNAP_METERS}, and every place has its joint on its line, so that trenches of several places along one line
 * share what they have in common. One search from all nodes at once answers every place.
 */
final class RoadRoutes implements FiberRoutes {
    /** Maps of roads leave gaps of a few metres where lines were drawn or cut apart; a road is wider than that. */
    static final double SNAP_METERS = 30;

    private final double lengthFraction;
    private final List<LineSegment> segments = new ArrayList<>();
    private final Map<Coordinate, FiberNode> nodesByPlace = new HashMap<>();
    private final SimpleWeightedGraph<Coordinate, DefaultWeightedEdge> graph =
            new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
    private final SingleSourcePaths<Coordinate, DefaultWeightedEdge> fromNodes;

    /** @param places all that routes will be asked for */
    RoadRoutes(List<FiberNode> nodes, List<Coordinate> places, List<Geometry> lines, double lengthFraction) {
        this.lengthFraction = lengthFraction;
        Map<LineSegment, List<Coordinate>> joints = new HashMap<>();
        Geometry noded = UnaryUnionOp.union(lines);
        Map<LineSegment, Integer> lineOf = new HashMap<>();
        Map<Coordinate, Integer> looseEnds = new LinkedHashMap<>();
        Set<Coordinate> joinedEnds = new HashSet<>();
        int number = 0;
        for (Object line : LineStringExtracter.getLines(noded)) {
            Coordinate[] points = ((LineString) line).getCoordinates();
            for (int i = 1; i < points.length; i++) {
                LineSegment segment = new LineSegment(flat(points[i - 1]), flat(points[i]));
                segments.add(segment);
                lineOf.put(segment, number);
            }
            for (Coordinate point : List.of(flat(points[0]), flat(points[points.length - 1]))) {
                if (looseEnds.putIfAbsent(point, number) != null) {
                    joinedEnds.add(point);
                }
            }
            number++;
        }
        looseEnds.keySet().removeAll(joinedEnds);
        graph.addVertex(NODES);
        snap(looseEnds, lineOf, joints);
        for (FiberNode node : nodes) {
            join(node, joints);
        }
        places.stream()
                .filter(place -> !nodesByPlace.containsKey(place))
                .distinct()
                .forEach(place -> hang(place, joints));
        for (LineSegment segment : segments) {
            addPieces(segment, joints.getOrDefault(segment, List.of()));
        }
        this.fromNodes = new DijkstraShortestPath<>(graph).getPaths(NODES);
    }

    private static Coordinate flat(Coordinate point) {
        return new Coordinate(point.x, point.y);
    }

    /** Joins each loose end with the nearest other line within reach, by a trench like any off the lines. */
    private void snap(
            Map<Coordinate, Integer> looseEnds,
            Map<LineSegment, Integer> lineOf,
            Map<LineSegment, List<Coordinate>> joints) {
        STRtree index = new STRtree();
        segments.forEach(segment -> index.insert(new Envelope(segment.p0, segment.p1), segment));
        looseEnds.forEach((end, ownLine) -> {
            Envelope reach = new Envelope(end);
            reach.expandBy(SNAP_METERS);
            LineSegment nearest = null;
            double least = SNAP_METERS;
            for (Object found : index.query(reach)) {
                LineSegment segment = (LineSegment) found;
                double distance = segment.distance(end);
                boolean isOther = !ownLine.equals(lineOf.get(segment));
                // Of equally near ones the first by its place, whatever order the index finds them in.
                boolean isBefore = nearest != null && distance == least && segment.compareTo(nearest) < 0;
                if (isOther && ((nearest == null ? distance <= least : distance < least) || isBefore)) {
                    least = distance;
                    nearest = segment;
                }
            }
            if (nearest != null) {
                joinTo(nearest, end, joints);
            }
        });
    }

    /** A place that two nodes share belongs to the first. */
    private void join(FiberNode node, Map<LineSegment, List<Coordinate>> joints) {
        Coordinate place = new Coordinate(node.xMeters(), node.yMeters());
        if (nodesByPlace.putIfAbsent(place, node) != null) {
            return;
        }
        edge(NODES, place, 0);
        hang(place, joints);
    }

    /** A place hangs on the nearest line by a trench of its own. */
    private void hang(Coordinate place, Map<LineSegment, List<Coordinate>> joints) {
        LineSegment nearest = nearest(place);
        if (nearest != null) {
            joinTo(nearest, place, joints);
        }
    }

    private void joinTo(LineSegment segment, Coordinate place, Map<LineSegment, List<Coordinate>> joints) {
        Coordinate joint = flat(segment.closestPoint(place));
        joints.computeIfAbsent(segment, s -> new ArrayList<>()).add(joint);
        edge(place, joint, place.distance(joint) * lengthFraction);
    }

    private void addPieces(LineSegment segment, List<Coordinate> joints) {
        List<Coordinate> sorted = new ArrayList<>(joints);
        sorted.sort((a, b) -> Double.compare(segment.p0.distance(a), segment.p0.distance(b)));
        sorted.add(segment.p1);
        Coordinate last = segment.p0;
        for (Coordinate next : sorted) {
            edge(last, next, last.distance(next));
            last = next;
        }
    }

    private void edge(Coordinate from, Coordinate to, double lengthMeters) {
        FiberRoutes.edge(graph, from, to, lengthMeters);
    }

    @Override
    public SimpleWeightedGraph<Coordinate, DefaultWeightedEdge> ways() {
        SimpleWeightedGraph<Coordinate, DefaultWeightedEdge> copy =
                new SimpleWeightedGraph<>(DefaultWeightedEdge.class);
        graph.vertexSet().forEach(copy::addVertex);
        graph.edgeSet()
                .forEach(edge -> FiberRoutes.edge(
                        copy, graph.getEdgeSource(edge), graph.getEdgeTarget(edge), graph.getEdgeWeight(edge)));
        return copy;
    }

    private @Nullable LineSegment nearest(Coordinate place) {
        LineSegment nearest = null;
        double least = Double.POSITIVE_INFINITY;
        for (LineSegment segment : segments) {
            double distance = segment.distance(place);
            if (distance < least) {
                least = distance;
                nearest = segment;
            }
        }
        return nearest;
    }

    @Override
    public @Nullable Route from(String siteId, double xMeters, double yMeters) {
        Coordinate place = new Coordinate(xMeters, yMeters);
        GraphPath<Coordinate, DefaultWeightedEdge> path = graph.containsVertex(place) ? fromNodes.getPath(place) : null;
        if (path == null) {
            return null;
        }
        Set<Coordinate> passed = new LinkedHashSet<>(path.getVertexList());
        FiberNode node = passed.stream()
                .filter(nodesByPlace::containsKey)
                .findFirst()
                .map(nodesByPlace::get)
                .orElse(null);
        if (node == null) {
            return null;
        }
        List<Trench> trenches = new ArrayList<>();
        for (DefaultWeightedEdge edge : path.getEdgeList()) {
            double length = graph.getEdgeWeight(edge);
            if (length > 0) {
                trenches.add(new Trench(name(graph.getEdgeSource(edge), graph.getEdgeTarget(edge)), length));
            }
        }
        return new Route(node, trenches);
    }

    private static String name(Coordinate one, Coordinate other) {
        return one.compareTo(other) < 0
                ? one.x + " " + one.y + "-" + other.x + " " + other.y
                : other.x + " " + other.y + "-" + one.x + " " + one.y;
    }
}
