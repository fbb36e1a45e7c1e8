package org.dakal.proposals.stability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ranks alternatives draw by draw and counts. As in a ranking, of equal ones the one that gains more is better, for a
 * gain that costs nothing is worth any other such, and then the cheaper; those that are alike in all take turns from
 * draw to draw, so that none is first for being given first. What gains nothing in a draw has no place in it, for
 * nothing is no reason to build. Those that cannot be built come last.
 */
final class Comparing {
    /** People or km2 that are nothing but the rounding of sums. */
    private static final double NOTHING = 1e-9;

    private final List<Alternative> alternatives;
    private final List<String> problems;
    private final Draws draws;
    private final StabilityOptions options;
    private final double[][] values;
    private final double[][] nets;
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
        this.nets = new double[alternatives.size()][];
        for (int i = 0; i < values.length; i++) {
            nets[i] = draws.nets(i);
            for (int draw = 0; draw < nets[i].length; draw++) {
                values[i][draw] = value(i, nets[i][draw], draws.costs(i)[draw]);
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
        double[] gained = new double[count];
        for (int draw = 0; draw < options.drawCount(); draw++) {
            for (int i = 0; i < count; i++) {
                column[i] = values[i][draw];
                gained[i] = nets[i][draw];
            }
            Comparator<Integer> better = better(column, gained);
            List<Integer> order = order(better);
            for (int rank = 0; rank < count; ) {
                int end = rank + 1;
                while (end < count && better.compare(order.get(rank), order.get(end)) == 0) {
                    end++;
                }
                int size = end - rank;
                for (int k = 0; k < size && gained[order.get(rank)] > NOTHING; k++) {
                    rankCounts[order.get(rank + k)][rank + (k + draw) % size]++;
                }
                rank = end;
            }
        }
        double[] planned = new double[count];
        for (int i = 0; i < count; i++) {
            planned[i] = value(i, expectedNets[i], plannedCosts[i]);
        }
        List<Integer> plannedOrder = order(better(planned, expectedNets));
        List<AlternativeStability> stabilities = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stabilities.add(new AlternativeStability(
                    alternatives.get(i),
                    plannedOrder.indexOf(i) + 1,
                    options.drawCount(),
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

    /** The better first, of equals the first given. */
    private List<Integer> order(Comparator<Integer> better) {
        return IntStream.range(0, alternatives.size()).boxed().sorted(better).toList();
    }

    /** Greatest value first, of equals the greatest gain, then the cheaper. A zero has no sign here. */
    private Comparator<Integer> better(double[] worth, double[] gained) {
        return Comparator.comparingDouble((Integer i) -> 0.0 - worth[i])
                .thenComparingDouble(i -> 0.0 - gained[i])
                .thenComparingDouble(i -> plannedCosts[i]);
    }

    private List<List<Double>> beats() {
        List<List<Double>> beats = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            List<Double> row = new ArrayList<>();
            for (int k = 0; k < values.length; k++) {
                double wins = 0;
                for (int draw = 0; draw < options.drawCount(); draw++) {
                    int byValue = Double.compare(0.0 - values[k][draw], 0.0 - values[i][draw]);
                    int byGain = Double.compare(0.0 - nets[k][draw], 0.0 - nets[i][draw]);
                    boolean anyGains = Math.max(nets[i][draw], nets[k][draw]) > NOTHING;
                    wins += anyGains ? 0.5 + 0.5 * Integer.signum(byValue != 0 ? byValue : byGain) : 0;
                }
                row.add(wins / options.drawCount());
            }
            beats.add(row);
        }
        return beats;
    }
}
