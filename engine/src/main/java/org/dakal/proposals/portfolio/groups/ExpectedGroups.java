package org.dakal.proposals.portfolio.groups;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ServiceStates;

/**
 * Expected service as groups: each state of a place that some choice matters in weighs its probability times what is in
 * the place, and states that hang on the same conditions are one group. So the expectation is a weighted cover, as the
 * count by threshold is, and all that plans are made with stays as it is. States of next to no weight are counted as
 * served by anything that may serve the place, which only raises what groups say; how much is told.
 *
 * @param groups merged over all places
 * @param roundedAmount of the first weight, how much is in states that were taken together: no choice is said to serve
 *     more than this too much
 * @param slackAmount how much of that is served today, so that the groups' gains may be too small by so much
 */
public record ExpectedGroups(ServiceGroups groups, double roundedAmount, double slackAmount) {
    private static final double LEAST_SHARE = 1e-9;
    private static final double MOST_SHARE = 1e-3;
    private static final double COARSER = 8;
    private static final int PLACES_BETWEEN_LOOKS = 64;

    /**
     * Merges.
     *
     * @param wanted weights that are asked for, the most important first; of others groups hold nothing
     * @param mostGroups states are taken together until groups are no more, or so coarse that it would tell
     */
    public static ExpectedGroups of(
            int candidateCount, ExpectedService service, CellWeights weights, Set<Weight> wanted, int mostGroups) {
        Map<Weight, double[]> amounts = new LinkedHashMap<>();
        for (Weight weight : wanted) {
            double[] ofPlaces = new double[service.placeCount()];
            for (int i = 0; i < ofPlaces.length; i++) {
                ofPlaces[i] = weights.at(weight, service.place(i));
            }
            amounts.put(weight, ofPlaces);
        }
        double share = LEAST_SHARE;
        while (true) {
            boolean isLast = share * COARSER > MOST_SHARE;
            ExpectedGroups groups =
                    of(candidateCount, service, amounts, share, isLast ? Integer.MAX_VALUE : mostGroups);
            if (groups.groups.groupCount() <= mostGroups || isLast) {
                return groups;
            }
            share *= COARSER;
        }
    }

    private static ExpectedGroups of(
            int candidateCount, ExpectedService service, Map<Weight, double[]> amounts, double share, int mostGroups) {
        List<double[]> ofWeights = List.copyOf(amounts.values());
        double[] least = ofWeights.stream()
                .mapToDouble(of -> share * java.util.Arrays.stream(of).sum())
                .toArray();
        ServiceStates states = new ServiceStates(service);
        Map<BitSet, double[]> sums = new LinkedHashMap<>();
        double[] rounded = new double[2];
        for (int i = 0; i < service.placeCount() && sums.size() <= mostGroups; i++) {
            if (i % PLACES_BETWEEN_LOOKS == 0) {
                service.endIfCancelled();
            }
            double leastProbability = Double.POSITIVE_INFINITY;
            double[] here = new double[least.length];
            for (int k = 0; k < here.length; k++) {
                here[k] = ofWeights.get(k)[i];
                leastProbability = here[k] > 0 ? Math.min(leastProbability, least[k] / here[k]) : leastProbability;
            }
            if (leastProbability == Double.POSITIVE_INFINITY) {
                continue;
            }
            states.visit(i, leastProbability, (probability, conditions, isTakenTogether) -> {
                double[] sum = sums.computeIfAbsent(conditions, key -> new double[here.length]);
                for (int k = 0; k < here.length; k++) {
                    sum[k] += probability * here[k];
                }
                if (isTakenTogether) {
                    rounded[0] += probability * here[0];
                    rounded[1] += states.holdToday(conditions) ? probability * here[0] : 0;
                }
            });
        }
        return new ExpectedGroups(groups(candidateCount, states.conditions(), amounts, sums), rounded[0], rounded[1]);
    }

    private static ServiceGroups groups(
            int candidateCount, List<Condition> conditions, Map<Weight, double[]> amounts, Map<BitSet, double[]> sums) {
        List<int[]> conditionsOf = new ArrayList<>();
        sums.keySet().forEach(key -> conditionsOf.add(key.stream().toArray()));
        Map<Weight, double[]> weights = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            weights.put(weight, new double[sums.size()]);
        }
        int number = 0;
        for (Weight weight : amounts.keySet()) {
            int k = number++;
            weights.put(
                    weight, sums.values().stream().mapToDouble(sum -> sum[k]).toArray());
        }
        return new ServiceGroups(candidateCount, conditions, conditionsOf.toArray(int[][]::new), weights);
    }
}
