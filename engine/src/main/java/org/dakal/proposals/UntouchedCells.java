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
import org.jspecify.annotations.Nullable;

/**
 * Cells of the province where people in buildings of some kind are served by sectors that no proposal touches. It takes
 * a look at every sector to find them, so they are kept, and after a change looked at again only where it reaches.
 *
 * @param touchedKeys of the network's sectors, those that proposals touch
 */
public record UntouchedCells(Set<String> touchedKeys, List<BitSet> byLayer) {
    public UntouchedCells {
        touchedKeys = Set.copyOf(touchedKeys);
        byLayer = List.copyOf(byLayer);
    }

    private static Set<String> keys(List<InstalledSector> sectors) {
        return sectors.stream().map(InstalledSector::key).collect(Collectors.toSet());
    }

    /**
     * Looks everywhere, or where something may differ from what was found before.
     *
     * @param before null when nothing is known, or not of proposals that touch the same sectors
     * @param windows where levels may differ since; no two overlap
     */
    static UntouchedCells find(
            @Nullable UntouchedCells before,
            List<CellWindow> windows,
            Network network,
            List<InstalledSector> touched,
            CoverageEngine engine,
            ProvinceMask province,
            ServiceGoal goal,
            ProgressListener listener) {
        boolean isSame = before != null && before.touchedKeys.equals(keys(touched));
        if (before != null && isSame && windows.isEmpty()) {
            return before;
        }
        List<CellWindow> looked = isSame ? windows : List.of(province.grid().wholeWindow());
        Network untouched = UntouchedPlaces.without(network, touched);
        List<BitSet> byLayer = new ArrayList<>();
        for (ServiceGoal.Layer layer : goal.layers()) {
            ServingSites sites = engine.servingSites(untouched, layer.entryLoss(), looked, listener);
            BitSet served = before != null && isSame
                    ? (BitSet) before.byLayer.get(byLayer.size()).clone()
                    : new BitSet(province.grid().cellCount());
            looked.forEach(window -> take(sites, window, province, served));
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
