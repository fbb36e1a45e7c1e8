package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SectorSignal;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;

/**
 * Finds the cells that sectors which no proposal touches serve today. Most cells follow from today's layers: where a
 * band's best or second best server serves and is untouched, the cell is served; where all that could serve is touched,
 * it is not. Only where both are touched and serve is another look at the levels of the untouched sectors needed.
 */
final class UntouchedService {
    /** Sectors whose levels are in memory at once. */
    private static final int BATCH = 16;

    private final CoverageEngine engine;
    private final ProvinceMask province;
    private final NetworkCoverage today;
    private final CellGrid grid;
    private final boolean[] touched;
    private final List<InstalledSector> sectors;
    /** What a level must reach to serve, by sector. */
    private final double[] servedDbm;

    UntouchedService(
            CoverageEngine engine, ProvinceMask province, NetworkCoverage today, List<InstalledSector> touchedSectors) {
        this.engine = engine;
        this.province = province;
        this.today = today;
        this.grid = today.grid();
        this.sectors = today.network().sectors();
        this.touched = new boolean[sectors.size()];
        this.servedDbm = sectors.stream()
                .mapToDouble(sector -> Reach.servedDbm(today.serviceProfile(), sector))
                .toArray();
        Set<String> keys = touchedSectors.stream().map(InstalledSector::key).collect(Collectors.toSet());
        for (int i = 0; i < touched.length; i++) {
            touched[i] = keys.contains(sectors.get(i).key());
        }
    }

    /** The province's cells that untouched sectors serve. */
    BitSet find(ProgressListener listener) {
        boolean[] isServed = new boolean[grid.cellCount()];
        boolean[] isOpen = new boolean[grid.cellCount()];
        engine.share(grid.rowCount(), row -> {
            int end = grid.index(row, 0) + grid.columnCount();
            for (int cell = grid.index(row, 0); cell < end; cell++) {
                if (province.contains(cell) && today.classAt(cell).isServed()) {
                    isServed[cell] = !touched[today.overall().bestSector().get(cell)] || servedBySecond(cell);
                    isOpen[cell] = !isServed[cell] && mayServeThird(cell);
                }
            }
        });
        BitSet served = new BitSet(grid.cellCount());
        // Open cells by the touched sector that is best there, so that each look is at a small window.
        Map<Integer, List<Integer>> open = new TreeMap<>();
        for (int cell = 0; cell < grid.cellCount(); cell++) {
            if (isServed[cell]) {
                served.set(cell);
            } else if (isOpen[cell]) {
                int best = today.overall().bestSector().get(cell);
                open.computeIfAbsent(best, number -> new ArrayList<>()).add(cell);
            }
        }
        open.values().forEach(cells -> lookAgain(cells, served, listener));
        return served;
    }

    private boolean servedBySecond(int cell) {
        for (SignalLayers layers : today.byBand().values()) {
            if (servesUntouched(
                            cell,
                            layers.bestSector().get(cell),
                            layers.bestRsrpDbm().get(cell))
                    || servesUntouched(
                            cell,
                            layers.secondSector().get(cell),
                            layers.secondRsrpDbm().get(cell))) {
                return true;
            }
        }
        return false;
    }

    private boolean servesUntouched(int cell, short sector, float medianDbm) {
        return sector >= 0 && !touched[sector] && serves(cell, sector, medianDbm);
    }

    private boolean serves(int cell, short sector, float medianDbm) {
        return today.shadowing().againstDesignDbm(medianDbm, cell) >= servedDbm[sector];
    }

    /** True when in some band the two best are touched and both serve, so a third might too. */
    private boolean mayServeThird(int cell) {
        for (SignalLayers layers : today.byBand().values()) {
            short second = layers.secondSector().get(cell);
            if (second >= 0
                    && touched[second]
                    && serves(cell, second, layers.secondRsrpDbm().get(cell))) {
                return true;
            }
        }
        return false;
    }

    private void lookAgain(List<Integer> cells, BitSet served, ProgressListener listener) {
        CellWindow window = CellWindow.EMPTY;
        for (int cell : cells) {
            window = window.union(new CellWindow(grid.columnOf(cell), grid.rowOf(cell), 1, 1));
        }
        List<InstalledSector> candidates = candidates(window);
        List<Integer> left = new ArrayList<>(cells);
        for (int first = 0; first < candidates.size() && !left.isEmpty(); first += BATCH) {
            List<InstalledSector> batch = candidates.subList(first, Math.min(candidates.size(), first + BATCH));
            for (SectorSignal signal : engine.servingSignals(batch, window, listener)) {
                double level = Reach.servedDbm(today.serviceProfile(), signal.installed());
                left.removeIf(cell -> {
                    boolean serves = levelAt(signal, cell) >= level;
                    if (serves) {
                        served.set(cell);
                    }
                    return serves;
                });
            }
        }
    }

    /** Untouched sectors that reach into a window, nearest first; the order only saves time. */
    private List<InstalledSector> candidates(CellWindow window) {
        double x = grid.xMeters(window.firstColumn() + window.columnCount() / 2);
        double y = grid.yMeters(window.firstRow() + window.rowCount() / 2);
        List<InstalledSector> candidates = new ArrayList<>();
        for (int i = 0; i < touched.length; i++) {
            if (!touched[i]
                    && !Installation.of(sectors.get(i))
                            .window(grid)
                            .intersection(window)
                            .isEmpty()) {
                candidates.add(sectors.get(i));
            }
        }
        candidates.sort(Comparator.comparingDouble(
                s -> Math.hypot(s.site().xMeters() - x, s.site().yMeters() - y)));
        return candidates;
    }

    private float levelAt(SectorSignal signal, int cell) {
        int row = grid.rowOf(cell);
        int column = grid.columnOf(cell);
        return signal.window().contains(row, column)
                ? signal.rsrpDbm()[signal.window().index(row, column)]
                : Float.NEGATIVE_INFINITY;
    }
}
