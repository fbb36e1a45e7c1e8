package org.dakal.proposals.portfolio.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.proposals.Condition;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;

/**
 * Groups as they look once some proposals are decided: those served anyway are a constant, those that nobody can serve
 * any more are gone, and those that have become alike are merged again.
 */
final class ReducedGroups {
    private static final int MOST_GROUPS = 40_000;

    /**
     * Groups that the same conditions serve.
     *
     * @param conditions numbers in {@link #conditions()}
     */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    record Merged(int[] conditions, double weight, double villageCount) {}

    private final List<Condition> conditions = new ArrayList<>();
    private final List<Merged> merged = new ArrayList<>();
    private double constantWeight;
    private double constantVillages;

    ReducedGroups(PlanProblem problem, BitSet in, BitSet out) {
        ServiceGroups groups = problem.groups();
        Map<Condition, Integer> numbers = new LinkedHashMap<>();
        int[] reduced = new int[groups.conditions().size()];
        for (int c = 0; c < reduced.length; c++) {
            reduced[c] = reduce(problem.rules(), groups.conditions().get(c), in, out, numbers);
        }
        conditions.addAll(numbers.keySet());
        double[] weights = groups.weights(problem.weight());
        double[] villages = groups.weights(Weight.VILLAGES);
        boolean wantVillages = problem.minVillageCount() > 0;
        Map<Key, double[]> sums = new LinkedHashMap<>();
        for (int g = 0; g < groups.groupCount(); g++) {
            double village = wantVillages ? villages[g] : 0;
            if (weights[g] <= 0 && village <= 0) {
                continue;
            }
            int[] key = key(groups.conditionsOf(g), reduced);
            if (key == null) {
                constantWeight += weights[g];
                constantVillages += village;
            } else if (key.length > 0) {
                double[] sum = sums.computeIfAbsent(new Key(key), k -> new double[2]);
                sum[0] += weights[g];
                sum[1] += village;
            }
        }
        sums.forEach((key, sum) -> merged.add(new Merged(key.conditions(), sum[0], sum[1])));
        passOverLightest();
    }

    /**
     * So many groups are more than the solver can take in time: the lightest count as served, which only raises the
     * bound.
     */
    private void passOverLightest() {
        if (merged.size() <= MOST_GROUPS) {
            return;
        }
        merged.sort(Comparator.comparing((Merged m) -> m.villageCount() == 0)
                .thenComparing(Comparator.comparingDouble(Merged::weight).reversed()));
        List<Merged> light = merged.subList(MOST_GROUPS, merged.size());
        for (Merged group : light) {
            constantWeight += group.weight();
            constantVillages += group.villageCount();
        }
        light.clear();
    }

    /** A condition without what is decided: its number, -1 when it can never hold, -2 when it always does. */
    private static int reduce(
            ChoiceRules rules, Condition condition, BitSet in, BitSet out, Map<Condition, Integer> numbers) {
        int[] with = Arrays.stream(condition.with()).filter(i -> !in.get(i)).toArray();
        int[] without =
                Arrays.stream(condition.without()).filter(i -> !out.get(i)).toArray();
        if (Arrays.stream(with).anyMatch(out::get) || Arrays.stream(without).anyMatch(in::get)) {
            return -1;
        }
        if (with.length == 0 && without.length == 0) {
            return -2;
        }
        // What another one requires need not be named.
        int[] needed = Arrays.stream(with)
                .filter(i -> Arrays.stream(with)
                        .noneMatch(j -> j != i && rules.closure(j).get(i)))
                .toArray();
        return numbers.computeIfAbsent(new Condition(needed, without), key -> numbers.size());
    }

    /** Conditions that may serve, ascending, each once; null when one always holds. */
    private static int @org.jspecify.annotations.Nullable [] key(int[] conditionsOfGroup, int[] reduced) {
        int[] key = new int[conditionsOfGroup.length];
        int count = 0;
        for (int c : conditionsOfGroup) {
            if (reduced[c] == -2) {
                return null;
            }
            if (reduced[c] >= 0) {
                key[count++] = reduced[c];
            }
        }
        return Arrays.stream(key, 0, count).sorted().distinct().toArray();
    }

    private record Key(
            @SuppressWarnings("ArrayRecordComponent") int[] conditions) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && Arrays.equals(conditions, key.conditions);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(conditions);
        }
    }

    List<Condition> conditions() {
        return conditions;
    }

    List<Merged> merged() {
        return merged;
    }

    /** Weight served whatever else is chosen, or counted so. */
    double constantWeight() {
        return constantWeight;
    }

    double constantVillages() {
        return constantVillages;
    }
}
