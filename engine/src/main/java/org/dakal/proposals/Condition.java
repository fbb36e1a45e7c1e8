package org.dakal.proposals;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/**
 * A choice of proposals by what it must hold: all of some proposals, and none of others.
 *
 * @param with numbers, ascending
 * @param without numbers, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // equality is written out below
public record Condition(int[] with, int[] without) {
    /** True when a choice fulfils this. */
    public boolean holds(BitSet chosen) {
        for (int number : with) {
            if (!chosen.get(number)) {
                return false;
            }
        }
        for (int number : without) {
            if (chosen.get(number)) {
                return false;
            }
        }
        return true;
    }

    /** Both at once. */
    public Condition and(Condition other) {
        return new Condition(union(with, other.with), union(without, other.without));
    }

    private static int[] union(int[] one, int[] other) {
        return IntStream.concat(Arrays.stream(one), Arrays.stream(other))
                .sorted()
                .distinct()
                .toArray();
    }

    /** False when it wants a proposal both built and not built. */
    public boolean canHold() {
        return Arrays.stream(with).noneMatch(i -> Arrays.binarySearch(without, i) >= 0);
    }

    /** True when building one proposal is all it takes. */
    public boolean isPlain() {
        return with.length == 1 && without.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Condition condition
                && Arrays.equals(with, condition.with)
                && Arrays.equals(without, condition.without);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(with) + Arrays.hashCode(without);
    }

    @Override
    public String toString() {
        return "with " + Arrays.toString(with) + " without " + Arrays.toString(without);
    }
}
