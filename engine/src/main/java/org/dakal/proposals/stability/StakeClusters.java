package org.dakal.proposals.stability;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.grid.CellGrid;

/**
 * Groups of stakes near each other. Between groups there are at least so many correlation distances that their
 * shadowing is drawn independently: what is neglected is a correlation below exp(-5) = 0.7 %.
 */
final class StakeClusters {
    private static final double DISTANCES_APART = 5;

    private StakeClusters() {}

    /** The groups in the order of their first cells; stakes stay in their order. */
    static List<List<Stake>> of(CellGrid grid, List<Stake> stakes, double cellsPerDistance) {
        int tileCells = (int) Math.max(1, Math.min(1 << 20, Math.ceil(DISTANCES_APART * cellsPerDistance)));
        Map<Long, List<Stake>> tiles = new TreeMap<>();
        for (Stake stake : stakes) {
            tiles.computeIfAbsent(
                            tile(grid.rowOf(stake.cell) / tileCells, grid.columnOf(stake.cell) / tileCells),
                            key -> new ArrayList<>())
                    .add(stake);
        }
        List<List<Stake>> clusters = new ArrayList<>();
        while (!tiles.isEmpty()) {
            List<Stake> cluster = new ArrayList<>();
            Deque<Long> open =
                    new ArrayDeque<>(List.of(tiles.keySet().iterator().next()));
            while (!open.isEmpty()) {
                long tile = open.remove();
                List<Stake> here = tiles.remove(tile);
                if (here == null) {
                    continue;
                }
                cluster.addAll(here);
                for (int down = -1; down <= 1; down++) {
                    for (int right = -1; right <= 1; right++) {
                        open.add(tile((int) (tile >> 32) + down, (int) tile + right));
                    }
                }
            }
            cluster.sort((a, b) -> Integer.compare(a.cell, b.cell));
            clusters.add(cluster);
        }
        clusters.sort((a, b) -> Integer.compare(a.get(0).cell, b.get(0).cell));
        return clusters;
    }

    private static long tile(int down, int right) {
        return ((long) down << 32) | (right & 0xffffffffL);
    }
}
