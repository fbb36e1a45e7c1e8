package org.dakal.scenarios.synthetic;

import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.synthetic.ProvinceRecipe.SaltFlat;
import org.dakal.scenarios.terrain.ElevationSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;

/** The province as it lies: outline, relief and salt, in metres; and the source of all chance. */
final class Land {
    private static final int COMPASS_POINTS = 8;

    private final long seed;
    private final MapProjection projection;
    private final Geometry outline;
    private final PreparedGeometry preparedOutline;
    private final ElevationSource relief;
    private final ElevationSource ground;
    private final List<SaltFlat> saltFlats;
    private final GeometryFactory geometries = new GeometryFactory();

    Land(
            long seed,
            MapProjection projection,
            Geometry outlineDegrees,
            ElevationSource relief,
            ElevationSource ground,
            List<SaltFlat> saltFlats) {
        this.seed = seed;
        this.projection = projection;
        this.outline = projection.toGrid(outlineDegrees);
        this.preparedOutline = PreparedGeometryFactory.prepare(outline);
        this.relief = relief;
        this.ground = ground;
        this.saltFlats = saltFlats;
    }

    /** A stream of chance of its own for each purpose, so that a change of one planner leaves the others alone. */
    Random random(String purpose) {
        return new Random(31 * seed + purpose.hashCode());
    }

    MapProjection projection() {
        return projection;
    }

    GeometryFactory geometries() {
        return geometries;
    }

    /** The province in metres. */
    Geometry outline() {
        return outline;
    }

    /** Box around the province; a copy. */
    Envelope envelope() {
        return new Envelope(outline.getEnvelopeInternal());
    }

    /** To easting and northing from longitude (x) and latitude (y). */
    Coordinate meters(Coordinate degrees) {
        return projection.toGrid(degrees.y, degrees.x);
    }

    /** To longitude (x) and latitude (y) from easting and northing. */
    Coordinate degrees(Coordinate meters) {
        return projection.toGeographic(meters.x, meters.y);
    }

    boolean contains(Coordinate meters) {
        return preparedOutline.contains(geometries.createPoint(meters));
    }

    /** Height in metres by the coarse relief. */
    double elevationMeters(Coordinate meters) {
        Coordinate degrees = degrees(meters);
        return relief.elevationMeters(degrees.y, degrees.x);
    }

    /** Height in metres by the scenario's own ground, ridges and valleys included. */
    double groundMeters(Coordinate meters) {
        Coordinate degrees = degrees(meters);
        return ground.elevationMeters(degrees.y, degrees.x);
    }

    /** The lowest of the places within a distance that pass; the middle when none is lower. */
    Coordinate lowestNear(Coordinate middle, double meters, double stepMeters, Predicate<Coordinate> passes) {
        return best(middle, meters, stepMeters, passes, c -> -groundMeters(c));
    }

    /** The highest of the places within a distance that pass; the middle when none is higher. */
    Coordinate highestNear(Coordinate middle, double meters, double stepMeters, Predicate<Coordinate> passes) {
        return best(middle, meters, stepMeters, passes, this::groundMeters);
    }

    private static Coordinate best(
            Coordinate middle,
            double meters,
            double stepMeters,
            Predicate<Coordinate> passes,
            ToDoubleFunction<Coordinate> worth) {
        Coordinate best = middle;
        double most = worth.applyAsDouble(middle);
        for (double north = -meters; north <= meters; north += stepMeters) {
            for (double east = -meters; east <= meters; east += stepMeters) {
                Coordinate tried = new Coordinate(middle.x + east, middle.y + north);
                double value = worth.applyAsDouble(tried);
                if (value > most && middle.distance(tried) <= meters && passes.test(tried)) {
                    most = value;
                    best = tried;
                }
            }
        }
        return best;
    }

    /** Largest less smallest height on a ring of eight points and in its middle. */
    double reliefMeters(Coordinate middle, double radiusMeters) {
        double lowest = elevationMeters(middle);
        double highest = lowest;
        for (int i = 0; i < COMPASS_POINTS; i++) {
            double z = elevationMeters(Bearings.step(middle, i * 360.0 / COMPASS_POINTS, radiusMeters));
            lowest = Math.min(lowest, z);
            highest = Math.max(highest, z);
        }
        return highest - lowest;
    }

    /** Height less the mean height of a ring around: negative in valleys. */
    double standsOutMeters(Coordinate middle, double radiusMeters) {
        double sum = 0;
        for (int i = 0; i < COMPASS_POINTS; i++) {
            sum += elevationMeters(Bearings.step(middle, i * 360.0 / COMPASS_POINTS, radiusMeters));
        }
        return elevationMeters(middle) - sum / COMPASS_POINTS;
    }

    boolean isSalt(Coordinate meters) {
        for (SaltFlat flat : saltFlats) {
            Coordinate middle = meters(ProvinceRecipe.points(flat.at()).get(0));
            double east = (meters.x - middle.x) / flat.eastRadiusMeters();
            double north = (meters.y - middle.y) / flat.northRadiusMeters();
            if (east * east + north * north < 1) {
                return true;
            }
        }
        return false;
    }
}
