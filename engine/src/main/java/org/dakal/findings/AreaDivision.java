package org.dakal.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ConnectedAreas;

/**
 * Divides an area by nearest settlement, and what is still too large by straight cuts across its longer side that halve
 * it as nearly as a cut along cells can. Each part is connected. A part below the least size joins the neighbour it
 * shares most edges with among those it still fits to, smallest first; where it fits to none it stays, so that dividing
 * an area loses none of it and no part is larger than the most.
 */
final class AreaDivision {
    private final CellGrid grid;
    private final NearestSettlements settlements;
    private final int leastCellCount;
    private final long mostCellCount;
    private final int[] numbers;
    private final ConnectedAreas connected;

    /**
     * @param leastCellCount smaller parts join others
     * @param mostCellCount no part is larger; at least one cell
     * @param numbers scratch, all zero between calls
     * @param connected finds areas of equal numbers in it
     */
    AreaDivision(
            CellGrid grid,
            NearestSettlements settlements,
            int leastCellCount,
            long mostCellCount,
            int[] numbers,
            ConnectedAreas connected) {
        this.grid = grid;
        this.settlements = settlements;
        this.leastCellCount = leastCellCount;
        this.mostCellCount = Math.max(1, mostCellCount);
        this.numbers = numbers;
        this.connected = connected;
    }

    /** The parts of a connected area given by ascending cells; their cells ascend too. */
    List<int[]> divide(int[] cells) {
        for (int cell : cells) {
            numbers[cell] = settlements.isEmpty() ? 1 : settlements.nearestTo(cell) + 1;
        }
        List<int[]> parts = new ArrayList<>();
        for (int[] part : connected.findAmong(cells)) {
            cutDown(part, parts);
        }
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

    /** Adds a part, or its pieces when it is too large. Every cut leaves cells on both sides, so this ends. */
    private void cutDown(int[] part, List<int[]> parts) {
        if (part.length <= mostCellCount) {
            parts.add(part);
            return;
        }
        int[] rows = Arrays.stream(part).map(grid::rowOf).sorted().toArray();
        int[] columns = Arrays.stream(part).map(grid::columnOf).sorted().toArray();
        int last = part.length - 1;
        boolean acrossRows = rows[last] - rows[0] >= columns[last] - columns[0];
        int cut = halvingCut(acrossRows ? rows : columns);
        for (int cell : part) {
            numbers[cell] = (acrossRows ? grid.rowOf(cell) : grid.columnOf(cell)) < cut ? 1 : 2;
        }
        for (int[] piece : connected.findAmong(part)) {
            cutDown(piece, parts);
        }
    }

    /**
     * The one of ascending numbers, not all equal, that as nearly half of them as possible are below; of equals the
     * lower.
     */
    private static int halvingCut(int[] ascending) {
        int best = -1;
        for (int i = 1; i < ascending.length; i++) {
            boolean isCut = ascending[i] != ascending[i - 1];
            if (isCut && (best < 0 || Math.abs(2 * i - ascending.length) < Math.abs(2 * best - ascending.length))) {
                best = i;
            }
        }
        return ascending[best];
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
            int neighbour = closestNeighbour(cells, parts);
            if (neighbour >= 0) {
                for (int cell : cells) {
                    numbers[cell] = neighbour + 1;
                }
                parts.set(neighbour, joined(parts.get(neighbour), cells));
                parts.set(part, new int[0]);
            }
        }
    }

    /** The part with most edges in common that has room, of equals the first, or -1 when there is none. */
    private int closestNeighbour(int[] cells, List<int[]> parts) {
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
            if (parts.get(part).length + cells.length > mostCellCount) {
                continue;
            }
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
