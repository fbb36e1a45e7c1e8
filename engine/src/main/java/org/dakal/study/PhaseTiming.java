package org.dakal.study;

/**
 * How long a phase of a study took.
 *
 * @param phase its name for people
 * @param seconds wall time
 */
public record PhaseTiming(String phase, double seconds) {}
