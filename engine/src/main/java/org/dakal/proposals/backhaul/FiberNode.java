package org.dakal.proposals.backhaul;

/**
 * Where fibre can be joined.
 *
 * @param id unique among nodes
 * @param xMeters easting
 * @param yMeters northing
 */
public record FiberNode(String id, String name, double xMeters, double yMeters) {}
