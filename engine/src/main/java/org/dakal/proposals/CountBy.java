package org.dakal.proposals;

/** How service is counted when something is decided. */
public enum CountBy {
    /** By the probability that a place is served: what may be expected. */
    EXPECTED,
    /** By the class: a place counts wholly once the asked share of its locations is served, as a regulator counts. */
    THRESHOLD
}
