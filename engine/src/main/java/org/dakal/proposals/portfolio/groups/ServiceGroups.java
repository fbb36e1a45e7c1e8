package org.dakal.proposals.portfolio.groups;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.dakal.proposals.CandidateService;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ConditionalServer;

/**
 * Cells merged by what serves them: cells under the same conditions are one group with the sum of their weights. Groups
 * of no weight at all are left out.
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares groups
public record ServiceGroups(
        int candidateCount, List<Condition> conditions, int[][] conditionsOfGroup, Map<Weight, double[]> weights) {
    public ServiceGroups {
        conditions = List.copyOf(conditions);
    }

    /** Merges the places of a province. */
    public static ServiceGroups of(CandidateService service, CellWeights weights) {
        int candidateCount = service.order().proposals().size();
        return service.goal().isBackedUp()
                ? BackedUpGroups.merge(
                        candidateCount, service.servers(), service.halfServed(), service.placeCount(), weights)
                : anyServer(service, weights);
    }

    private static ServiceGroups anyServer(CandidateService service, CellWeights cellWeights) {
        Map<Condition, List<int[]>> cellsByCondition = new LinkedHashMap<>();
        for (ConditionalServer server : service.servers()) {
            cellsByCondition
                    .computeIfAbsent(new Condition(server.with(), server.without()), key -> new ArrayList<>())
                    .add(server.cells());
        }
        List<int[]> sets =
                cellsByCondition.values().stream().map(ServiceGroups::union).toList();
        return merge(
                service.order().proposals().size(),
                List.copyOf(cellsByCondition.keySet()),
                sets,
                service.placeCount(),
                cellWeights);
    }

    /**
     * Merges cells.
     *
     * @param cells served under each condition, each once
     */
    public static ServiceGroups merge(
            int candidateCount, List<Condition> conditions, List<int[]> cells, int cellCount, CellWeights cellWeights) {
        CellClasses classes = new CellClasses(cellCount, cells);
        return merge(candidateCount, conditions, classes, classes::sets, cellCount, cellWeights);
    }

    /**
     * Merges places by their classes.
     *
     * @param conditionsOf numbers of the conditions under which a class is served: any one suffices
     */
    public static ServiceGroups merge(
            int candidateCount,
            List<Condition> conditions,
            CellClasses classes,
            IntFunction<int[]> conditionsOf,
            int cellCount,
            CellWeights cellWeights) {
        BitSet weighty = new BitSet();
        Map<Weight, double[]> byClass = new EnumMap<>(Weight.class);
        for (Weight kind : Weight.values()) {
            double[] sums = new double[classes.classCount()];
            for (int cell = 0; cell < cellCount; cell++) {
                int number = classes.classOf(cell);
                double weight = number > 0 ? cellWeights.at(kind, cell) : 0;
                if (weight > 0) {
                    sums[number] += weight;
                    weighty.set(number);
                }
            }
            byClass.put(kind, sums);
        }
        int[] kept = weighty.stream()
                .filter(number -> conditionsOf.apply(number).length > 0)
                .toArray();
        int[][] conditionsOfGroup = Arrays.stream(kept).mapToObj(conditionsOf).toArray(int[][]::new);
        Map<Weight, double[]> weights = new EnumMap<>(Weight.class);
        byClass.forEach((kind, sums) -> weights.put(
                kind, Arrays.stream(kept).mapToDouble(number -> sums[number]).toArray()));
        return new ServiceGroups(candidateCount, conditions, conditionsOfGroup, weights);
    }

    public static int[] union(List<int[]> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        BitSet union = new BitSet();
        for (int[] part : parts) {
            for (int cell : part) {
                union.set(cell);
            }
        }
        return union.stream().toArray();
    }

    /** Only the groups that hold something of a weight, and those with villages if these matter too. */
    public ServiceGroups only(Weight kind, boolean withVillages) {
        double[] wanted = weights(kind);
        double[] villages = weights(Weight.VILLAGES);
        int[] kept = IntStream.range(0, groupCount())
                .filter(g -> wanted[g] > 0 || (withVillages && villages[g] > 0))
                .toArray();
        Map<Weight, double[]> fewer = new EnumMap<>(Weight.class);
        weights.forEach((other, amounts) -> fewer.put(
                other, Arrays.stream(kept).mapToDouble(g -> amounts[g]).toArray()));
        return new ServiceGroups(
                candidateCount,
                conditions,
                Arrays.stream(kept).mapToObj(g -> conditionsOfGroup[g]).toArray(int[][]::new),
                fewer);
    }

    /** These groups, and beside them others that hold nothing but one weight, of which these hold nothing then. */
    public ServiceGroups beside(ServiceGroups others, Weight kind) {
        List<Condition> all = new ArrayList<>(conditions);
        all.addAll(others.conditions);
        int[][] conditionsOf = Arrays.copyOf(conditionsOfGroup, groupCount() + others.groupCount());
        for (int g = 0; g < others.groupCount(); g++) {
            conditionsOf[groupCount() + g] = Arrays.stream(others.conditionsOfGroup[g])
                    .map(c -> conditions.size() + c)
                    .toArray();
        }
        Map<Weight, double[]> amounts = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            double[] both = new double[conditionsOf.length];
            double[] taken = weight == kind ? others.weights(kind) : weights(weight);
            System.arraycopy(taken, 0, both, weight == kind ? groupCount() : 0, taken.length);
            amounts.put(weight, both);
        }
        return new ServiceGroups(candidateCount, all, conditionsOf, amounts);
    }

    public int groupCount() {
        return conditionsOfGroup.length;
    }

    /** Numbers of the conditions that serve a group: any one suffices. */
    public int[] conditionsOf(int group) {
        return conditionsOfGroup[group];
    }

    public double weight(Weight kind, int group) {
        return weights(kind)[group];
    }

    public double[] weights(Weight kind) {
        double[] amounts = weights.get(kind);
        if (amounts == null) {
            throw new IllegalStateException("no amounts of " + kind);
        }
        return amounts;
    }

    /** True when each condition is one proposal built: service can then only grow, and by less the more there is. */
    public boolean isPlainCoverage() {
        return conditions.stream().allMatch(Condition::isPlain);
    }

    /** The amount of a weight that is served under a choice, summed in the groups' order; the slow, obvious way. */
    public double served(Weight kind, BitSet chosen) {
        boolean[] holds = new boolean[conditions.size()];
        for (int c = 0; c < holds.length; c++) {
            holds[c] = conditions.get(c).holds(chosen);
        }
        double[] amounts = weights(kind);
        double sum = 0;
        for (int g = 0; g < conditionsOfGroup.length; g++) {
            for (int c : conditionsOfGroup[g]) {
                if (holds[c]) {
                    sum += amounts[g];
                    break;
                }
            }
        }
        return sum;
    }

    /** What a choice adds to today's service, less what it takes. */
    public double gain(Weight kind, BitSet chosen) {
        return served(kind, chosen) - served(kind, new BitSet());
    }
}
