package org.dakal.resilience;

import org.dakal.findings.Exposure;
import org.dakal.network.Site;

/**
 * What the province loses while two neighbours, sites that back each other up somewhere, are out of service together.
 *
 * @param first of the two, the one earlier in the network
 * @param lostOnlyTogether who and what either of them alone would still serve, and no third site does
 * @param lost all that is lost, with what depends on one of the two anyway
 * @param expectedOnlyTogether the former in expectation
 * @param expectedLost the latter in expectation
 */
public record PairOutage(
        Site first,
        Site second,
        Exposure lostOnlyTogether,
        Exposure lost,
        ExpectedAmounts expectedOnlyTogether,
        ExpectedAmounts expectedLost) {
    /** People whom either alone would still serve, as they are counted. */
    public double onlyTogetherPeople() {
        return expectedOnlyTogether.peopleOr(lostOnlyTogether.people());
    }

    /** Area that either alone would still serve, as it is counted. */
    public double onlyTogetherSquareKm() {
        return expectedOnlyTogether.squareKmOr(lostOnlyTogether.areaSquareKm());
    }

    /** All people who lose service with both, as they are counted. */
    public double lostPeople() {
        return expectedLost.peopleOr(lost.people());
    }
}
