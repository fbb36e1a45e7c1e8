package org.dakal.scenarios.synthetic;

import org.locationtech.jts.geom.Coordinate;

/**
 * A made-up public point.
 *
 * @param id in the public-points file
 * @param name for people
 * @param kind school, clinic, rest area, police post, emergency post
 * @param position in metres
 */
record PlannedPoint(String id, String name, String kind, Coordinate position) {}
