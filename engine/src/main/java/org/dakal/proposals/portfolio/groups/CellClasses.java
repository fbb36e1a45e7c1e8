package org.dakal.proposals.portfolio.groups;

import java.util.Arrays;
import java.util.List;

/**
 * Sorts cells into classes by which of some sets hold them. A class is split whenever a set holds part of it, so the
 * work is that of reading the sets once, and no two different classes are ever taken for one.
 */
final class CellClasses {
    private final int[] classOfCell;
    private int[] parent = new int[64];
    private int[] set = new int[64];
    private int[] size = new int[64];
    private int classCount = 1;

    /**
     * Sorts.
     *
     * @param cellCount cells are numbered from zero
     * @param sets cells of each set, each once
     */
    CellClasses(int cellCount, List<int[]> sets) {
        classOfCell = new int[cellCount];
        size[0] = cellCount;
        parent[0] = -1;
        set[0] = -1;
        int[] splitInto = new int[64];
        int[] splitBy = new int[64];
        Arrays.fill(splitBy, -1);
        for (int s = 0; s < sets.size(); s++) {
            for (int cell : sets.get(s)) {
                int old = classOfCell[cell];
                if (old >= splitBy.length) {
                    int length = Math.max(2 * splitBy.length, classCount);
                    int from = splitBy.length;
                    splitInto = Arrays.copyOf(splitInto, length);
                    splitBy = Arrays.copyOf(splitBy, length);
                    Arrays.fill(splitBy, from, length, -1);
                }
                if (splitBy[old] != s) {
                    splitBy[old] = s;
                    splitInto[old] = add(old, s);
                }
                size[old]--;
                classOfCell[cell] = splitInto[old];
                size[splitInto[old]]++;
            }
        }
    }

    private int add(int parentClass, int bySet) {
        if (classCount == parent.length) {
            parent = Arrays.copyOf(parent, 2 * classCount);
            set = Arrays.copyOf(set, 2 * classCount);
            size = Arrays.copyOf(size, 2 * classCount);
        }
        parent[classCount] = parentClass;
        set[classCount] = bySet;
        return classCount++;
    }

    int classCount() {
        return classCount;
    }

    int classOf(int cell) {
        return classOfCell[cell];
    }

    /** Cells in a class; some classes end empty. */
    int size(int number) {
        return size[number];
    }

    /** The sets that hold a class's cells, ascending; none for class 0. */
    int[] sets(int number) {
        int length = 0;
        for (int c = number; c > 0; c = parent[c]) {
            length++;
        }
        int[] sets = new int[length];
        for (int c = number; c > 0; c = parent[c]) {
            sets[--length] = set[c];
        }
        return sets;
    }
}
