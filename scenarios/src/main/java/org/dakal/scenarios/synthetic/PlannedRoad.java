package org.dakal.scenarios.synthetic;

import org.locationtech.jts.geom.Geometry;

/**
 * A road on the plan.
 *
 * @param id in the roads file
 * @param name in Latin letters
 * @param localName in Persian letters; may be empty
 * @param kind freeway, main, secondary or local
 * @param mastSpacingKm between masts along it; zero for none
 * @param line in metres
 */
record PlannedRoad(String id, String name, String localName, String kind, double mastSpacingKm, Geometry line) {}
