package org.dakal.proposals.candidates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.distance.IndexedFacetDistance;

/** Something a site must not be far from: roads, power lines, fibre nodes. Without any of it nothing is required. */
public final class AccessLines {
    private static final GeometryFactory POINTS = new GeometryFactory();

    private final String name;
    private final double mostKm;
    private final @Nullable IndexedFacetDistance distance;

    /**
     * @param name for people, e.g. "roads"
     * @param lines lines or points in the grid's metres
     */
    public AccessLines(String name, List<Geometry> lines, double mostKm) {
        this.name = name;
        this.mostKm = mostKm;
        this.distance = lines.isEmpty()
                ? null
                : new IndexedFacetDistance(POINTS.createGeometryCollection(lines.toArray(new Geometry[0])));
    }

    public String name() {
        return name;
    }

    public double mostKm() {
        return mostKm;
    }

    /** How far a place is from the nearest; NaN when there is none. */
    public double distanceKm(double xMeters, double yMeters) {
        return distance == null
                ? Double.NaN
                : distance.distance(POINTS.createPoint(new Coordinate(xMeters, yMeters))) / 1000;
    }

    /** True when a place is near enough, or nothing is required. */
    boolean allows(double xMeters, double yMeters) {
        return distance == null || distanceKm(xMeters, yMeters) <= mostKm;
    }
}
