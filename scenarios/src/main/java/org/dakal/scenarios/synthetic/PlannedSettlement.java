package org.dakal.scenarios.synthetic;

import org.dakal.findings.Settlement;
import org.locationtech.jts.geom.Coordinate;

/**
 * Where people live, real or made up.
 *
 * @param id in the settlements file
 * @param name in Latin letters
 * @param localName in Persian letters
 * @param kind city, town or village
 * @param area id of the part of the province it belongs to
 * @param position easting and northing in metres
 * @param people who live there
 * @param radiusMeters of the built-up area
 * @param illustrative true when the place itself is made up
 * @param source where the position and the people come from
 */
record PlannedSettlement(
        String id,
        String name,
        String localName,
        Settlement.Kind kind,
        String area,
        Coordinate position,
        int people,
        double radiusMeters,
        boolean illustrative,
        String source) {

    boolean isVillage() {
        return kind == Settlement.Kind.VILLAGE;
    }
}
