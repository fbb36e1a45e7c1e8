package org.dakal.resilience;

import org.dakal.findings.Exposure;
import org.dakal.network.Site;

/**
 * What the province loses while one site is out of service.
 *
 * @param lost who and what no other site serves
 * @param expectedLostPeople people expected to lose service by its probability; NaN where people are counted by
 *     threshold, as {@code lost} does
 * @param lostPersonHoursPerYear people lost, as they are counted, times the site's hours of outage in a year; NaN when
 *     the hours are not known
 */
public record SiteOutage(Site site, Exposure lost, double expectedLostPeople, double lostPersonHoursPerYear) {
    static SiteOutage of(Site site, Exposure lost) {
        return of(site, lost, Double.NaN);
    }

    static SiteOutage of(Site site, Exposure lost, double expectedPeople) {
        double people = Double.isNaN(expectedPeople) ? lost.people() : expectedPeople;
        return new SiteOutage(site, lost, expectedPeople, people * site.outageHoursPerYear());
    }

    /** People who lose service, as they are counted. */
    public double lostPeople() {
        return Double.isNaN(expectedLostPeople) ? lost.people() : expectedLostPeople;
    }
}
