package org.dakal.scenarios.synthetic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LineString;
import org.locationtech.jts.operation.distance.DistanceOp;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Draws roads: corridors with a little sway through their waypoints, and a local road to each village. */
final class RoadPlanner {
    /** Share of a stretch's length by which its middle is moved aside; roads in the hills bend more. */
    private static final double CORRIDOR_SWAY = 0.035;

    private static final double LOCAL_SWAY = 0.10;
    private static final double SHORTEST_STRETCH_METERS = 900;

    /** A village nearer to a road than this lies on it. */
    private static final double LIES_ON_ROAD_METERS = 250;

    private final Land land;

    RoadPlanner(Land land) {
        this.land = land;
    }

    /** Every corridor within the province. */
    List<Planned.Road> corridors(List<ProvinceRecipe.Corridor> corridors) {
        Random random = land.random("corridors");
        List<Planned.Road> roads = new ArrayList<>();
        for (ProvinceRecipe.Corridor c : corridors) {
            List<Coordinate> waypoints =
                    c.waypoints().stream().map(land::meters).toList();
            Geometry line = line(sway(waypoints, CORRIDOR_SWAY, random)).intersection(land.outline());
            roads.add(new Planned.Road(c.id(), c.name(), c.localName(), c.kind(), c.mastSpacingKm(), line));
        }
        return roads;
    }

    /**
     * One local road for each village that lies off the roads, from the nearest village outwards, so that the far ones
     * join the near ones' roads.
     */
    List<Planned.Road> localRoads(List<Planned.Road> corridors, List<Planned.Place> villages) {
        Random random = land.random("local roads");
        List<Planned.Road> network = new ArrayList<>(corridors);
        IndexedFacetDistance toMain = new IndexedFacetDistance(together(corridors));
        Map<String, Double> metersToMain =
                villages.stream().collect(Collectors.toMap(Planned.Place::id, v -> toMain.distance(point(v))));
        List<Planned.Place> outwards = villages.stream()
                .sorted(Comparator.comparing((Planned.Place v) -> metersToMain.get(v.id()))
                        .thenComparing(Planned.Place::id))
                .toList();
        List<Planned.Road> roads = new ArrayList<>();
        for (Planned.Place village : outwards) {
            Coordinate[] nearest = DistanceOp.nearestPoints(together(network), point(village));
            if (nearest[0].distance(nearest[1]) < LIES_ON_ROAD_METERS) {
                continue;
            }
            LineString line = line(sway(List.of(nearest[0], nearest[1]), LOCAL_SWAY, random));
            Planned.Road road = new Planned.Road(
                    String.format(Locale.ROOT, "L%03d", roads.size() + 1),
                    village.name() + " road",
                    "جادهٔ " + village.localName(),
                    "local",
                    0,
                    line);
            roads.add(road);
            network.add(road);
        }
        return roads;
    }

    /** All lines in one geometry. */
    Geometry together(List<Planned.Road> roads) {
        return land.geometries()
                .buildGeometry(roads.stream().map(Planned.Road::line).toList());
    }

    private Geometry point(Planned.Place place) {
        return land.geometries().createPoint(place.position());
    }

    private LineString line(List<Coordinate> points) {
        return land.geometries().createLineString(points.toArray(new Coordinate[0]));
    }

    private static List<Coordinate> sway(List<Coordinate> waypoints, double share, Random random) {
        List<Coordinate> points = new ArrayList<>();
        points.add(waypoints.get(0));
        for (int i = 1; i < waypoints.size(); i++) {
            bend(waypoints.get(i - 1), waypoints.get(i), share, random, points);
        }
        return points;
    }

    /** Moves the middle aside and does the same with both halves; adds all points but the first. */
    private static void bend(Coordinate from, Coordinate to, double share, Random random, List<Coordinate> points) {
        double length = from.distance(to);
        if (length < SHORTEST_STRETCH_METERS) {
            points.add(to);
            return;
        }
        double aside = length * share * Math.max(-2, Math.min(2, random.nextGaussian()));
        double across = Bearings.bearingDegrees(from, to) + 90;
        Coordinate middle = Bearings.step(new Coordinate((from.x + to.x) / 2, (from.y + to.y) / 2), across, aside);
        bend(from, middle, share, random, points);
        bend(middle, to, share, random, points);
    }
}
