package org.dakal.findings;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineSegment;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.geom.util.LineStringExtracter;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * Carriageways of one road that are drawn as lines of their own. Where lines of one name and kind run side by side each
 * counts for its share, so that the road is as long as it is driven. Roads without a name are told apart by nothing but
 * their kind, so of these only motorways and the like are taken for twins.
 */
final class TwinRoads {
    /** Carriageways are no further apart, medians included. */
    private static final double MOST_APART_METERS = 60;

    /** Directions of twins differ by no more, whichever way they are drawn. */
    private static final double MOST_TURN_RADIANS = Math.toRadians(20);

    private static final double PIECE_METERS = 50;
    private static final Set<String> DIVIDED_KINDS = Set.of("freeway", "motorway", "trunk");

    /** Takes a stretch and how much of its length counts. */
    @FunctionalInterface
    interface Taker {
        void take(Coordinate from, Coordinate to, double share);
    }

    private record Drawn(int line, String key, LineSegment segment) {}

    private final STRtree drawn = new STRtree();

    TwinRoads(List<Road> roads) {
        int line = 0;
        for (Road road : roads) {
            for (LineString drawnLine : lines(road.line())) {
                Coordinate[] points = drawnLine.getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    LineSegment segment = new LineSegment(points[i - 1], points[i]);
                    drawn.insert(new Envelope(segment.p0, segment.p1), new Drawn(line, key(road), segment));
                }
                line++;
            }
        }
        drawn.build();
    }

    /** Hands over all stretches of the roads in their order; those without a twin near by whole, with a share of 1. */
    void forEach(List<Road> roads, Taker taker) {
        int line = 0;
        for (Road road : roads) {
            for (LineString drawnLine : lines(road.line())) {
                Coordinate[] points = drawnLine.getCoordinates();
                for (int i = 1; i < points.length; i++) {
                    handOver(line, key(road), new LineSegment(points[i - 1], points[i]), taker);
                }
                line++;
            }
        }
    }

    @SuppressWarnings("unchecked") // JTS hands out raw lists
    private static List<LineString> lines(Geometry geometry) {
        return LineStringExtracter.getLines(geometry);
    }

    /** Empty for a road that is nobody's twin. */
    private static String key(Road road) {
        String kind = road.kind().toLowerCase(Locale.ROOT);
        return road.name().isBlank() && !DIVIDED_KINDS.contains(kind) ? "" : road.name() + "\n" + kind;
    }

    private void handOver(int line, String key, LineSegment stretch, Taker taker) {
        List<Drawn> near = key.isEmpty() ? List.of() : near(line, key, stretch);
        if (near.isEmpty()) {
            taker.take(stretch.p0, stretch.p1, 1);
            return;
        }
        int count = (int) Math.max(1, Math.ceil(stretch.getLength() / PIECE_METERS));
        for (int i = 0; i < count; i++) {
            Coordinate from = i == 0 ? stretch.p0 : stretch.pointAlong((double) i / count);
            Coordinate to = i == count - 1 ? stretch.p1 : stretch.pointAlong((i + 1.0) / count);
            taker.take(from, to, 1.0 / (1 + twinCount(near, stretch.pointAlong((i + 0.5) / count))));
        }
    }

    private List<Drawn> near(int line, String key, LineSegment stretch) {
        Envelope around = new Envelope(stretch.p0, stretch.p1);
        around.expandBy(MOST_APART_METERS);
        @SuppressWarnings("unchecked") // JTS hands out raw lists
        List<Drawn> found = drawn.query(around);
        return found.stream()
                .filter(other -> other.line != line && other.key.equals(key) && isParallel(other.segment, stretch))
                .toList();
    }

    private static boolean isParallel(LineSegment one, LineSegment other) {
        return Math.abs(Math.IEEEremainder(one.angle() - other.angle(), Math.PI)) <= MOST_TURN_RADIANS;
    }

    /** Lines beside a place: a line that goes on where this one ends is beside nothing of it. */
    private static int twinCount(List<Drawn> near, Coordinate place) {
        Set<Integer> lines = new HashSet<>();
        for (Drawn other : near) {
            double along = other.segment.projectionFactor(place);
            if (along >= 0 && along <= 1 && other.segment.distance(place) <= MOST_APART_METERS) {
                lines.add(other.line);
            }
        }
        return lines.size();
    }
}
