package org.dakal.findings;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.jspecify.annotations.Nullable;

/**
 * The spots of a coverage before a change, so that those which the change cannot concern need not be described again.
 */
public final class EarlierSpots {
    /** None are known. */
    public static final EarlierSpots NONE = new EarlierSpots(List.of(), List.of());

    private final List<CellWindow> windows;
    private final Map<Integer, Spot> byFirstCell = new HashMap<>();

    /**
     * @param spots of the coverage before, on the same grid and with the same surroundings and options
     * @param windows all cells that a sector which came, went or changed reaches, before or after
     */
    public EarlierSpots(List<Spot> spots, List<CellWindow> windows) {
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
}
