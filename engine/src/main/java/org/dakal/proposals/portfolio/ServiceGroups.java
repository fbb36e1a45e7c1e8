package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.proposals.CandidateService;
import org.dakal.proposals.ConditionalServer;

/**
 * Cells merged by what serves them: cells under the same conditions are one group with the sum of their weights. Groups of
 * no weight at all are left out.
 */
final class ServiceGroups {
    private final int candidateCount;
    private final List<Condition> conditions;
    private final int[][] conditionsOfGroup;
    private final double[][] weights;

    ServiceGroups(int candidateCount, List<Condition> conditions, int[][] conditionsOfGroup, double[][] weights) {
        this.candidateCount = candidateCount;
        this.conditions = List.copyOf(conditions);
        this.conditionsOfGroup = conditionsOfGroup;
        this.weights = weights;
    }

    /** Merges the cells of a province. */
    static ServiceGroups of(CandidateService service, int cellCount, CellWeights cellWeights) {
        Map<Condition, List<int[]>> cellsByCondition = new LinkedHashMap<>();
        for (ConditionalServer server : service.servers()) {
            cellsByCondition
                    .computeIfAbsent(new Condition(server.with(), server.without()), key -> new ArrayList<>())
                    .add(server.cells());
        }
        List<int[]> sets =
                cellsByCondition.values().stream().map(ServiceGroups::union).toList();
        return merge(
                service.order().proposals().size(), List.copyOf(cellsByCondition.keySet()), sets, cellCount, cellWeights);
    }

    /**
     * Merges cells.
     *
     * @param conditions under which service comes
     * @param cells served under each condition, each once
     */
    static ServiceGroups merge(
            int candidateCount, List<Condition> conditions, List<int[]> cells, int cellCount, CellWeights cellWeights) {
        CellClasses classes = new CellClasses(cellCount, cells);
        Weight[] kinds = Weight.values();
        double[][] byClass = new double[kinds.length][classes.classCount()];
        BitSet weighty = new BitSet();
        for (int cell = 0; cell < cellCount; cell++) {
            int number = classes.classOf(cell);
            if (number > 0) {
                for (Weight kind : kinds) {
                    double weight = cellWeights.at(kind, cell);
                    if (weight > 0) {
                        byClass[kind.ordinal()][number] += weight;
                        weighty.set(number);
                    }
                }
            }
        }
        int[] kept = weighty.stream().toArray();
        int[][] conditionsOfGroup = new int[kept.length][];
        double[][] weights = new double[kinds.length][kept.length];
        for (int g = 0; g < kept.length; g++) {
            conditionsOfGroup[g] = classes.sets(kept[g]);
            for (int kind = 0; kind < kinds.length; kind++) {
                weights[kind][g] = byClass[kind][kept[g]];
            }
        }
        return new ServiceGroups(candidateCount, conditions, conditionsOfGroup, weights);
    }

    private static int[] union(List<int[]> parts) {
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

    int candidateCount() {
        return candidateCount;
    }

    int groupCount() {
        return conditionsOfGroup.length;
    }

    List<Condition> conditions() {
        return conditions;
    }

    /** Numbers of the conditions that serve a group: any one suffices. */
    int[] conditionsOf(int group) {
        return conditionsOfGroup[group];
    }

    double weight(Weight kind, int group) {
        return weights[kind.ordinal()][group];
    }

    /** All groups' amounts of a weight. */
    double[] weights(Weight kind) {
        return weights[kind.ordinal()];
    }

    /** True when each condition is one proposal built: service can then only grow, and by less the more there is. */
    boolean isPlainCoverage() {
        return conditions.stream().allMatch(Condition::isPlain);
    }

    /** The amount of a weight that is served under a choice, summed in the groups' order; the slow, obvious way. */
    double served(Weight kind, BitSet chosen) {
        boolean[] holds = new boolean[conditions.size()];
        for (int c = 0; c < holds.length; c++) {
            holds[c] = conditions.get(c).holds(chosen);
        }
        double sum = 0;
        for (int g = 0; g < conditionsOfGroup.length; g++) {
            for (int c : conditionsOfGroup[g]) {
                if (holds[c]) {
                    sum += weights[kind.ordinal()][g];
                    break;
                }
            }
        }
        return sum;
    }

    /** What a choice adds to today's service, less what it takes. */
    double gain(Weight kind, BitSet chosen) {
        return served(kind, chosen) - served(kind, new BitSet());
    }
}
