package org.dakal.study;

/**
 * How long a phase of a study took.
 *
 * @param phase which
 * @param seconds wall time
 */
public record PhaseTiming(Phase phase, double seconds) {}
