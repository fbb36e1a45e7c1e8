package org.dakal.study;

import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;
import org.dakal.network.Site;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.Installation;
import org.dakal.proposals.KnownService;
import org.dakal.proposals.MarginalBenefit;
import org.dakal.proposals.TriedBefore;
import org.dakal.proposals.UntouchedCells;
import org.dakal.proposals.UntouchedLayer;
import org.jspecify.annotations.Nullable;

/** What weighing proposals found out, as arrays with names. */
final class KnownServiceArrays {
    private static final String TOUCHED = "touched";
    private static final String UNTOUCHED = "untouched ";
    private static final String LAYER_COUNTS = "layer counts ";
    private static final String LAYER_SITES = "layer sites ";
    private static final String LAYER_CELLS = "layer cells ";
    private static final String LAYER_NONE = "layer none ";
    private static final String DEVIATES = "deviates ";
    private static final String REACH = "reach ";
    private static final int MOST_ID_BYTES = 1 << 20;

    private KnownServiceArrays() {}

    /** What a store has; null when it has nothing, or nothing that can be used. */
    static @Nullable KnownService find(StateStore store, StudyRequest request, NetworkCoverage coverage) {
        UntouchedCells untouched = untouched(store, coverage, layerCount(request));
        KnownService.Looked looked = KnownService.Looked.of(coverage.network(), request.proposals());
        List<UntouchedLayer> layers = MarginalBenefit.keptLayerIds(request.indoor() != null).stream()
                .map(id -> layer(id, store, coverage, looked))
                .filter(Objects::nonNull)
                .toList();
        Map<Installation, int[][]> reach = reach(store, looked, layerCount(request), coverage.grid());
        TriedBefore tried = TriedArrays.find(store, request, coverage.grid());
        return untouched == null && layers.isEmpty() && reach.isEmpty()
                ? null
                : new KnownService(untouched, layers, reach, tried);
    }

    /** Whether there is nothing more to find out that would be kept. */
    static boolean areComplete(@Nullable KnownService service, StudyRequest request) {
        if (request.proposals().isEmpty() || request.serviceProfile().quality().isAsked()) {
            return true;
        }
        if (service == null) {
            return false;
        }
        KnownService.Looked looked = KnownService.Looked.of(request.network(), request.proposals());
        boolean expectsPeople = request.countBy() == CountBy.EXPECTED
                && !request.surroundings().settlements().isEmpty();
        List<UntouchedLayer> layers = service.layers();
        return !service.tried().trials().isEmpty()
                && service.reach().keySet().containsAll(looked.sectors())
                && service.untouched() != null
                && (!expectsPeople
                        || (!layers.isEmpty()
                                && layers.stream()
                                        .allMatch(layer ->
                                                layer.deviates().keySet().containsAll(looked.sites()))));
    }

    static void put(
            KnownService service,
            StudyRequest request,
            NetworkCoverage coverage,
            StateStore names,
            Map<String, Buffer> arrays) {
        KnownService.Looked looked = KnownService.Looked.of(coverage.network(), request.proposals());
        TriedArrays.put(service.tried(), request, coverage.grid(), names, arrays);
        UntouchedCells untouched = service.untouched();
        if (untouched != null) {
            put(untouched, coverage, arrays);
        }
        List<String> kept = MarginalBenefit.keptLayerIds(true);
        service.layers().stream()
                .filter(layer -> kept.contains(layer.id()))
                .forEach(layer -> put(layer, looked, names, arrays));
        for (Installation installation : looked.sectors()) {
            int[][] cells = service.reach().get(installation);
            if (cells != null) {
                CellWindow window = installation.window(coverage.grid());
                arrays.put(REACH + names.nameOf(installation), LongBuffer.wrap(words(cells, window, coverage.grid())));
            }
        }
    }

    /** The number of layers: as many as a goal has, and the open. */
    private static int layerCount(StudyRequest request) {
        return 1 + (request.indoor() == null ? 0 : Building.values().length);
    }

    private static Map<Installation, int[][]> reach(
            StateStore store, KnownService.Looked looked, int layerCount, CellGrid grid) {
        Map<Installation, int[][]> reach = new HashMap<>();
        for (Installation installation : looked.sectors()) {
            CellWindow window = installation.window(grid);
            long[] words = new long[layerCount * wordCount(window.cellCount())];
            if (store.fill(Map.of(REACH + store.nameOf(installation), LongBuffer.wrap(words)))) {
                reach.put(installation, cells(words, layerCount, window, grid));
            }
        }
        return reach;
    }

    /** A bit for each cell of the window, layer by layer. */
    private static long[] words(int[][] cells, CellWindow window, CellGrid grid) {
        int width = wordCount(window.cellCount());
        long[] words = new long[cells.length * width];
        for (int layer = 0; layer < cells.length; layer++) {
            for (int cell : cells[layer]) {
                int at = (grid.rowOf(cell) - window.firstRow()) * window.columnCount()
                        + grid.columnOf(cell)
                        - window.firstColumn();
                words[layer * width + at / Long.SIZE] |= 1L << at;
            }
        }
        return words;
    }

    private static int[][] cells(long[] words, int layerCount, CellWindow window, CellGrid grid) {
        int width = wordCount(window.cellCount());
        int[][] cells = new int[layerCount][];
        for (int layer = 0; layer < layerCount; layer++) {
            cells[layer] = BitSet.valueOf(LongBuffer.wrap(words, layer * width, width)).stream()
                    .takeWhile(at -> at < window.cellCount())
                    .map(at -> grid.index(
                            window.firstRow() + at / window.columnCount(),
                            window.firstColumn() + at % window.columnCount()))
                    .toArray();
        }
        return cells;
    }

    private static @Nullable UntouchedLayer layer(
            String id, StateStore store, NetworkCoverage coverage, KnownService.Looked looked) {
        long[] counts = new long[2];
        if (!store.fill(Map.of(LAYER_COUNTS + id, LongBuffer.wrap(counts)))
                || counts[0] < 0
                || counts[0] > coverage.grid().cellCount()
                || counts[1] < 0
                || counts[1] > MOST_ID_BYTES) {
            return null;
        }
        long[] cells = new long[(int) counts[0]];
        double[] none = new double[cells.length * UntouchedLayer.nodeCount()];
        byte[] sites = new byte[(int) counts[1]];
        boolean isKnown = store.fill(Map.of(
                LAYER_CELLS + id,
                LongBuffer.wrap(cells),
                LAYER_NONE + id,
                DoubleBuffer.wrap(none),
                LAYER_SITES + id,
                ByteBuffer.wrap(sites)));
        for (int i = 0; isKnown && i < cells.length; i++) {
            isKnown = cells[i] > (i == 0 ? -1 : cells[i - 1])
                    && cells[i] < coverage.grid().cellCount();
        }
        if (!isKnown || !Arrays.stream(none).allMatch(value -> value >= 0 && value <= 1)) {
            return null;
        }
        Map<Site, float[]> deviates = new HashMap<>();
        for (Site site : looked.sites()) {
            float[] found = new float[cells.length];
            if (store.fill(Map.of(DEVIATES + id + store.nameOf(site), FloatBuffer.wrap(found)))) {
                deviates.put(site, found);
            }
        }
        return new UntouchedLayer(
                        id,
                        new String(sites, StandardCharsets.UTF_8).lines().collect(Collectors.toSet()),
                        Arrays.stream(cells).mapToInt(cell -> (int) cell).toArray(),
                        none,
                        Map.of())
                .with(deviates);
    }

    private static void put(
            UntouchedLayer layer, KnownService.Looked looked, StateStore names, Map<String, Buffer> arrays) {
        String id = layer.id();
        byte[] sites = String.join("\n", new TreeSet<>(layer.touchedSiteIds())).getBytes(StandardCharsets.UTF_8);
        if (sites.length > MOST_ID_BYTES) {
            return;
        }
        arrays.put(LAYER_COUNTS + id, LongBuffer.wrap(new long[] {layer.cells().length, sites.length}));
        arrays.put(
                LAYER_CELLS + id,
                LongBuffer.wrap(Arrays.stream(layer.cells()).asLongStream().toArray()));
        arrays.put(LAYER_NONE + id, DoubleBuffer.wrap(layer.none()));
        arrays.put(LAYER_SITES + id, ByteBuffer.wrap(sites));
        for (Site site : looked.sites()) {
            float[] deviates = layer.deviates().get(site);
            if (deviates != null) {
                arrays.put(DEVIATES + id + names.nameOf(site), FloatBuffer.wrap(deviates));
            }
        }
    }

    private static @Nullable UntouchedCells untouched(StateStore store, NetworkCoverage coverage, int layerCount) {
        List<InstalledSector> sectors = coverage.network().sectors();
        byte[] touched = new byte[sectors.size()];
        Map<String, Buffer> arrays = new LinkedHashMap<>(Map.of(TOUCHED, ByteBuffer.wrap(touched)));
        List<long[]> layers = new ArrayList<>();
        for (int layer = 0; layer < layerCount; layer++) {
            layers.add(new long[wordCount(coverage.grid().cellCount())]);
            arrays.put(UNTOUCHED + layer, LongBuffer.wrap(layers.get(layer)));
        }
        if (!store.fill(arrays)) {
            return null;
        }
        Set<String> keys = new HashSet<>();
        for (int i = 0; i < touched.length; i++) {
            if (touched[i] != 0) {
                keys.add(sectors.get(i).key());
            }
        }
        return new UntouchedCells(keys, layers.stream().map(BitSet::valueOf).toList());
    }

    private static void put(UntouchedCells untouched, NetworkCoverage coverage, Map<String, Buffer> arrays) {
        byte[] touched = new byte[coverage.network().sectors().size()];
        for (int i = 0; i < touched.length; i++) {
            String key = coverage.network().sectors().get(i).key();
            touched[i] = (byte) (untouched.touchedKeys().contains(key) ? 1 : 0);
        }
        arrays.put(TOUCHED, ByteBuffer.wrap(touched));
        for (int layer = 0; layer < untouched.byLayer().size(); layer++) {
            long[] words = untouched.byLayer().get(layer).toLongArray();
            arrays.put(
                    UNTOUCHED + layer,
                    LongBuffer.wrap(
                            Arrays.copyOf(words, wordCount(coverage.grid().cellCount()))));
        }
    }

    private static int wordCount(int cellCount) {
        return (cellCount + Long.SIZE - 1) / Long.SIZE;
    }
}
