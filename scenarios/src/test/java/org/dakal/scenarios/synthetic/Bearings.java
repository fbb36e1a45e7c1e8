package org.dakal.scenarios.synthetic;

import java.util.Random;
import org.locationtech.jts.geom.Coordinate;

/** Steps and directions on the plan, in metres and degrees clockwise from grid north. */
final class Bearings {
    private Bearings() {}

    static Coordinate step(Coordinate from, double bearingDegrees, double meters) {
        double radians = Math.toRadians(bearingDegrees);
        return new Coordinate(from.x + meters * Math.sin(radians), from.y + meters * Math.cos(radians));
    }

    /** From one point to another, 0 to 360. */
    static double bearingDegrees(Coordinate from, Coordinate to) {
        return normalised(Math.toDegrees(Math.atan2(to.x - from.x, to.y - from.y)));
    }

    static double normalised(double degrees) {
        return degrees - 360 * Math.floor(degrees / 360);
    }

    /** Evenly spread over a disc. */
    static Coordinate somewhereIn(Random random, Coordinate middle, double radiusMeters) {
        double meters = radiusMeters * Math.sqrt(random.nextDouble());
        return step(middle, 360 * random.nextDouble(), meters);
    }
}
