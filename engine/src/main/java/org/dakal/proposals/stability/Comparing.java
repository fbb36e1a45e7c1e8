package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ranks alternatives draw by draw and counts. Of equal ones the cheaper is better, as in a ranking; those that cost
 * alike too take turns from draw to draw, so that none is first for being given first. Those that cannot be built come
 * last.
 */
final class Comparing {
    private final List<Alternative> alternatives;
    private final List<String> problems;
    private final Draws draws;
    private final StabilityOptions options;
    private final double[][] values;
    private final double[] plannedCosts;

    Comparing(List<Alternative> alternatives, List<String> problems, Draws draws, StabilityOptions options) {
        this.alternatives = alternatives;
        this.problems = problems;
        this.draws = draws;
        this.options = options;
        this.plannedCosts = alternatives.stream()
                .mapToDouble(alternative -> alternative.proposals().stream()
                        .mapToDouble(p -> p.cost().wholeAmount())
                        .sum())
                .toArray();
        this.values = new double[alternatives.size()][options.drawCount()];
        for (int i = 0; i < values.length; i++) {
            double[] nets = draws.nets(i);
            for (int draw = 0; draw < nets.length; draw++) {
                values[i][draw] = value(i, nets[draw], draws.costs(i)[draw]);
            }
        }
    }

    /** Costs are summed and compared, so they must be in one currency. */
    static void checkCurrencies(List<Alternative> alternatives) {
        Set<String> currencies = alternatives.stream()
                .flatMap(a -> a.proposals().stream())
                .filter(p -> p.cost().wholeAmount() > 0)
                .map(p -> p.cost().currency())
                .collect(Collectors.toCollection(java.util.TreeSet::new));
        if (currencies.size() > 1) {
            throw new IllegalArgumentException("alternatives compared by cost must have costs in one currency, not in "
                    + String.join(" and ", currencies));
        }
    }

    private double value(int alternative, double net, double cost) {
        return problems.get(alternative).isEmpty() ? options.rankBy().value(net, cost) : Double.NEGATIVE_INFINITY;
    }

    StabilityResult result(double sigmaDb, double[] expectedNets, int stakeCellCount, boolean isIndoors) {
        int count = alternatives.size();
        int[][] rankCounts = new int[count][count];
        double[] column = new double[count];
        for (int draw = 0; draw < options.drawCount(); draw++) {
            for (int i = 0; i < count; i++) {
                column[i] = values[i][draw];
            }
            List<Integer> order = order(column);
            for (int rank = 0; rank < count; ) {
                int end = rank + 1;
                while (end < count && isTie(column, order.get(rank), order.get(end))) {
                    end++;
                }
                int size = end - rank;
                for (int k = 0; k < size; k++) {
                    rankCounts[order.get(rank + k)][rank + (k + draw) % size]++;
                }
                rank = end;
            }
        }
        double[] planned = new double[count];
        for (int i = 0; i < count; i++) {
            planned[i] = value(i, expectedNets[i], plannedCosts[i]);
        }
        List<Integer> plannedOrder = order(planned);
        List<AlternativeStability> stabilities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stabilities.add(new AlternativeStability(
                    alternatives.get(i),
                    plannedOrder.indexOf(i) + 1,
                    IntStream.of(rankCounts[i]).boxed().toList(),
                    Interval.of(draws.gains(i)),
                    Interval.of(draws.losses(i)),
                    Interval.of(draws.nets(i)),
                    expectedNets[i],
                    Interval.of(draws.costs(i)),
                    problems.get(i)));
        }
        return new StabilityResult(options, sigmaDb, stabilities, beats(), stakeCellCount, isIndoors);
    }

    /** Greatest value first, of equals the cheaper, then the first given. */
    private List<Integer> order(double[] values) {
        return IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> -values[i]).thenComparingDouble(i -> plannedCosts[i]))
                .toList();
    }

    private boolean isTie(double[] values, int one, int other) {
        return values[one] == values[other] && plannedCosts[one] == plannedCosts[other];
    }

    private List<List<Double>> beats() {
        List<List<Double>> beats = new ArrayList<>();
        for (double[] one : values) {
            List<Double> row = new ArrayList<>();
            for (double[] other : values) {
                double wins = 0;
                for (int draw = 0; draw < options.drawCount(); draw++) {
                    wins += one[draw] > other[draw] ? 1 : one[draw] == other[draw] ? 0.5 : 0;
                }
                row.add(wins / options.drawCount());
            }
            beats.add(row);
        }
        return beats;
    }
}
