package org.dakal.findings;

import org.locationtech.jts.geom.Geometry;

/**
 * A road.
 *
 * @param kind free word, e.g. "freeway"
 * @param line line or lines in the grid's metres
 */
public record Road(String id, String name, String kind, Geometry line) {}
