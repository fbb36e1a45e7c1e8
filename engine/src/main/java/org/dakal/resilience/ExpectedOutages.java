package org.dakal.resilience;

import java.util.Arrays;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Network;

/**
 * How many people are expected to lose service in the open while one site is out: by how much the probability of
 * service falls where they live, with shadowing that sites have partly in common.
 */
final class ExpectedOutages {
    private ExpectedOutages() {}

    /** People expected to be lost with each site, in the network's order. */
    static double[] lostPeople(
            Network network, CoverageEngine engine, ExposureMap exposure, ProgressListener listener) {
        int[] cells = exposure.cellsOf(cell -> exposure.people(cell) > 0);
        ServiceProbability probability = new ServiceProbability(ServiceProbability.SITE_CORRELATION_FRACTION);
        SiteDeviates deviates = engine.siteDeviates(network, cells, EntryLoss.OUTDOORS, listener);
        double[] falls = new double[deviates.start(cells.length)];
        engine.share(cells.length, i -> falls(deviates, i, probability, falls));
        double[] lost = new double[network.sites().size()];
        for (int i = 0; i < cells.length; i++) {
            for (int at = deviates.start(i); at < deviates.start(i + 1); at++) {
                lost[deviates.site(at)] += exposure.people(cells[i]) * falls[at];
            }
        }
        return lost;
    }

    /** Of each site of a cell the probability that it serves there and no other does. */
    private static void falls(SiteDeviates deviates, int i, ServiceProbability probability, double[] falls) {
        int from = deviates.start(i);
        int count = deviates.start(i + 1) - from;
        double[] noneBefore = new double[count + 1];
        for (int node = 0; node < probability.nodeCount(); node++) {
            noneBefore[0] = probability.weight(node);
            double[] not = new double[count];
            for (int k = 0; k < count; k++) {
                not[k] = probability.servedNotAt(node, deviates.deviates(from + k));
                noneBefore[k + 1] = noneBefore[k] * not[k];
            }
            double noneAfter = 1;
            for (int k = count - 1; k >= 0; k--) {
                falls[from + k] += noneBefore[k] * (1 - not[k]) * noneAfter;
                noneAfter *= not[k];
            }
        }
    }

    /** Where nothing is expected. */
    static double[] unknown(int siteCount) {
        double[] unknown = new double[siteCount];
        Arrays.fill(unknown, Double.NaN);
        return unknown;
    }
}
