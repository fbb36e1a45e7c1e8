package org.dakal.scenarios.synthetic;

import java.util.List;
import org.locationtech.jts.geom.Coordinate;

/**
 * A road that exists, by the few points an illustrative line is drawn through.
 *
 * @param id in the roads file
 * @param name in Latin letters
 * @param localName in Persian letters
 * @param kind freeway, main or secondary
 * @param mastSpacingKm between masts along it; zero for none
 * @param through longitude and latitude in degrees of each waypoint, points parted by commas; may leave the province
 */
record Corridor(String id, String name, String localName, String kind, double mastSpacingKm, String through) {
    /** Longitude (x) and latitude (y) in degrees. */
    List<Coordinate> waypoints() {
        return DegreeList.parse(through);
    }
}
