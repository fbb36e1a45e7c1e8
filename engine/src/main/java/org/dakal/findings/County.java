package org.dakal.findings;

import org.locationtech.jts.geom.Geometry;

/**
 * A division of the province.
 *
 * @param id stable
 * @param name for people
 * @param outline polygon or polygons in the grid's metres
 */
public record County(String id, String name, Geometry outline) {}
