package org.dakal.scenarios.columns;

import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.network.Site;
import org.dakal.scenarios.projection.MapProjection;
import org.locationtech.jts.geom.Coordinate;

/**
 * A point of the grid as tables show it.
 *
 * @param latitudeDegrees WGS 84, north positive
 * @param longitudeDegrees WGS 84, east positive
 */
public record Position(double latitudeDegrees, double longitudeDegrees) {
    public static final String LATITUDE = "latitudeDegrees";
    public static final String LONGITUDE = "longitudeDegrees";

    /** The position of an easting and northing in the grid's metres. */
    public static Position of(MapProjection projection, double xMeters, double yMeters) {
        Coordinate geographic = projection.toGeographic(xMeters, yMeters);
        return new Position(Rounded.degrees(geographic.y), Rounded.degrees(geographic.x));
    }

    static Position of(MapProjection projection, Site site) {
        return of(projection, site.xMeters(), site.yMeters());
    }

    /** Latitude and longitude, the last columns of what has a place. */
    static <R> Consumer<Columns.Builder<R>> columns(String english, String persian, Function<R, Position> of) {
        return list -> list.number(
                        ColumnKind.POSITION, LATITUDE, row -> of.apply(row).latitudeDegrees())
                .means("north positive, " + english, "عرض جغرافیایی " + persian)
                .number(ColumnKind.POSITION, LONGITUDE, row -> of.apply(row).longitudeDegrees())
                .means("east positive, " + english, "طول جغرافیایی " + persian);
    }
}
