package org.dakal.resilience;

import org.dakal.findings.Exposure;
import org.dakal.network.Site;

/**
 * What the province loses while one site is out of service.
 *
 * @param lost who and what no other site serves
 * @param expectedLost what is expected to lose service by its probability
 * @param lostPersonHoursPerYear people lost, as they are counted, times the site's hours of outage in a year; NaN when
 *     the hours are not known
 */
public record SiteOutage(Site site, Exposure lost, ExpectedAmounts expectedLost, double lostPersonHoursPerYear) {
    static SiteOutage of(Site site, Exposure lost, ExpectedAmounts expected) {
        return new SiteOutage(site, lost, expected, expected.peopleOr(lost.people()) * site.outageHoursPerYear());
    }

    /** People who lose service, as they are counted. */
    public double lostPeople() {
        return expectedLost.peopleOr(lost.people());
    }

    /** Area that loses service, as it is counted. */
    public double lostSquareKm() {
        return expectedLost.squareKmOr(lost.areaSquareKm());
    }
}
