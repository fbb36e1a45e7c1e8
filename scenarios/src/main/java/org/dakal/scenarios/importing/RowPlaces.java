package org.dakal.scenarios.importing;

import java.util.Map;
import org.dakal.scenarios.importing.formats.ImportedRow;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.source.NumberText;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/** Where rows are: by their shape, by latitude and longitude, or by coordinates of a projected system. */
final class RowPlaces {
    private static final double FARTHEST_DEGREES = 180;

    private final @Nullable MapProjection projection;

    /** @param epsgCode of the system of columns x and y; 0 when they are degrees */
    RowPlaces(int epsgCode) {
        this.projection = epsgCode == 0 ? null : MapProjection.ofAnyUnit(epsgCode);
    }

    /** Longitude (x) and latitude (y); null when the row tells no place on Earth. */
    @Nullable Coordinate of(ImportedRow row, Map<String, String> values) {
        if (row.geometry() != null) {
            return row.geometry().getCentroid().getCoordinate();
        }
        double longitude = number(values, "longitudeDegrees");
        double latitude = number(values, "latitudeDegrees");
        double x = number(values, "x");
        double y = number(values, "y");
        if (projection != null && !Double.isNaN(x + y)) {
            return onEarth(projection.toGeographic(x * projection.metersPerUnit(), y * projection.metersPerUnit()));
        }
        return onEarth(Double.isNaN(longitude + latitude) ? new Coordinate(x, y) : new Coordinate(longitude, latitude));
    }

    private static @Nullable Coordinate onEarth(Coordinate degrees) {
        boolean isPlace = Math.abs(degrees.x) <= FARTHEST_DEGREES
                && Math.abs(degrees.y) <= FARTHEST_DEGREES / 2
                && (degrees.x != 0 || degrees.y != 0); // what is not known is written as zeros
        return isPlace ? degrees : null;
    }

    /** The number under a name; NaN when there is none. */
    static double number(Map<String, String> values, String name) {
        return NumberText.parseExported(values.getOrDefault(name, ""));
    }
}
