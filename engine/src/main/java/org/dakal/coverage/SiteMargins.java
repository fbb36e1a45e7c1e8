package org.dakal.coverage;

import java.util.Arrays;
import java.util.function.IntConsumer;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;

/**
 * Sites and their margins over the design threshold in some cells: for cell number i those at positions {@code
 * start(i)} to
 * {@code start(i + 1) - 1}, in the network's order of sites.
 */
@SuppressWarnings("ArrayRecordComponent") // held by whoever asked for it; nobody compares it
record SiteMargins(int[] starts, short[] sites, float[] marginsDb) {
    /**
     * Asked for cells lie in clusters, such as villages. Where fewer than this lie between two of them, their margins
     * cost less than looking through the sites once more.
     */
    private static final int LEAST_GAP = 8;

    /** Asks for the margins in a row. */
    @FunctionalInterface
    interface Rows {
        void visit(int row, CellWindow window, SiteMarginRows.Visitor visitor);
    }

    /** Does tasks by number. */
    @FunctionalInterface
    interface Sharing {
        void forEach(int count, IntConsumer task);
    }

    /** Collects row by row; each row has its own list, so that the order of work does not matter. */
    static SiteMargins gather(CellGrid grid, int[] cells, double leastMarginDb, Rows rows, Sharing sharing) {
        int[] rowEnds = rowEnds(grid, cells);
        RowList[] lists = new RowList[rowEnds.length];
        sharing.forEach(rowEnds.length, i -> {
            RowList list = new RowList(cells, leastMarginDb);
            for (int from = i == 0 ? 0 : rowEnds[i - 1]; from < rowEnds[i]; from = list.end) {
                list.end = stretchEnd(cells, from, rowEnds[i]);
                list.from = from;
                int first = cells[from];
                int width = cells[list.end - 1] - first + 1;
                rows.visit(grid.rowOf(first), new CellWindow(grid.columnOf(first), grid.rowOf(first), width, 1), list);
            }
            lists[i] = list;
        });
        return join(cells.length, lists, sharing);
    }

    /** One past the last of the cells of a row that are looked at together. */
    private static int stretchEnd(int[] cells, int from, int rowEnd) {
        int end = from + 1;
        while (end < rowEnd && cells[end] - cells[end - 1] <= LEAST_GAP) {
            end++;
        }
        return end;
    }

    private static int[] rowEnds(CellGrid grid, int[] cells) {
        int[] ends = new int[cells.length];
        int count = 0;
        for (int i = 1; i <= cells.length; i++) {
            if (i == cells.length || grid.rowOf(cells[i]) != grid.rowOf(cells[i - 1])) {
                ends[count++] = i;
            }
        }
        return Arrays.copyOf(ends, count);
    }

    private static SiteMargins join(int cellCount, RowList[] lists, Sharing sharing) {
        int[] starts = new int[cellCount + 1];
        sharing.forEach(lists.length, row -> {
            RowList list = lists[row];
            for (int i = 0; i < list.size; i++) {
                starts[list.cellNumbers[i] + 1]++;
            }
        });
        for (int i = 0; i < cellCount; i++) {
            starts[i + 1] += starts[i];
        }
        int[] next = Arrays.copyOf(starts, cellCount);
        short[] sites = new short[starts[cellCount]];
        float[] marginsDb = new float[starts[cellCount]];
        sharing.forEach(lists.length, row -> {
            RowList list = lists[row];
            for (int i = 0; i < list.size; i++) {
                int at = next[list.cellNumbers[i]]++;
                sites[at] = list.sites[i];
                marginsDb[at] = list.marginsDb[i];
            }
        });
        return new SiteMargins(starts, sites, marginsDb);
    }

    /** What is found in one row. */
    private static final class RowList implements SiteMarginRows.Visitor {
        private final int[] cells;
        private final double leastMarginDb;
        /** The cells looked at now. */
        private int from;

        private int end;
        private int[] cellNumbers = new int[64];
        private short[] sites = new short[64];
        private float[] marginsDb = new float[64];
        private int size;

        RowList(int[] cells, double leastMarginDb) {
            this.cells = cells;
            this.leastMarginDb = leastMarginDb;
        }

        @Override
        public void accept(int site, int first, int last, float[] margins) {
            for (int i = from; i < end; i++) {
                int at = cells[i] - cells[from];
                if (at >= first && at < last && margins[at] >= leastMarginDb) {
                    add(i, (short) site, margins[at]);
                }
            }
        }

        private void add(int cellNumber, short site, float marginDb) {
            if (size == sites.length) {
                cellNumbers = Arrays.copyOf(cellNumbers, 2 * size);
                sites = Arrays.copyOf(sites, 2 * size);
                marginsDb = Arrays.copyOf(marginsDb, 2 * size);
            }
            cellNumbers[size] = cellNumber;
            sites[size] = site;
            marginsDb[size++] = marginDb;
        }
    }

    /** Position of the first site of cell number {@code i}; of one past the last cell, the total. */
    public int start(int i) {
        return starts[i];
    }

    /** Number of the site at a position, in the network's list. */
    public int site(int position) {
        return sites[position];
    }

    /** Its margin over the design threshold in dB; negative below. */
    public double marginDb(int position) {
        return marginsDb[position];
    }
}
