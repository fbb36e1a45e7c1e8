package org.dakal.resilience;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;

/**
 * What fails when a site fails, and when two do.
 *
 * @param onOneSite the part of it that one site alone serves
 * @param expectedServed what is expected to have service today
 * @param expectedOnOneSite what is expected to have it by one site alone
 * @param sites every site, worst first: by person-hours in a year when all sites' hours are known, else by people, then
 *     area
 * @param pairs neighbours that lose most only together, worst first by people, then area
 * @param villages settlements that one site alone serves, largest first
 * @param isIndoors whether what is expected is expected inside buildings; by class all is in the open
 * @param byOperator how each operator's own phones stand single failures, by id; empty where fewer than two are named
 */
public record OutageAtlas(
        ServingSites serving,
        Exposure served,
        Exposure onOneSite,
        ExpectedAmounts expectedServed,
        ExpectedAmounts expectedOnOneSite,
        List<SiteOutage> sites,
        List<PairOutage> pairs,
        List<SoleServer> villages,
        List<HealedRisk> proposals,
        boolean isIndoors,
        SortedMap<String, SingleFailures> byOperator) {
    public OutageAtlas {
        sites = List.copyOf(sites);
        pairs = List.copyOf(pairs);
        villages = List.copyOf(villages);
        proposals = List.copyOf(proposals);
        byOperator = Collections.unmodifiableSortedMap(new TreeMap<>(byOperator));
    }

    /** People with service today, as they are counted. */
    public double servedPeople() {
        return expectedServed.peopleOr(served.people());
    }

    /** People whom one site alone serves, as they are counted. */
    public double onOneSitePeople() {
        return expectedOnOneSite.peopleOr(onOneSite.people());
    }

    /** Area that one site alone serves, as it is counted. */
    public double onOneSiteSquareKm() {
        return expectedOnOneSite.squareKmOr(onOneSite.areaSquareKm());
    }

    /** True when every site says how long it fails. */
    public boolean isWeighted() {
        return serving.network().sites().stream().noneMatch(site -> Double.isNaN(site.outageHoursPerYear()));
    }
}
