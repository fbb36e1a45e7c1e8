package org.dakal.scenarios.writing.tables;

import org.dakal.scenarios.projection.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/**
 * A point of the grid as tables show it.
 *
 * @param latitudeDegrees WGS 84, north positive
 * @param longitudeDegrees WGS 84, east positive
 */
record Position(double latitudeDegrees, double longitudeDegrees) {
    static Position of(MapProjection projection, double xMeters, double yMeters) {
        Coordinate geographic = projection.toGeographic(xMeters, yMeters);
        return new Position(Rounded.degrees(geographic.y), Rounded.degrees(geographic.x));
    }
}
