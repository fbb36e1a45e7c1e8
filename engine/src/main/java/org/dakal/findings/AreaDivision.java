package org.dakal.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellGrid;

/**
 * Divides an area by nearest settlement. Each part is connected; a part below the least size joins the neighbour it
 * shares most edges with, smallest first, so that dividing an area loses none of it.
 */
final class AreaDivision {
    private final CellGrid grid;
    private final NearestSettlements settlements;
    private final int leastCellCount;
    /** Scratch, all zero between calls. */
    private final int[] numbers;

    private final ConnectedAreas connected;

    AreaDivision(CellGrid grid, NearestSettlements settlements, int leastCellCount) {
        this.grid = grid;
        this.settlements = settlements;
        this.leastCellCount = leastCellCount;
        this.numbers = new int[grid.cellCount()];
        this.connected = new ConnectedAreas(grid, numbers);
    }

    /** The parts of a connected area given by ascending cells; their cells ascend too. */
    List<int[]> divide(int[] cells) {
        if (settlements.isEmpty()) {
            return List.of(cells);
        }
        for (int cell : cells) {
            numbers[cell] = settlements.nearestTo(cell) + 1;
        }
        List<int[]> parts = new ArrayList<>(connected.findAmong(cells));
        for (int part = 0; part < parts.size(); part++) {
            for (int cell : parts.get(part)) {
                numbers[cell] = part + 1;
            }
        }
        joinSmallParts(parts);
        for (int cell : cells) {
            numbers[cell] = 0;
        }
        parts.removeIf(part -> part.length == 0);
        return parts;
    }

    private void joinSmallParts(List<int[]> parts) {
        List<Integer> bySize = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            bySize.add(part);
        }
        // Stable, so parts of one size keep the order of their first cells.
        bySize.sort(Comparator.comparingInt(part -> parts.get(part).length));
        for (int part : bySize) {
            int[] cells = parts.get(part);
            if (cells.length >= leastCellCount) {
                continue;
            }
            int neighbour = closestNeighbour(cells);
            if (neighbour >= 0) {
                for (int cell : cells) {
                    numbers[cell] = neighbour + 1;
                }
                parts.set(neighbour, joined(parts.get(neighbour), cells));
                parts.set(part, new int[0]);
            }
        }
    }

    /** The part with most edges in common, of equals the first, or -1 when there is no other. */
    private int closestNeighbour(int[] cells) {
        Map<Integer, Integer> edgeCounts = new HashMap<>();
        int own = numbers[cells[0]];
        for (int cell : cells) {
            int column = grid.columnOf(cell);
            int row = grid.rowOf(cell);
            countEdge(row, column - 1, own, edgeCounts);
            countEdge(row, column + 1, own, edgeCounts);
            countEdge(row - 1, column, own, edgeCounts);
            countEdge(row + 1, column, own, edgeCounts);
        }
        int closest = -1;
        int most = 0;
        for (Map.Entry<Integer, Integer> entry : edgeCounts.entrySet()) {
            int part = entry.getKey() - 1;
            if (entry.getValue() > most || (entry.getValue() == most && part < closest)) {
                most = entry.getValue();
                closest = part;
            }
        }
        return closest;
    }

    private void countEdge(int row, int column, int own, Map<Integer, Integer> edgeCounts) {
        if (row < 0 || row >= grid.rowCount() || column < 0 || column >= grid.columnCount()) {
            return;
        }
        int other = numbers[grid.index(row, column)];
        if (other != 0 && other != own) {
            edgeCounts.merge(other, 1, Integer::sum);
        }
    }

    private static int[] joined(int[] a, int[] b) {
        int[] both = Arrays.copyOf(a, a.length + b.length);
        System.arraycopy(b, 0, both, a.length, b.length);
        Arrays.sort(both);
        return both;
    }
}
