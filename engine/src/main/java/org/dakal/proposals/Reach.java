package org.dakal.proposals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.EntryLoss;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.InstalledSector;
import org.dakal.network.ServiceProfile;

/** Which of the province's cells a sector serves by itself; found once for each installation. */
final class Reach {
    private final CoverageEngine engine;
    private final ProvinceMask province;
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
            List<EntryLoss> entryLosses,
            Map<Installation, int[][]> knownBefore,
            ProgressListener listener) {
        this.knownBefore = knownBefore;
        this.entryLosses = List.copyOf(entryLosses);
        this.engine = engine;
        this.province = province;
        this.listener = listener;
    }

    /** What is taken off the levels, one for each layer that cells are asked of. */
    List<EntryLoss> entryLosses() {
        return entryLosses;
    }

    /**
     * Cells each sector serves in a layer, ascending, in the order of the sectors; what is not known yet is found.
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
        List<int[][]> found = engine.servedCells(missing, entryLosses, province::contains, listener);
        for (int i = 0; i < missing.size(); i++) {
            cellsByInstallation.put(Installation.of(missing.get(i)), found.get(i));
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

    /** The median level from which a cell of this sector counts as served. */
    static double servedDbm(ServiceProfile profile, InstalledSector installed) {
        return profile.designThresholdsOf(installed.band().technology()).servedDbm();
    }
}
