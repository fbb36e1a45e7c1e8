package org.dakal.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * Finds areas of cells of one kind that hang together by their edges. By edges, not corners: each area then is one
 * polygon one can walk through, and the ragged rims of coverage, where half of the cells are weak, do not grow
 * together into one area as large as the province.
 */
public final class ConnectedAreas {
    private static final int CELLS_PER_BIT_SET_WORD = 64;
    private static final int FIRST_CELLS = 1 << 14;

    private final int rowCount;
    private final int columnCount;
    private final int[] kinds;
    private int[] queue = new int[FIRST_CELLS];

    /**
     * @param kinds a positive number per cell, 0 where no area shall be; finding an area sets its cells to 0
     */
    public ConnectedAreas(CellGrid grid, int[] kinds) {
        this.rowCount = grid.rowCount();
        this.columnCount = grid.columnCount();
        this.kinds = kinds;
    }

    /** All areas, in the order of their first cells; the cells of each ascend. */
    public List<int[]> findAll() {
        List<int[]> areas = new ArrayList<>();
        for (int cell = 0; cell < kinds.length; cell++) {
            if (kinds[cell] != 0) {
                areas.add(areaOf(cell));
            }
        }
        return areas;
    }

    /** Areas that hold any of the cells, in the order of the cells. */
    public List<int[]> findAmong(int[] cells) {
        List<int[]> areas = new ArrayList<>();
        for (int cell : cells) {
            if (kinds[cell] != 0) {
                areas.add(areaOf(cell));
            }
        }
        return areas;
    }

    private int[] areaOf(int seed) {
        int kind = kinds[seed];
        kinds[seed] = 0;
        queue[0] = seed;
        int end = 1;
        for (int next = 0; next < end; next++) {
            int cell = queue[next];
            int column = cell % columnCount;
            if (column > 0) {
                end = take(cell - 1, kind, end);
            }
            if (column < columnCount - 1) {
                end = take(cell + 1, kind, end);
            }
            if (cell >= columnCount) {
                end = take(cell - columnCount, kind, end);
            }
            if (cell < (rowCount - 1) * columnCount) {
                end = take(cell + columnCount, kind, end);
            }
        }
        return ascending(end);
    }

    /** The queue's first cells in order: sorted where few lie far apart, else as bits in a row, which is quicker. */
    private int[] ascending(int count) {
        int[] cells = Arrays.copyOf(queue, count);
        int first = Arrays.stream(cells).min().orElse(0);
        int last = Arrays.stream(cells).max().orElse(0);
        if ((last - first) / CELLS_PER_BIT_SET_WORD > count) {
            Arrays.sort(cells);
            return cells;
        }
        BitSet bits = new BitSet(last - first + 1);
        for (int cell : cells) {
            bits.set(cell - first);
        }
        int next = 0;
        for (int bit = bits.nextSetBit(0); bit >= 0; bit = bits.nextSetBit(bit + 1)) {
            cells[next++] = bit + first;
        }
        return cells;
    }

    private int take(int cell, int kind, int end) {
        if (kinds[cell] != kind) {
            return end;
        }
        kinds[cell] = 0;
        if (end == queue.length) {
            queue = Arrays.copyOf(queue, 2 * end);
        }
        queue[end] = cell;
        return end + 1;
    }
}
