package org.dakal.proposals.backhaul;

/**
 * A stretch of trench. Stretches of the same id are the same trench, whoever asks for it.
 *
 * @param id of the stretch
 * @param lengthMeters of it
 */
public record Trench(String id, double lengthMeters) {}
