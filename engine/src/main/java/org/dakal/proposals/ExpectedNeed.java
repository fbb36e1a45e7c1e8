package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.findings.ExposureMap;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Site;

/**
 * People, or area, expected to be without service while sites are added one after another, so that {@code dakal
 * suggest}, a ranking and a plan expect the same of the same sites.
 */
public final class ExpectedNeed {
    /** Where less is without service than this share, nobody looks for a place to serve it from. */
    private static final double LEAST_UNSERVED_SHARE = 0.02;

    private final List<ExpectedLayer> layers = new ArrayList<>();
    private final int[] needy;
    private final double[] unservedToday;
    private Network network;

    /**
     * What today's network is expected to leave unserved.
     *
     * @param goal where, and to whose phones; by any site
     * @param isByArea whether area is needed rather than people
     * @param counts cells that may be served at all
     */
    public ExpectedNeed(
            Network today,
            CoverageEngine engine,
            ExposureMap exposure,
            ServiceGoal goal,
            boolean isByArea,
            IntPredicate counts,
            ProgressListener listener) {
        this.network = today;
        List<LayerAmounts> all = LayerAmounts.in(goal, exposure, isByArea);
        double[] unserved = new double[exposure.province().grid().cellCount()];
        for (LayerAmounts of : all) {
            UntouchedLayer open = UntouchedLayer.find(
                    KnownService.Earlier.NOTHING,
                    today,
                    Set.of(),
                    engine,
                    exposure.province().grid(),
                    of,
                    listener);
            for (int i = 0; i < open.cells().length; i++) {
                unserved[open.cells()[i]] += open.unservedAmount(of, i);
            }
            layers.add(new ExpectedLayer(today, open, engine, of));
        }
        this.needy = exposure.cellsOf(cell -> unserved[cell] > 0
                && counts.test(cell)
                && unserved[cell]
                        >= LEAST_UNSERVED_SHARE
                                * all.stream().mapToDouble(of -> of.at(cell)).sum());
        this.unservedToday =
                Arrays.stream(needy).mapToDouble(cell -> unserved[cell]).toArray();
    }

    /** Cells where much is expected to be without service today, ascending; not to be written to. */
    public int[] needyCells() {
        return needy;
    }

    /** What is expected to be without service in each of them; not to be written to. */
    public double[] unservedAmounts() {
        return unservedToday;
    }

    /** What is expected to be newly served by one site more. */
    public double gainOf(Site site) {
        Network after = with(site);
        return layers.stream()
                .mapToDouble(layer -> layer.changeTo(after, Set.of(site.id())).gainedAmount())
                .sum();
    }

    /** Adds a site, so that those after it gain less. */
    public void add(Site site) {
        network = with(site);
        layers.forEach(layer -> layer.apply(network, Set.of(site.id())));
    }

    private Network with(Site site) {
        return network.with(List.of(new Change.AddSite(site)));
    }
}
