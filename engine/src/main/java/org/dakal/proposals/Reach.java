package org.dakal.proposals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.SectorSignal;
import org.dakal.grid.CellWindow;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;
import org.dakal.network.ServiceProfile;

/** Which of the province's cells a sector serves by itself; found once for each installation. */
final class Reach {
    /** Levels of so many sectors, in one layer each, are in memory at once. */
    static final int BATCH = 24;

    private final CoverageEngine engine;
    private final ProvinceMask province;
    private final ServiceProfile profile;
    private final ProgressListener listener;
    private final List<EntryLoss> entryLosses;
    private final Map<Installation, int[][]> knownBefore;
    private final Map<Installation, int[][]> cellsByInstallation = new HashMap<>();

    /**
     * @param entryLosses what is taken off the levels, one for each layer that cells are asked of
     * @param knownBefore what another reach of the same layers found
     */
    Reach(
            CoverageEngine engine,
            ProvinceMask province,
            ServiceProfile profile,
            List<EntryLoss> entryLosses,
            Map<Installation, int[][]> knownBefore,
            ProgressListener listener) {
        this.knownBefore = knownBefore;
        this.entryLosses = List.copyOf(entryLosses);
        this.engine = engine;
        this.province = province;
        this.profile = profile;
        this.listener = listener;
    }

    /** What is taken off the levels, one for each layer that cells are asked of. */
    List<EntryLoss> entryLosses() {
        return entryLosses;
    }

    /**
     * Cells each sector serves in a layer, ascending, in the order of the sectors; what is not known yet is found
     * several at a time.
     */
    List<int[]> cells(List<InstalledSector> sectors, int layer) {
        Map<Installation, InstalledSector> wanted = new LinkedHashMap<>();
        for (InstalledSector installed : sectors) {
            Installation installation = Installation.of(installed);
            int[][] before = knownBefore.get(installation);
            if (before != null) {
                cellsByInstallation.put(installation, before);
            } else if (!cellsByInstallation.containsKey(installation)) {
                wanted.put(installation, installed);
            }
        }
        List<InstalledSector> missing = List.copyOf(wanted.values());
        int atOnce = Math.max(1, BATCH / entryLosses.size());
        for (int first = 0; first < missing.size(); first += atOnce) {
            List<InstalledSector> batch = missing.subList(first, Math.min(missing.size(), first + atOnce));
            for (List<SectorSignal> layers : engine.servingSignals(batch, entryLosses, listener)) {
                int[][] byLayer = layers.stream().map(this::servedCells).toArray(int[][]::new);
                cellsByInstallation.put(Installation.of(layers.get(0).installed()), byLayer);
            }
        }
        List<int[]> cells = new ArrayList<>();
        for (InstalledSector installed : sectors) {
            int[][] known = cellsByInstallation.get(Installation.of(installed));
            if (known == null) {
                throw new IllegalStateException("no signal of " + installed.key());
            }
            cells.add(known[layer]);
        }
        return cells;
    }

    /** All that was asked for, for another reach. */
    Map<Installation, int[][]> known() {
        return Map.copyOf(cellsByInstallation);
    }

    /** Cells that at least one of the sectors serves in the first layer, ascending. */
    int[] cellsOf(List<InstalledSector> sectors) {
        BitSet served = new BitSet();
        for (int[] cells : cells(sectors, 0)) {
            for (int cell : cells) {
                served.set(cell);
            }
        }
        return served.stream().toArray();
    }

    private int[] servedCells(SectorSignal signal) {
        double served = servedDbm(profile, signal.installed());
        CellWindow window = signal.window();
        int[] cells = new int[window.cellCount()];
        int count = 0;
        int at = 0;
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            int cell = province.grid().index(row, window.firstColumn());
            for (int column = 0; column < window.columnCount(); column++, cell++, at++) {
                // An unknown level (NaN) serves nobody.
                if (signal.rsrpDbm()[at] >= served && province.contains(cell)) {
                    cells[count++] = cell;
                }
            }
        }
        return Arrays.copyOf(cells, count);
    }

    /** The median level from which a cell of this sector counts as served. */
    static double servedDbm(ServiceProfile profile, InstalledSector installed) {
        return profile.designThresholdsOf(installed.band().technology()).servedDbm();
    }
}
