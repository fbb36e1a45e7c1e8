package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;

/**
 * Cells of the province where people in buildings of some kind are served by sectors that no proposal touches. It takes
 * a look at every sector to find them, so they are kept, and after a change looked at again only where it reaches.
 *
 * @param touchedKeys of the network's sectors, those that proposals touch
 * @param byLayer one set of cells for each layer of the goal
 */
public record UntouchedCells(Set<String> touchedKeys, List<BitSet> byLayer) {
    public UntouchedCells {
        touchedKeys = Set.copyOf(touchedKeys);
        byLayer = List.copyOf(byLayer);
    }

    /**
     * Those of a network before a change.
     *
     * @param cells as they were
     * @param windows all cells where levels may differ since; no two overlap
     */
    public record Earlier(UntouchedCells cells, List<CellWindow> windows) {
        /** What is known of this very network. */
        public static Earlier ofSame(UntouchedCells cells) {
            return new Earlier(cells, List.of());
        }
    }

    static Set<String> keys(List<InstalledSector> sectors) {
        return sectors.stream().map(InstalledSector::key).collect(Collectors.toSet());
    }

    /** Looks everywhere. */
    static UntouchedCells find(
            Network network,
            List<InstalledSector> touched,
            CoverageEngine engine,
            ProvinceMask province,
            ServiceGoal goal,
            ProgressListener listener) {
        List<CellWindow> everywhere = List.of(province.grid().wholeWindow());
        BitSet none = new BitSet(province.grid().cellCount());
        List<BitSet> nowhere = goal.layers().stream().map(layer -> none).toList();
        Earlier nothing = new Earlier(new UntouchedCells(keys(touched), nowhere), everywhere);
        return after(nothing, network, touched, engine, province, goal, listener);
    }

    /** Looks where something may differ; the same proposals touch the same sectors. */
    static UntouchedCells after(
            Earlier earlier,
            Network network,
            List<InstalledSector> touched,
            CoverageEngine engine,
            ProvinceMask province,
            ServiceGoal goal,
            ProgressListener listener) {
        if (earlier.windows().isEmpty()) {
            return earlier.cells();
        }
        Network untouched = UntouchedPlaces.without(network, touched);
        List<BitSet> byLayer = new ArrayList<>();
        for (ServiceGoal.Layer layer : goal.layers()) {
            ServingSites sites = engine.servingSites(untouched, layer.entryLoss(), earlier.windows(), listener);
            BitSet served =
                    (BitSet) earlier.cells().byLayer().get(byLayer.size()).clone();
            earlier.windows().forEach(window -> take(sites, window, province, served));
            byLayer.add(served);
        }
        return new UntouchedCells(keys(touched), byLayer);
    }

    private static void take(ServingSites sites, CellWindow window, ProvinceMask province, BitSet served) {
        CellGrid grid = province.grid();
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int start = grid.index(row, window.firstColumn());
            served.clear(start, start + window.columnCount());
            for (int cell = start; cell < start + window.columnCount(); cell++) {
                if (sites.count(cell) > 0 && province.contains(cell)) {
                    served.set(cell);
                }
            }
        }
    }
}
