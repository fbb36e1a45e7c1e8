package org.dakal.proposals.backhaul;

/** A stretch of trench. Stretches of the same id are the same trench, whoever asks for it. */
public record Trench(String id, double lengthMeters) {}
