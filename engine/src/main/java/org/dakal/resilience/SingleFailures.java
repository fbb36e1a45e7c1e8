package org.dakal.resilience;

import java.util.Comparator;
import java.util.List;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * How a network stands when any one site fails, in a few figures.
 *
 * @param onOneSite the part of it that one site alone serves
 * @param worst the site with which most people lose service; null when none loses any
 */
public record SingleFailures(
        Exposure served, Exposure onOneSite, @Nullable SiteOutage worst) {
    /** Counts over the sites that serve each cell. */
    public static SingleFailures of(ServingSites serving, ExposureMap exposure) {
        DependentCells cells = new DependentCells(serving, exposure.province());
        List<Site> sites = serving.network().sites();
        SiteOutage worst = java.util.stream.IntStream.range(0, sites.size())
                .mapToObj(i -> SiteOutage.of(sites.get(i), exposure.of(cells.of(i)), ExpectedAmounts.NONE))
                .filter(outage -> outage.lost().people() > 0)
                .max(Comparator.comparingDouble(outage -> outage.lost().people()))
                .orElse(null);
        return new SingleFailures(exposure.of(cells.served()), exposure.of(cells.onOneSite()), worst);
    }

    /** People who keep service whichever one site fails. */
    public double backedUpPeople() {
        return served.people() - onOneSite.people();
    }
}
