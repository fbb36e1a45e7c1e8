package org.dakal.scenarios.importing.formats;

import java.util.Set;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateFilter;
import org.locationtech.jts.geom.Geometry;

/** Moves shapes of a file from the system that it names to longitude and latitude, WGS 84. */
final class Degrees {
    /** WGS 84, with or without heights, and ETRS89, which is nowhere a metre from it. */
    private static final Set<Integer> DEGREES = Set.of(0, 4326, 4979, 4258, 4937);

    private final @Nullable MapProjection projection;

    /**
     * From a system by its code.
     *
     * @throws IllegalArgumentException when it is not known here
     */
    Degrees(int epsgCode) {
        this.projection = DEGREES.contains(epsgCode) ? null : MapProjection.ofAnyUnit(epsgCode);
    }

    /**
     * The shape in degrees; the given one is changed.
     *
     * @throws IllegalArgumentException when it reaches where its system knows no place
     */
    Geometry of(Geometry shape) {
        MapProjection from = projection;
        if (from != null) {
            shape.apply((CoordinateFilter) c -> {
                Coordinate degrees = from.toGeographic(c.x * from.metersPerUnit(), c.y * from.metersPerUnit());
                c.setCoordinate(degrees);
            });
            shape.geometryChanged();
        }
        for (Coordinate c : shape.getCoordinates()) {
            if (!(Math.abs(c.x) <= 360 && Math.abs(c.y) <= 90)) {
                throw new IllegalArgumentException("a position is no place on Earth; maybe its system is another");
            }
        }
        return shape;
    }
}
