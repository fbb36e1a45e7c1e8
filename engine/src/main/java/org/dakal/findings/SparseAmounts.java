package org.dakal.findings;

import java.util.Arrays;

/** Whole amounts at some cells of a grid. Whole, so that a sum is exact and the same in any order. */
@SuppressWarnings("ArrayRecordComponent") // nobody compares amounts
record SparseAmounts(int[] cells, long[] amounts) {
    /** The cells that something was put at, ascending. */
    @Override
    public int[] cells() {
        return cells.clone();
    }

    /** The amount at a cell; zero where nothing was put. */
    long at(int cell) {
        int place = Arrays.binarySearch(cells, cell);
        return place < 0 ? 0 : amounts[place];
    }

    /** The sum over cells given in ascending order. */
    long sum(int[] ascendingCells) {
        boolean areOursFewer = cells.length < ascendingCells.length; // they are looked for among the others
        int[] fewer = areOursFewer ? cells : ascendingCells;
        int[] others = areOursFewer ? ascendingCells : cells;
        long sum = 0;
        int from = 0;
        for (int i = 0; i < fewer.length && from < others.length; i++) {
            int place = Arrays.binarySearch(others, from, others.length, fewer[i]);
            if (place >= 0) {
                sum += amounts[areOursFewer ? i : place];
            }
            from = place >= 0 ? place + 1 : -place - 1;
        }
        return sum;
    }

    /** Collects amounts; several at one cell add up. */
    static final class Builder {
        private int[] cells = new int[256];
        private long[] amounts = new long[256];
        private int size;

        void add(int cell, long amount) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, 2 * size);
                amounts = Arrays.copyOf(amounts, 2 * size);
            }
            cells[size] = cell;
            amounts[size++] = amount;
        }

        SparseAmounts build() {
            long[] order = new long[size];
            for (int i = 0; i < size; i++) {
                order[i] = (long) cells[i] << 32 | i;
            }
            Arrays.sort(order);
            int[] sortedCells = new int[size];
            long[] sums = new long[size];
            int last = -1;
            for (long place : order) {
                int cell = (int) (place >>> 32);
                if (last < 0 || sortedCells[last] != cell) {
                    sortedCells[++last] = cell;
                }
                sums[last] += amounts[(int) place];
            }
            return new SparseAmounts(Arrays.copyOf(sortedCells, last + 1), Arrays.copyOf(sums, last + 1));
        }
    }
}
