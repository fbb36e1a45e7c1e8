package org.dakal.scenarios.synthetic;

import org.locationtech.jts.geom.Coordinate;

/**
 * A made-up mast.
 *
 * @param id in the sites file
 * @param name for people
 * @param setting where it stands, which decides what hangs on it
 * @param position in metres
 * @param firstAzimuthDegrees of its first sector
 */
record PlannedMast(String id, String name, Setting setting, Coordinate position, double firstAzimuthDegrees) {
    /** Where a mast stands. */
    enum Setting {
        CITY_CENTRE,
        CITY,
        TOWN,
        FREEWAY,
        ROAD,
        VILLAGE,
        HIGH_GROUND
    }
}
