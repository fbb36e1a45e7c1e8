package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.jspecify.annotations.Nullable;

/**
 * People expected to be served while proposals are built one after another: the probability that somebody who lives in
 * a cell is served, with shadowing as {@link ServiceProbability} has it, so that a ranking, a plan and {@code dakal
 * sure} expect the same of the same network. Sites that no proposal touches are one factor; the others stand as they
 * are at the moment.
 */
final class ExpectedPeople {
    /** A site that is not heard in a cell at all. */
    private static final float NOT_HEARD = Float.NEGATIVE_INFINITY;

    private final CoverageEngine engine;
    private final List<Band> bands;
    private final ServiceProbability probability = new ServiceProbability(ServiceProbability.SITE_CORRELATION_FRACTION);
    private final int[] cells;
    private final double[] people;
    private final SiteDeviates untouched;
    /** Deviates of each site that proposals touch, in the order of the cells, while it stands. */
    private final Map<String, float[]> standing = new LinkedHashMap<>();

    private final Map<Site, float[]> known = new HashMap<>();

    /** Today's network, ready for all that some proposals may do. */
    ExpectedPeople(
            Network today,
            List<Proposal> proposals,
            CoverageEngine engine,
            ExposureMap exposure,
            ProgressListener listener) {
        this.engine = engine;
        this.bands = today.bands();
        this.cells = exposure.cellsOf(cell -> exposure.people(cell) > 0);
        this.people = Arrays.stream(cells).mapToDouble(exposure::people).toArray();
        Set<String> touched = proposals.stream()
                .flatMap(proposal -> Trial.siteIds(proposal).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Site> others = today.sites().stream()
                .filter(site -> !touched.contains(site.id()))
                .toList();
        this.untouched = engine.siteDeviates(new Network(bands, others), cells, EntryLoss.OUTDOORS, listener);
        touched.forEach(id -> stand(id, today.site(id)));
    }

    /**
     * People whose probability of service changes.
     *
     * @param gainedPeople sum of what rises
     * @param lostPeople sum of what falls, zero or more
     */
    record Change(double gainedPeople, double lostPeople) {
        static final Change NONE = new Change(0, 0);

        double netPeople() {
            return gainedPeople - lostPeople;
        }
    }

    /** What it would do to make some sites as they are in another network; nothing is changed. */
    Change changeTo(Network after, Set<String> siteIds) {
        List<float[]> before = new ArrayList<>();
        List<float[]> then = new ArrayList<>();
        List<float[]> others = new ArrayList<>();
        standing.forEach((id, deviates) -> (siteIds.contains(id) ? before : others).add(deviates));
        for (String id : siteIds) {
            Site site = after.site(id);
            if (site != null) {
                then.add(deviates(site));
            }
        }
        double[] rises = new double[cells.length];
        engine.share(cells.length, i -> {
            float[] here = heard(before, i);
            float[] there = heard(then, i);
            rises[i] = Arrays.equals(here, there) ? 0 : people[i] * rise(i, heard(others, i), here, there);
        });
        double gained = 0;
        double lost = 0;
        for (double rise : rises) {
            gained += Math.max(0, rise);
            lost += Math.max(0, -rise);
        }
        return new Change(gained, lost);
    }

    /** Makes some sites as they are in another network. */
    void apply(Network after, Set<String> siteIds) {
        siteIds.forEach(id -> stand(id, after.site(id)));
    }

    private void stand(String id, @Nullable Site site) {
        if (site == null) {
            standing.remove(id);
        } else {
            standing.put(id, deviates(site));
        }
    }

    private float[] deviates(Site site) {
        return known.computeIfAbsent(site, this::find);
    }

    private float[] find(Site site) {
        SiteDeviates found = engine.siteDeviates(
                new Network(bands, List.of(site)), cells, EntryLoss.OUTDOORS, ProgressListener.NONE);
        float[] deviates = new float[cells.length];
        for (int i = 0; i < deviates.length; i++) {
            deviates[i] = found.start(i) < found.start(i + 1) ? found.deviates(found.start(i)) : NOT_HEARD;
        }
        return deviates;
    }

    /** Deviates of those sites that are heard in a cell, ascending, so that equal ones have equal sums. */
    private static float[] heard(List<float[]> sites, int i) {
        float[] heard = new float[sites.size()];
        int count = 0;
        for (float[] site : sites) {
            if (site[i] > NOT_HEARD) {
                heard[count++] = site[i];
            }
        }
        Arrays.sort(heard, 0, count);
        return Arrays.copyOf(heard, count);
    }

    /** By how much the probability of service in a cell rises. */
    private double rise(int i, float[] others, float[] before, float[] after) {
        double rise = 0;
        for (int node = 0; node < probability.nodeCount(); node++) {
            double none = probability.weight(node) * noneOf(others, node);
            for (int at = untouched.start(i); at < untouched.start(i + 1) && none > 1e-18; at++) {
                none *= probability.servedNotAt(node, untouched.deviates(at));
            }
            rise += none * (noneOf(before, node) - noneOf(after, node));
        }
        return rise;
    }

    private double noneOf(float[] deviates, int node) {
        double none = 1;
        for (float deviate : deviates) {
            none *= probability.servedNotAt(node, deviate);
        }
        return none;
    }
}
