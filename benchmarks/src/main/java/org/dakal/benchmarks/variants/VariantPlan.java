package org.dakal.benchmarks.variants;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/**
 * Where made-up masts and villages stand: anywhere in an outline, each the farthest from its neighbours of a few random
 * places. Of the same seed the first masts are the same for any number, so that provinces of 500 and 1000 masts differ
 * in the other 500 only.
 */
final class VariantPlan {
    private static final int CANDIDATES = 6;

    private final PreparedGeometry outline;
    private final Envelope box;
    private final SplittableRandom random;
    private final GeometryFactory factory = new GeometryFactory();

    /**
     * @param outline in metres
     */
    VariantPlan(Geometry outline, long seed) {
        this.outline = PreparedGeometryFactory.prepare(outline);
        this.box = outline.getEnvelopeInternal();
        this.random = new SplittableRandom(seed);
    }

    /** Some places inside the outline, in metres. */
    List<Coordinate> spread(int count) {
        List<Coordinate> places = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Coordinate best = inside();
            double bestRoom = room(best, places);
            for (int k = 1; k < CANDIDATES; k++) {
                Coordinate tried = inside();
                double triedRoom = room(tried, places);
                if (triedRoom > bestRoom) {
                    best = tried;
                    bestRoom = triedRoom;
                }
            }
            places.add(best);
        }
        return places;
    }

    /** A whole number from 0 to one less than the limit. */
    int number(int limit) {
        return random.nextInt(limit);
    }

    private Coordinate inside() {
        Coordinate place;
        do {
            place = new Coordinate(
                    box.getMinX() + random.nextDouble() * box.getWidth(),
                    box.getMinY() + random.nextDouble() * box.getHeight());
        } while (!outline.contains(factory.createPoint(place)));
        return place;
    }

    private static double room(Coordinate tried, List<Coordinate> others) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Coordinate other : others) {
            nearest = Math.min(nearest, other.distance(tried));
        }
        return nearest;
    }
}
