package org.dakal.resilience;

import org.dakal.findings.Exposure;
import org.dakal.network.Site;

/**
 * What the province loses while two neighbours, sites that back each other up somewhere, are out of service together.
 *
 * @param first of the two, the one earlier in the network
 * @param lostOnlyTogether who and what either of them alone would still serve, and no third site does
 * @param lost all that is lost, with what depends on one of the two anyway
 * @param expectedOnlyTogetherPeople the former of people in expectation; NaN where people are counted by threshold, as
 *     both above do
 */
public record PairOutage(
        Site first,
        Site second,
        Exposure lostOnlyTogether,
        Exposure lost,
        double expectedOnlyTogetherPeople,
        double expectedLostPeople) {
    /** People whom either alone would still serve, as they are counted. */
    public double onlyTogetherPeople() {
        return Double.isNaN(expectedOnlyTogetherPeople) ? lostOnlyTogether.people() : expectedOnlyTogetherPeople;
    }

    /** All people who lose service with both, as they are counted. */
    public double lostPeople() {
        return Double.isNaN(expectedLostPeople) ? lost.people() : expectedLostPeople;
    }
}
