package org.dakal.resilience;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Network;
import org.dakal.network.Site;

/**
 * How many people are expected to lose service in the open while sites are out, and whom proposals are expected to give
 * a second site: by probabilities where people live, with shadowing that sites have partly in common.
 */
final class ExpectedOutages {
    /** Sites less likely to serve a place are no partners there: a pair's figure may be too small by that share. */
    private static final double LEAST_OF_PAIR = 1e-5;

    private final Network network;
    private final CoverageEngine engine;
    private final ProgressListener listener;
    private final ServiceProbability probability = new ServiceProbability(ServiceProbability.SITE_CORRELATION_FRACTION);
    private final int[] cells;
    private final double[] people;
    private final SiteDeviates deviates;

    ExpectedOutages(Network network, CoverageEngine engine, ExposureMap exposure, ProgressListener listener) {
        this.network = network;
        this.engine = engine;
        this.listener = listener;
        this.cells = exposure.cellsOf(cell -> exposure.people(cell) > 0);
        this.people = Arrays.stream(cells).mapToDouble(exposure::people).toArray();
        this.deviates = engine.siteDeviates(network, cells, EntryLoss.OUTDOORS, listener);
    }

    /** Sites heard in a place, by number, and how far each lies above what service takes. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares places
    private record Heard(int[] sites, double[] margins) {}

    private Heard heard(int i) {
        int from = deviates.start(i);
        int[] sites = new int[deviates.start(i + 1) - from];
        double[] margins = new double[sites.length];
        for (int k = 0; k < sites.length; k++) {
            sites[k] = deviates.site(from + k);
            margins[k] = deviates.deviates(from + k);
        }
        return new Heard(sites, margins);
    }

    /** The probability that a site serves and no other does, for each of the margins. */
    private double[] alone(double[] margins) {
        double[] alone = new double[margins.length];
        double[] not = new double[margins.length];
        double[] noneBefore = new double[margins.length + 1];
        for (int node = 0; node < probability.nodeCount(); node++) {
            noneBefore[0] = probability.weight(node);
            for (int k = 0; k < not.length; k++) {
                not[k] = probability.servedNotAt(node, margins[k]);
                noneBefore[k + 1] = noneBefore[k] * not[k];
            }
            double noneAfter = 1;
            for (int k = not.length - 1; k >= 0; k--) {
                alone[k] += noneBefore[k] * (1 - not[k]) * noneAfter;
                noneAfter *= not[k];
            }
        }
        return alone;
    }

    /** People expected to have service. */
    double servedPeople() {
        double[] served = new double[cells.length];
        engine.share(cells.length, i -> served[i] = people[i] * (1 - unserved(heard(i).margins())));
        return Arrays.stream(served).sum();
    }

    private double unserved(double[] margins) {
        return probability.unserved(margins, margins.length);
    }

    /** People expected to be lost with each site, in the network's order. */
    double[] lostPeople() {
        double[][] alone = new double[cells.length][];
        engine.share(cells.length, i -> alone[i] = alone(heard(i).margins()));
        double[] lost = new double[network.sites().size()];
        for (int i = 0; i < cells.length; i++) {
            int[] sites = heard(i).sites();
            for (int k = 0; k < sites.length; k++) {
                lost[sites[k]] += people[i] * alone[i][k];
            }
        }
        return lost;
    }

    /** People expected to be lost with two sites whom either of them alone would still serve. */
    Map<DependentCells.Pair, Double> lostOnlyTogetherPeople() {
        double[][] together = new double[cells.length][];
        engine.share(cells.length, i -> together[i] = together(heard(i)));
        Map<DependentCells.Pair, Double> sums = new TreeMap<>();
        for (int i = 0; i < cells.length; i++) {
            int[] sites = heard(i).sites();
            for (int b = 1; b < sites.length; b++) {
                for (int a = 0; a < b; a++) {
                    double lost = people[i] * together[i][b * (b - 1) / 2 + a];
                    if (lost > 0) {
                        sums.merge(new DependentCells.Pair(sites[a], sites[b]), lost, Double::sum);
                    }
                }
            }
        }
        return sums;
    }

    /** The probability that two sites, number a before b, serve and no third does; at b (b - 1) / 2 + a. */
    private double[] together(Heard heard) {
        double[] margins = heard.margins();
        int count = margins.length;
        double[] together = new double[count * (count - 1) / 2];
        boolean[] isPartner = new boolean[count];
        for (int k = 0; k < count; k++) {
            isPartner[k] = probability.served(margins[k]) >= LEAST_OF_PAIR;
        }
        double[] not = new double[count];
        for (int node = 0; node < probability.nodeCount(); node++) {
            double none = probability.weight(node);
            for (int k = 0; k < count; k++) {
                not[k] = probability.servedNotAt(node, margins[k]);
            }
            for (int b = 1; b < count; b++) {
                for (int a = 0; isPartner[b] && a < b; a++) {
                    double both = isPartner[a] ? none * (1 - not[a]) * (1 - not[b]) : 0;
                    for (int k = 0; k < count && both > 0; k++) {
                        both *= k == a || k == b ? 1 : not[k];
                    }
                    together[b * (b - 1) / 2 + a] += both;
                }
            }
        }
        return together;
    }

    /**
     * What a changed network is expected to do to people who hang on one site, or do not.
     *
     * @param backedUpPeople who gain service by a second site
     * @param healedPersonHoursPerYear outage of today's sites taken away, less what is added to it; NaN when the hours
     *     of a site concerned are not known
     */
    record Healed(double backedUpPeople, double exposedPeople, double healedPersonHoursPerYear) {}

    /** Compares with a network in which some of today's sites are others, are gone, or new ones stand. */
    Healed healed(Network changed, Set<String> siteIds) {
        Network others = new Network(
                changed.bands(),
                changed.sites().stream()
                        .filter(site -> siteIds.contains(site.id()))
                        .toList());
        SiteDeviates then = engine.siteDeviates(others, cells, EntryLoss.OUTDOORS, listener);
        double[] backed = new double[cells.length];
        double[] hours = new double[cells.length];
        engine.share(cells.length, i -> compare(i, others, then, siteIds, backed, hours));
        double gained = 0;
        double lost = 0;
        for (double more : backed) {
            gained += Math.max(0, more);
            lost += Math.max(0, -more);
        }
        return new Healed(gained, lost, Arrays.stream(hours).sum());
    }

    private void compare(
            int i, Network others, SiteDeviates then, Set<String> siteIds, double[] backed, double[] hours) {
        Heard today = heard(i);
        boolean isTouched = then.start(i) < then.start(i + 1)
                || Arrays.stream(today.sites())
                        .anyMatch(site ->
                                siteIds.contains(network.sites().get(site).id()));
        if (!isTouched) {
            return;
        }
        int count = 0;
        Site[] sites = new Site[today.sites().length + then.start(i + 1) - then.start(i)];
        double[] margins = new double[sites.length];
        for (int k = 0; k < today.sites().length; k++) {
            Site site = network.sites().get(today.sites()[k]);
            if (!siteIds.contains(site.id())) {
                sites[count] = site;
                margins[count++] = today.margins()[k];
            }
        }
        for (int at = then.start(i); at < then.start(i + 1); at++) {
            sites[count] = others.sites().get(then.site(at));
            margins[count++] = then.deviates(at);
        }
        margins = Arrays.copyOf(margins, count);
        double[] aloneToday = alone(today.margins());
        double[] aloneThen = alone(margins);
        double before =
                1 - unserved(today.margins()) - Arrays.stream(aloneToday).sum();
        double after = 1 - unserved(margins) - Arrays.stream(aloneThen).sum();
        backed[i] = people[i] * (after - before);
        for (int k = 0; k < aloneToday.length; k++) {
            hours[i] += people[i]
                    * aloneToday[k]
                    * network.sites().get(today.sites()[k]).outageHoursPerYear();
        }
        for (int k = 0; k < aloneThen.length; k++) {
            boolean stoodToday = network.site(sites[k].id()) != null;
            hours[i] -= stoodToday ? people[i] * aloneThen[k] * sites[k].outageHoursPerYear() : 0;
        }
    }
}
