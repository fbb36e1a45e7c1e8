package org.dakal.findings;

import org.locationtech.jts.geom.Geometry;

/**
 * A division of the province.
 *
 * @param outline polygon or polygons in the grid's metres
 * @param localName in the local script; may be empty
 */
public record County(String id, String name, Geometry outline, String localName) {}
