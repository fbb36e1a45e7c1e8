package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.ServingSites;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;

/**
 * Cells of the province that sectors which no proposal touches serve, in the open and in buildings of each kind. It
 * takes a look at every sector to find them, so they are kept, and after a change looked at again only where a sector
 * that went, or is another now, served.
 *
 * @param touchedKeys of the network's sectors, those that proposals touch
 * @param byLayer the open first, then each kind of building that is asked for
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
     * @param earlier what is of use only when proposals touched the same sectors
     * @param reach asked for the same layers
     */
    static UntouchedCells find(
            KnownService.Earlier earlier,
            NetworkCoverage today,
            List<InstalledSector> touched,
            CoverageEngine engine,
            ProvinceMask province,
            Reach reach,
            ProgressListener listener) {
        UntouchedCells before = earlier.service().untouched();
        if (before == null || !before.touchedKeys.equals(keys(touched))) {
            Network untouched = UntouchedPlaces.without(today.network(), touched);
            List<BitSet> byLayer =
                    new ArrayList<>(List.of(new UntouchedService(engine, province, today, touched).find(listener)));
            for (int layer = 1; layer < reach.entryLosses().size(); layer++) {
                CellGrid grid = province.grid();
                ServingSites sites = engine.servingSites(
                        untouched, reach.entryLosses().get(layer), List.of(grid.wholeWindow()), listener);
                BitSet served = new BitSet(grid.cellCount());
                for (int cell = 0; cell < grid.cellCount(); cell++) {
                    served.set(cell, sites.count(cell) > 0 && province.contains(cell));
                }
                byLayer.add(served);
            }
            return new UntouchedCells(keys(touched), byLayer);
        }
        if (earlier.windows().isEmpty()) {
            return before;
        }
        SectorDifference difference =
                SectorDifference.between(new Network(today.network().bands(), earlier.sites()), today.network());
        List<BitSet> byLayer = new ArrayList<>();
        for (int layer = 0; layer < before.byLayer.size(); layer++) {
            BitSet served = (BitSet) before.byLayer.get(layer).clone();
            BitSet lost = before.cellsOf(difference.gone(), reach, layer);
            BitSet come = before.cellsOf(difference.come(), reach, layer);
            lost.andNot(come);
            served.or(come);
            if (!lost.isEmpty()) {
                ServingSites sites = engine.servingSites(
                        UntouchedPlaces.without(today.network(), touched),
                        reach.entryLosses().get(layer),
                        List.of(windowOf(lost, province.grid())),
                        listener);
                lost.stream().filter(cell -> sites.count(cell) == 0).forEach(served::clear);
            }
            byLayer.add(served);
        }
        return new UntouchedCells(before.touchedKeys, byLayer);
    }

    private BitSet cellsOf(List<InstalledSector> sectors, Reach reach, int layer) {
        BitSet served = new BitSet();
        List<InstalledSector> untouched = sectors.stream()
                .filter(sector -> !touchedKeys.contains(sector.key()))
                .toList();
        for (int[] cells : reach.cells(untouched, layer)) {
            for (int cell : cells) {
                served.set(cell);
            }
        }
        return served;
    }

    private static CellWindow windowOf(BitSet cells, CellGrid grid) {
        CellWindow window = CellWindow.EMPTY;
        for (int cell = cells.nextSetBit(0); cell >= 0; cell = cells.nextSetBit(cell + 1)) {
            window = window.union(new CellWindow(grid.columnOf(cell), grid.rowOf(cell), 1, 1));
        }
        return window;
    }
}
