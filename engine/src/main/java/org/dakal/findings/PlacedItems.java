package org.dakal.findings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Things that stand in one cell each, found by cell; in one cell they keep the order they were given in. */
final class PlacedItems<T> {
    private final int[] cells;
    private final List<T> items;

    private PlacedItems(int[] cells, List<T> items) {
        this.cells = cells;
        this.items = items;
    }

    /** The things at cells given in ascending order. */
    List<T> in(int[] ascendingCells) {
        List<T> found = new ArrayList<>();
        if (cells.length == 0 || ascendingCells.length == 0) {
            return found;
        }
        // Far fewer things than cells, so each thing is looked up among the cells.
        for (int i = 0; i < cells.length; i++) {
            if (Arrays.binarySearch(ascendingCells, cells[i]) >= 0) {
                found.add(items.get(i));
            }
        }
        return found;
    }

    /** Collects things and where they stand. */
    static final class Builder<T> {
        private final List<T> items = new ArrayList<>();
        private final List<Integer> cells = new ArrayList<>();

        void add(int cell, T item) {
            cells.add(cell);
            items.add(item);
        }

        PlacedItems<T> build() {
            long[] order = new long[items.size()];
            for (int i = 0; i < order.length; i++) {
                order[i] = (long) cells.get(i) << 32 | i;
            }
            Arrays.sort(order);
            int[] sortedCells = new int[order.length];
            List<T> sortedItems = new ArrayList<>(order.length);
            for (int i = 0; i < order.length; i++) {
                sortedCells[i] = (int) (order[i] >>> 32);
                sortedItems.add(items.get((int) order[i]));
            }
            return new PlacedItems<>(sortedCells, sortedItems);
        }
    }
}
