package org.dakal.scenarios.importing.formats;

import java.util.Map;
import java.util.Set;
import org.dakal.scenarios.source.Keys;
import org.dakal.scenarios.source.Place;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A row of a table, or a feature with its properties.
 *
 * @param values texts by the names that the file has for them, cleaned and stripped; empty ones are left out
 * @param geometry in longitude (x) and latitude (y), WGS 84; null in a table, whose columns may tell a place
 */
public record ImportedRow(
        Map<String, String> values, @Nullable Geometry geometry, Place place) {
    /** A column that a reader adds where the place is where phones heard a cell, not where its mast stands. */
    public static final String HEARD_AT = "dakal:heardAt";

    /** A column that a reader adds to what belongs to a transmitter of that name, whose site another table tells. */
    public static final String TRANSMITTER = "dakal:transmitter";

    /** A column that tells what a row of OpenStreetMap is taken for. */
    public static final String OSM_ROLE = "dakal:osmRole";

    /** Kinds of OpenStreetMap, and of lists of schools and the like, that are places for the public. */
    public static final Set<String> PUBLIC_KINDS = Set.copyOf(Keys.words(
            "school university college kindergarten clinic hospital doctors pharmacy townhall police fire_station"
                    + " place_of_worship attraction museum polling_station community_centre"));
}
