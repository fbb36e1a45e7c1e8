package org.dakal.proposals;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServiceProbability;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.ExposureMap;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.Site;

/**
 * Cells of one layer, with something at stake, that sites which no proposal touches do not serve for certain, and the
 * probability that none of them does. It takes a look at every site to find it, so it is kept, and after a change
 * looked at again only where that reaches.
 *
 * @param id names the layer; empty when what is known holds for nothing else
 * @param touchedSiteIds sites that proposals touch, those too that are not built yet
 * @param cells ascending; not to be written to
 * @param none for each cell and each node of the integral over what sites have in common, the node's weight times the
 *     probability that no untouched site serves; not to be written to
 * @param deviates for each site that was looked at how far it lies above what service takes in these cells, in standard
 *     deviations; negative infinity where it is not heard, and NaN where that is not known. Not to be written to.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares layers
public record UntouchedLayer(
        String id, Set<String> touchedSiteIds, int[] cells, double[] none, Map<Site, float[]> deviates) {
    /** A product so small that no more factors are asked for. */
    static final double NOTHING = 1e-18;

    /** The probability that one place is served, with shadowing that sites have partly in common. */
    static final ServiceProbability PROBABILITY = new ServiceProbability(ServiceProbability.SITE_CORRELATION_FRACTION);

    /** Where all untouched sites fail with a smaller probability, nothing can be gained or lost. */
    private static final double SETTLED_PROBABILITY = 1e-15;

    private static final double[] SETTLED = {};

    /** Cells of one task. */
    private static final int BLOCK_CELLS = 256;

    public UntouchedLayer {
        touchedSiteIds = Set.copyOf(touchedSiteIds);
        deviates = Map.copyOf(deviates);
    }

    /** How many numbers there are for each cell. */
    public static int nodeCount() {
        return PROBABILITY.nodeCount();
    }

    /** These cells, with what is known of single sites in them. */
    public UntouchedLayer with(Map<Site, float[]> known) {
        return new UntouchedLayer(id, touchedSiteIds, cells, none, known);
    }

    /**
     * Looks everywhere, or where something may differ from what was found before.
     *
     * @param earlier what is of use only when the same sites were touched
     */
    static UntouchedLayer find(
            KnownService.Earlier earlier,
            Network network,
            Set<String> touchedSiteIds,
            CoverageEngine engine,
            CellGrid grid,
            LayerAmounts of,
            ProgressListener listener) {
        UntouchedLayer known = earlier.service().layer(of.id());
        UntouchedLayer before = known != null && known.touchedSiteIds.equals(touchedSiteIds) ? known : null;
        if (before != null && earlier.windows().isEmpty()) {
            return before;
        }
        List<Site> untouched = untouched(network.sites(), touchedSiteIds);
        int[] looked = before == null
                ? of.cells(List.of(grid.wholeWindow()), grid)
                : changedCells(
                        untouched(earlier.sites(), touchedSiteIds),
                        untouched,
                        () -> of.cells(earlier.windows(), grid),
                        network.bands(),
                        engine,
                        of.layer(),
                        listener);
        if (before != null && looked.length == 0) {
            return before;
        }
        double[][] found = new double[looked.length][];
        SiteDeviates.inParts(
                engine,
                of.layer().seenOf(new Network(network.bands(), untouched)),
                looked,
                of.layer().entryLoss(),
                listener,
                (first, count, sites) -> share(engine, count, i -> {
                    double[] here = noneOf(sites, i);
                    found[first + i] = Arrays.stream(here).sum() < SETTLED_PROBABILITY ? SETTLED : here;
                }));
        int[] open = IntStream.range(0, looked.length)
                .filter(i -> found[i].length > 0)
                .toArray();
        UntouchedLayer kept = before == null
                ? new UntouchedLayer(of.id(), touchedSiteIds, new int[0], new double[0], Map.of())
                : before;
        return kept.over(looked, found, open);
    }

    /** People whom a network is expected to serve in the open, by any of its sites in reach; no settlements, nobody. */
    public static double servedPeople(
            Network network, CoverageEngine engine, ExposureMap exposure, ProgressListener listener) {
        CellGrid grid = exposure.province().grid();
        double people = 0;
        for (LayerAmounts of : LayerAmounts.of(exposure, RankBy.PEOPLE, null, Map.of())) {
            UntouchedLayer open = find(KnownService.Earlier.NOTHING, network, Set.of(), engine, grid, of, listener);
            people += Arrays.stream(exposure.cellsWithPeople())
                    .mapToDouble(of::at)
                    .sum();
            for (int i = 0; i < open.cells.length; i++) {
                people -= open.unservedAmount(of, i);
            }
        }
        return people;
    }

    /** What is expected to be without service in cell number {@code i}, with no more than the untouched sites. */
    double unservedAmount(LayerAmounts of, int i) {
        int first = i * nodeCount();
        return of.at(cells[i]) * Arrays.stream(none, first, first + nodeCount()).sum();
    }

    private static List<Site> untouched(List<Site> sites, Set<String> touchedSiteIds) {
        return sites.stream()
                .filter(site -> !touchedSiteIds.contains(site.id()))
                .toList();
    }

    /** Cells of some windows where what changed of the sites is heard otherwise than before. */
    private static int[] changedCells(
            List<Site> before,
            List<Site> after,
            Supplier<int[]> windowCells,
            List<Band> bands,
            CoverageEngine engine,
            ServiceGoal.Layer layer,
            ProgressListener listener) {
        List<Site> went = without(before, after);
        List<Site> came = without(after, before);
        if (went.isEmpty() && came.isEmpty()) {
            return new int[0];
        }
        int[] cells = windowCells.get();
        SiteDeviates gone =
                engine.siteDeviates(layer.seenOf(new Network(bands, went)), cells, layer.entryLoss(), listener);
        SiteDeviates come =
                engine.siteDeviates(layer.seenOf(new Network(bands, came)), cells, layer.entryLoss(), listener);
        return IntStream.range(0, cells.length)
                .filter(i -> !Arrays.equals(sorted(gone, i), sorted(come, i)))
                .map(i -> cells[i])
                .toArray();
    }

    private static List<Site> without(List<Site> sites, List<Site> others) {
        Map<String, Site> byId = new HashMap<>();
        others.forEach(site -> byId.put(site.id(), site));
        return sites.stream()
                .filter(site -> !Objects.equals(site, byId.get(site.id())))
                .toList();
    }

    private static float[] sorted(SiteDeviates sites, int i) {
        float[] deviates = new float[sites.start(i + 1) - sites.start(i)];
        for (int at = 0; at < deviates.length; at++) {
            deviates[at] = sites.deviates(sites.start(i) + at);
        }
        Arrays.sort(deviates);
        return deviates;
    }

    /** Cells that are settled now stay, with zeros, so that what is known of the others need not move. */
    private UntouchedLayer over(int[] looked, double[][] found, int[] open) {
        int[] more = Arrays.stream(open)
                .map(i -> looked[i])
                .filter(cell -> Arrays.binarySearch(cells, cell) < 0)
                .toArray();
        int[] all = more.length == 0
                ? cells
                : IntStream.concat(Arrays.stream(cells), Arrays.stream(more))
                        .sorted()
                        .toArray();
        int width = nodeCount();
        double[] then = new double[all.length * width];
        Map<Site, float[]> moved = new HashMap<>();
        if (more.length > 0) {
            deviates.keySet().forEach(site -> moved.put(site, unknown(all.length)));
        }
        for (int i = 0, at = 0; i < cells.length; i++, at++) {
            while (all[at] != cells[i]) {
                at++;
            }
            System.arraycopy(none, i * width, then, at * width, width);
            for (Map.Entry<Site, float[]> site : moved.entrySet()) {
                site.getValue()[at] = Objects.requireNonNull(deviates.get(site.getKey()))[i];
            }
        }
        for (int i = 0; i < looked.length; i++) {
            int at = Arrays.binarySearch(all, looked[i]);
            if (at >= 0) {
                Arrays.fill(then, at * width, (at + 1) * width, 0);
                System.arraycopy(found[i], 0, then, at * width, found[i].length);
            }
        }
        return new UntouchedLayer(id, touchedSiteIds, all, then, more.length == 0 ? deviates : moved);
    }

    private static float[] unknown(int count) {
        float[] deviates = new float[count];
        Arrays.fill(deviates, Float.NaN);
        return deviates;
    }

    /** All cells of a window, ascending. */
    static IntStream cellsOf(CellGrid grid, CellWindow window) {
        return IntStream.range(window.firstRow(), window.endRow())
                .flatMap(row -> IntStream.range(0, window.columnCount())
                        .map(column -> grid.index(row, window.firstColumn() + column)));
    }

    /** Does something for each of a number of cells on the engine's threads. */
    static void share(CoverageEngine engine, int count, IntConsumer task) {
        engine.share((count + BLOCK_CELLS - 1) / BLOCK_CELLS, block -> {
            for (int i = block * BLOCK_CELLS; i < Math.min(count, (block + 1) * BLOCK_CELLS); i++) {
                task.accept(i);
            }
        });
    }

    /**
     * The best heard sites come first: after few of them nothing is left, and the order in the network does not matter.
     */
    private static double[] noneOf(SiteDeviates sites, int i) {
        float[] deviates = sorted(sites, i);
        double[] none = new double[nodeCount()];
        for (int node = 0; node < none.length; node++) {
            none[node] = PROBABILITY.weight(node);
            for (int at = deviates.length - 1; at >= 0 && none[node] > NOTHING; at--) {
                none[node] *= PROBABILITY.servedNotAt(node, deviates[at]);
            }
        }
        return none;
    }
}
