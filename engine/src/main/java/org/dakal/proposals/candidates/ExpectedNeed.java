package org.dakal.proposals.candidates;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Network;
import org.dakal.network.Site;

/**
 * People expected to be without service in the open while suggested sites are taken one after another, with shadowing
 * as {@link ServiceProbability} has it, so that {@code dakal suggest} and a plan expect the same of the same sites.
 */
final class ExpectedNeed {
    /** Where fewer are without service than this share, nobody looks for a place to serve them from. */
    private static final double LEAST_UNSERVED_SHARE = 0.02;

    private final CoverageEngine engine;
    private final Network today;
    private final ServiceProbability probability = new ServiceProbability(ServiceProbability.SITE_CORRELATION_FRACTION);
    private final int[] cells;
    private final double[] people;
    /** By cell and node people times the probability that no site serves, weighed as the node is. */
    private final float[] unserved;

    /** @param counts cells that may be served at all */
    ExpectedNeed(
            Network today,
            CoverageEngine engine,
            ExposureMap exposure,
            IntPredicate counts,
            ProgressListener listener) {
        this.engine = engine;
        this.today = today;
        this.cells = exposure.cellsOf(cell -> exposure.people(cell) > 0 && counts.test(cell));
        this.people = Arrays.stream(cells).mapToDouble(exposure::people).toArray();
        int nodes = probability.nodeCount();
        this.unserved = new float[cells.length * nodes];
        SiteDeviates deviates = engine.siteDeviates(today, cells, EntryLoss.OUTDOORS, listener);
        engine.share(cells.length, i -> {
            for (int node = 0; node < nodes; node++) {
                double none = people[i] * probability.weight(node);
                for (int at = deviates.start(i); at < deviates.start(i + 1); at++) {
                    none *= probability.servedNotAt(node, deviates.deviates(at));
                }
                unserved[i * nodes + node] = (float) none;
            }
        });
    }

    /** Cells where many are expected to be without service, ascending, by their position here. */
    int[] needy() {
        return IntStream.range(0, cells.length)
                .filter(i -> unservedPeople(i) >= LEAST_UNSERVED_SHARE * people[i])
                .toArray();
    }

    int cell(int position) {
        return cells[position];
    }

    /** People expected to be without service in a cell, by its position here. */
    double unservedPeople(int position) {
        double sum = 0;
        int nodes = probability.nodeCount();
        for (int at = position * nodes; at < (position + 1) * nodes; at++) {
            sum += unserved[at];
        }
        return sum;
    }

    /** How far a site lies above what service takes, where it is heard. */
    SiteDeviates heard(Site site) {
        return engine.siteDeviates(
                new Network(today.bands(), List.of(site)), cells, EntryLoss.OUTDOORS, ProgressListener.NONE);
    }

    /** People expected to be newly served by one site more. */
    double gainPeople(SiteDeviates site) {
        return walk(site, false);
    }

    /** Takes a site, so that those after it gain less. */
    void take(SiteDeviates site) {
        walk(site, true);
    }

    private double walk(SiteDeviates site, boolean isTaken) {
        int nodes = probability.nodeCount();
        double gain = 0;
        for (int i = 0; i < cells.length; i++) {
            if (site.start(i) == site.start(i + 1)) {
                continue;
            }
            double deviates = site.deviates(site.start(i));
            for (int node = 0; node < nodes; node++) {
                double served = unserved[i * nodes + node] * probability.servedAt(node, deviates);
                gain += served;
                if (isTaken) {
                    unserved[i * nodes + node] -= (float) served;
                }
            }
        }
        return gain;
    }
}
