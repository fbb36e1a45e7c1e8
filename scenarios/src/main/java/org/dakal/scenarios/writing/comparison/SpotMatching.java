package org.dakal.scenarios.writing.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which spot of one result is which of another: those of the same id, and of the rest those that share at least half
 * the cells of the smaller one, the largest share of cells first.
 */
final class SpotMatching {
    static final int NONE = -1;

    private final int[] afterOf;
    private final int[] beforeOf;
    private final int[] mostOfBefore;
    private final int[] mostOfAfter;
    private final Map<Long, Integer> shared = new TreeMap<>();
    private final SpotCells before;
    private final SpotCells after;

    private record Pair(int before, int after, int cells) {}

    private SpotMatching(int beforeCount, SpotCells before, int afterCount, SpotCells after) {
        this.before = before;
        this.after = after;
        afterOf = filled(beforeCount);
        beforeOf = filled(afterCount);
        mostOfBefore = filled(beforeCount);
        mostOfAfter = filled(afterCount);
    }

    static SpotMatching of(
            List<String> idsBefore, SpotCells before, List<String> idsAfter, SpotCells after, int cellCount) {
        SpotMatching matching = new SpotMatching(idsBefore.size(), before, idsAfter.size(), after);
        matching.countShared(cellCount);
        matching.matchById(idsBefore, idsAfter);
        matching.matchByOverlap();
        return matching;
    }

    private void countShared(int cellCount) {
        long runKey = NONE;
        int runLength = 0;
        for (int cell = 0; cell < cellCount; cell++) { // cells beside each other mostly lie in the same two spots
            int a = before.numberAt(cell);
            int b = after.numberAt(cell);
            long key = a != SpotCells.NONE && b != SpotCells.NONE ? key(a, b) : NONE;
            if (key != runKey) {
                addShared(runKey, runLength);
                runKey = key;
                runLength = 0;
            }
            runLength++;
        }
        addShared(runKey, runLength);
        for (Pair pair : pairs()) {
            if (mostOfBefore[pair.before] == NONE) {
                mostOfBefore[pair.before] = pair.after;
            }
            if (mostOfAfter[pair.after] == NONE) {
                mostOfAfter[pair.after] = pair.before;
            }
        }
    }

    private void addShared(long key, int cells) {
        if (key != NONE) {
            shared.merge(key, cells, Integer::sum);
        }
    }

    /** Most shared cells first; of equals the first in both lists. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        shared.forEach((key, cells) -> pairs.add(new Pair((int) (key >> 32), key.intValue(), cells)));
        pairs.sort(Comparator.comparingInt((Pair pair) -> -pair.cells)
                .thenComparingInt(Pair::before)
                .thenComparingInt(Pair::after));
        return pairs;
    }

    private void matchById(List<String> idsBefore, List<String> idsAfter) {
        Map<String, Integer> numberOf = new HashMap<>();
        for (int b = 0; b < idsAfter.size(); b++) {
            numberOf.put(idsAfter.get(b), b);
        }
        for (int a = 0; a < idsBefore.size(); a++) {
            Integer b = numberOf.get(idsBefore.get(a));
            if (b != null) {
                match(a, b);
            }
        }
    }

    private void matchByOverlap() {
        for (Pair pair : pairs()) {
            int smaller = Math.min(before.cellCount(pair.before), after.cellCount(pair.after));
            if (afterOf[pair.before] == NONE && beforeOf[pair.after] == NONE && 2 * pair.cells >= smaller) {
                match(pair.before, pair.after);
            }
        }
    }

    private void match(int before, int after) {
        afterOf[before] = after;
        beforeOf[after] = before;
    }

    /** The spot it became, or NONE. */
    int afterOf(int before) {
        return afterOf[before];
    }

    /** The spot it was, or NONE. */
    int beforeOf(int after) {
        return beforeOf[after];
    }

    /** The later spot that holds most of its cells, or NONE. */
    int mostOfBefore(int before) {
        return mostOfBefore[before];
    }

    /** The earlier spot that held most of its cells, or NONE. */
    int mostOfAfter(int after) {
        return mostOfAfter[after];
    }

    /** The later spot, which continues another one, that swallowed it: it holds half of its cells or more; or NONE. */
    int mergedInto(int number) {
        int most = afterOf[number] == NONE ? mostOfBefore[number] : NONE;
        return most != NONE && 2 * sharedCells(number, most) >= before.cellCount(number) ? most : NONE;
    }

    /** The earlier spot, which another one continues, that it was part of with half of its cells or more; or NONE. */
    int splitFrom(int number) {
        int most = beforeOf[number] == NONE ? mostOfAfter[number] : NONE;
        return most != NONE && 2 * sharedCells(most, number) >= after.cellCount(number) ? most : NONE;
    }

    int sharedCells(int before, int after) {
        return shared.getOrDefault(key(before, after), 0);
    }

    private static long key(int a, int b) {
        return (long) a << 32 | b;
    }

    private static int[] filled(int count) {
        int[] numbers = new int[count];
        Arrays.fill(numbers, NONE);
        return numbers;
    }
}
