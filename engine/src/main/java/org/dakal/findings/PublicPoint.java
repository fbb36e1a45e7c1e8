package org.dakal.findings;

/**
 * A school, clinic, police post, rest area: somewhere a phone must work.
 *
 * @param kind free word, e.g. "school"
 * @param xMeters easting
 * @param yMeters northing
 */
public record PublicPoint(String id, String name, String kind, double xMeters, double yMeters) {}
