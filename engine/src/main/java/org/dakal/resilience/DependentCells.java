package org.dakal.resilience;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.dakal.coverage.ServingSites;
import org.dakal.grid.ProvinceMask;

/** The province's cells by the one site, or the two, that serve them; one pass over the cells, in ascending order. */
final class DependentCells {
    /** Two sites by their numbers, the smaller first. */
    record Pair(int first, int second) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair other) {
            int byFirst = Integer.compare(first, other.first);
            return byFirst != 0 ? byFirst : Integer.compare(second, other.second);
        }
    }

    private final List<CellList> bySite = new ArrayList<>();
    private final Map<Pair, CellList> byPair = new TreeMap<>();
    private final CellList served = new CellList();
    private final CellList onOneSite = new CellList();

    DependentCells(ServingSites serving, ProvinceMask province) {
        serving.network().sites().forEach(site -> bySite.add(new CellList()));
        int cellCount = serving.grid().cellCount();
        for (int cell = 0; cell < cellCount; cell++) {
            int count = serving.count(cell);
            if (count == 0 || !province.contains(cell)) {
                continue;
            }
            served.add(cell);
            if (count == 1) {
                onOneSite.add(cell);
                bySite.get(serving.first(cell)).add(cell);
            } else if (count == 2) {
                byPair.computeIfAbsent(new Pair(serving.first(cell), serving.second(cell)), pair -> new CellList())
                        .add(cell);
            }
        }
    }

    int[] served() {
        return served.toArray();
    }

    int[] onOneSite() {
        return onOneSite.toArray();
    }

    /** Cells that a site alone serves, ascending. */
    int[] of(int site) {
        return bySite.get(site).toArray();
    }

    Set<Pair> pairs() {
        return byPair.keySet();
    }

    /** Cells that just these two serve, ascending. */
    int[] of(Pair pair) {
        CellList cells = byPair.get(pair);
        return cells == null ? new int[0] : cells.toArray();
    }

    /** All cells that lose service with both, ascending. */
    int[] withEither(Pair pair) {
        int[] one = of(pair.first());
        int[] other = of(pair.second());
        int[] both = of(pair);
        int[] all = Arrays.copyOf(one, one.length + other.length + both.length);
        System.arraycopy(other, 0, all, one.length, other.length);
        System.arraycopy(both, 0, all, one.length + other.length, both.length);
        Arrays.sort(all);
        return all;
    }

    /** Cells, added in ascending order. */
    static final class CellList {
        private int[] cells = new int[16];
        private int size;

        void add(int cell) {
            if (size == cells.length) {
                cells = Arrays.copyOf(cells, 2 * size);
            }
            cells[size++] = cell;
        }

        int[] toArray() {
            return Arrays.copyOf(cells, size);
        }
    }
}
