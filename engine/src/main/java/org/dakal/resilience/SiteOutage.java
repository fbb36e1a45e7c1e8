package org.dakal.resilience;

import org.dakal.findings.Exposure;
import org.dakal.network.Site;

/**
 * What the province loses while one site is out of service.
 *
 * @param site which
 * @param lost who and what no other site serves
 * @param lostPersonHoursPerYear people lost times the site's hours of outage in a year; NaN when the hours are not
 *     known
 */
public record SiteOutage(Site site, Exposure lost, double lostPersonHoursPerYear) {
    static SiteOutage of(Site site, Exposure lost) {
        return new SiteOutage(site, lost, lost.people() * site.outageHoursPerYear());
    }
}
