package org.dakal.proposals.backhaul;

import java.util.Set;

/** All ways that trenches may take: routes, and straight from place to place. */
@FunctionalInterface
public interface TrenchWays {
    /** Nothing is known. */
    TrenchWays NONE = siteIds -> Double.NaN;

    /** Length of a net of trenches that joins some new sites with fibre nodes, each by one of them at least. */
    double joinedMeters(Set<String> siteIds);
}
