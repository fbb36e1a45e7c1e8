package org.dakal.findings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.SignalLayers;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.network.InstalledSector;
import org.dakal.network.Network;
import org.dakal.pathloss.Mast;
import org.jspecify.annotations.Nullable;

/**
 * The spots of a coverage before a change, so that those which the change cannot concern need not be described again.
 */
public final class EarlierSpots {
    public static final EarlierSpots NONE = new EarlierSpots(List.of(), List.of(), null);

    private final List<CellWindow> windows;
    private final @Nullable NetworkCoverage before;
    private final Map<Integer, Spot> byFirstCell = new HashMap<>();

    /**
     * @param spots of the coverage before, on the same grid and with the same surroundings and options
     * @param windows all cells that a sector which came, went or changed reaches, before or after
     * @param before that coverage; null when it is not at hand
     */
    public EarlierSpots(List<Spot> spots, List<CellWindow> windows, @Nullable NetworkCoverage before) {
        this.before = before;
        this.windows = List.copyOf(windows);
        spots.forEach(spot -> byFirstCell.put(spot.cells()[0], spot));
    }

    /** The spot of these very cells and their class; null when there was none. */
    @Nullable Spot ofSameCells(int[] cells, NetworkCoverage coverage) {
        Spot spot = byFirstCell.get(cells[0]);
        return spot != null && spot.coverageClass() == coverage.classAt(cells[0]) && Arrays.equals(spot.cells(), cells)
                ? spot
                : null;
    }

    /**
     * Whether no sector that changed reaches any of the cells: levels, servers and causes there are then what they
     * were.
     */
    boolean isOutOfReach(int[] cells, CellGrid grid) {
        for (CellWindow window : windows) {
            for (int cell : cells) {
                if (window.contains(grid.rowOf(cell), grid.columnOf(cell))) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Whether sectors differ in tilts and patterns at most, which alter what is found of a spot only where they alter
     * its levels or servers.
     */
    boolean aimsAloneDiffer(Network after) {
        if (before == null
                || before.network().sectors().size() != after.sectors().size()) {
            return false;
        }
        List<InstalledSector> sectors = before.network().sectors();
        for (int i = 0; i < sectors.size(); i++) {
            InstalledSector was = sectors.get(i);
            InstalledSector is = after.sectors().get(i);
            boolean isAlike = was.key().equals(is.key())
                    && was.band().equals(is.band())
                    && Mast.of(was).equals(Mast.of(is))
                    && was.referenceSignalEirpDbm() == is.referenceSignalEirpDbm()
                    && was.sector().azimuthDegrees() == is.sector().azimuthDegrees()
                    && was.site().gridConvergenceDegrees() == is.site().gridConvergenceDegrees();
            if (!isAlike) {
                return false;
            }
        }
        return true;
    }

    /** Whether the best servers of all bands and over them are heard in all of some cells as they were before. */
    boolean isHeardAlike(int[] cells, NetworkCoverage after) {
        if (before == null || !isAlike(before.overall(), after.overall(), cells)) {
            return false;
        }
        for (Map.Entry<String, SignalLayers> band : after.byBand().entrySet()) {
            if (!isAlike(before.band(band.getKey()), band.getValue(), cells)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isAlike(SignalLayers was, SignalLayers is, int[] cells) {
        if (was.bestRsrpDbm() == is.bestRsrpDbm()) {
            return true;
        }
        for (int cell : cells) {
            if (Float.compare(was.bestRsrpDbm().get(cell), is.bestRsrpDbm().get(cell)) != 0
                    || was.bestSector().get(cell) != is.bestSector().get(cell)) {
                return false;
            }
        }
        return true;
    }
}
