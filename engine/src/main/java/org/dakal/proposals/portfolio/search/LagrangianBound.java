package org.dakal.proposals.portfolio.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.dakal.proposals.portfolio.groups.ServiceGroups;

/**
 * A bound that no choice can exceed, without a solver: a group's weight is shared out as prices among the proposals
 * that could serve it; what is left of the weight counts as served, and the prices buy at best what fractions of
 * proposals fit the budget. Prices are bettered by subgradient steps. It holds for all rules, since it leaves out all
 * but budget and must-haves.
 */
final class LagrangianBound {
    private static final int MOST_STEPS = 600;
    private static final double FIRST_STEP = 1;
    private static final double LEAST_SCALE = 1e-4;
    private static final double LEAST_PROGRESS = 1e-6;
    private static final double MEMORY = 0.8;
    private static final int PATIENCE = 20;

    private final PlanProblem problem;
    private final int[] groups;
    private final int[][] candidatesOf;
    private final double[] weights;
    private final double always;
    private final double total;
    private final double todaysService;
    private final double budgetLeft;
    private final double[] bestPrices;
    private double bound = Double.POSITIVE_INFINITY;

    LagrangianBound(PlanProblem problem) {
        this.problem = problem;
        BitSet musts = problem.rules().mustHaves();
        ServiceGroups all = problem.groups();
        double[] weight = all.weights(problem.weight());
        int[] kept = new int[all.groupCount()];
        int[][] candidates = new int[all.groupCount()][];
        int count = 0;
        double sum = 0;
        for (int g = 0; g < all.groupCount(); g++) {
            if (weight[g] <= 0) {
                continue;
            }
            int[] could = candidatesOf(all, g, musts);
            if (could == null) {
                sum += weight[g];
            } else {
                kept[count] = g;
                candidates[count++] = could;
            }
        }
        this.groups = Arrays.copyOf(kept, count);
        this.candidatesOf = Arrays.copyOf(candidates, count);
        this.weights = Arrays.stream(groups).mapToDouble(g -> weight[g]).toArray();
        this.always = sum;
        this.total = sum + Arrays.stream(weights).sum();
        this.todaysService = all.served(problem.weight(), new BitSet());
        double spent = 0;
        for (int i = musts.nextSetBit(0); i >= 0; i = musts.nextSetBit(i + 1)) {
            spent += problem.costs().own()[i];
        }
        this.budgetLeft = problem.budgetAmount() - spent;
        this.bestPrices = new double[count];
    }

    /** One proposal for each condition; null when some condition may hold without any but must-haves. */
    private static int @org.jspecify.annotations.Nullable [] candidatesOf(
            ServiceGroups groups, int group, BitSet musts) {
        BitSet candidates = new BitSet();
        for (int c : groups.conditionsOf(group)) {
            int[] needed = Arrays.stream(groups.conditions().get(c).with())
                    .filter(i -> !musts.get(i))
                    .toArray();
            if (needed.length == 0) {
                return null;
            }
            candidates.set(needed[needed.length - 1]);
        }
        return candidates.stream().toArray();
    }

    /**
     * Betters the bound.
     *
     * @param target what the best known choice is worth: steps aim there
     */
    void tighten(double target, Deadline deadline) {
        double[] prices = new double[groups.length];
        for (int k = 0; k < prices.length; k++) {
            prices[k] = weights[k] / candidatesOf[k].length;
        }
        double[] direction = new double[prices.length];
        double scale = FIRST_STEP;
        int since = 0;
        Knapsack knapsack = new Knapsack();
        for (int step = 0; step < MOST_STEPS && (step == 0 || !deadline.isPast()); step++) {
            double value = Math.min(knapsack.bound(prices) + always, total) - todaysService;
            since = value < bound * (1 - LEAST_PROGRESS) ? 0 : since + 1;
            if (since >= PATIENCE) {
                scale /= 2;
                since = 0;
                System.arraycopy(bestPrices, 0, prices, 0, prices.length);
                knapsack.bound(prices);
                Arrays.fill(direction, 0);
            }
            if (value < bound) {
                bound = value;
                System.arraycopy(prices, 0, bestPrices, 0, prices.length);
            }
            double norm = 0;
            for (int k = 0; k < prices.length; k++) {
                double slope = prices[k] < weights[k] ? -1 : 0;
                for (int i : candidatesOf[k]) {
                    slope += knapsack.taken[i];
                }
                if ((slope > 0 && prices[k] <= 0) || (slope < 0 && prices[k] >= weights[k])) {
                    slope = 0;
                }
                direction[k] = slope + MEMORY * direction[k];
                norm += direction[k] * direction[k];
            }
            double missing = bound - target;
            if (norm == 0 || missing <= 0 || scale < LEAST_SCALE) {
                break;
            }
            double length = scale * missing / norm;
            for (int k = 0; k < prices.length; k++) {
                prices[k] = Math.min(weights[k], Math.max(0, prices[k] - length * direction[k]));
            }
        }
    }

    /** The least bound found. */
    double bound() {
        return bound;
    }

    /**
     * Proposals that every choice worth more than a value must have, or must not have.
     *
     * @param value what the best known choice is worth
     */
    Fixed fixed(double value) {
        Knapsack knapsack = new Knapsack();
        double whole = knapsack.bound(bestPrices) + always - todaysService;
        BitSet in = new BitSet();
        BitSet out = new BitSet();
        double slack = 1e-7 * Math.max(1, Math.abs(value));
        for (int i = 0; i < problem.candidateCount(); i++) {
            if (problem.rules().mustHaves().get(i)) {
                in.set(i);
                continue;
            }
            double reduced = knapsack.prices[i]
                    - knapsack.criticalRatio * problem.costs().own()[i];
            if (knapsack.taken[i] == 1 && whole - reduced < value - slack) {
                in.set(i);
            } else if (knapsack.taken[i] == 0 && whole + reduced < value - slack) {
                out.set(i);
            }
        }
        return new Fixed(in, out);
    }

    /** What is decided before the search. */
    record Fixed(BitSet in, BitSet out) {}

    /** The best of fractions of proposals within the money. */
    private final class Knapsack {
        final double[] prices = new double[problem.candidateCount()];
        final double[] taken = new double[problem.candidateCount()];
        private final double[] costs = problem.costs().own();
        double criticalRatio;

        double bound(double[] groupPrices) {
            Arrays.fill(prices, 0);
            double sum = 0;
            for (int k = 0; k < groupPrices.length; k++) {
                sum += weights[k] - groupPrices[k];
                for (int i : candidatesOf[k]) {
                    prices[i] += groupPrices[k];
                }
            }
            int[] order = IntStream.range(0, prices.length)
                    .filter(i -> !problem.rules().mustHaves().get(i))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -ratio(i)).thenComparing(i -> i))
                    .mapToInt(Integer::intValue)
                    .toArray();
            Arrays.fill(taken, 0);
            criticalRatio = 0;
            double money = budgetLeft;
            for (int i : order) {
                if (costs[i] <= money) {
                    taken[i] = 1;
                } else {
                    taken[i] = Math.max(0, money) / costs[i];
                    criticalRatio = ratio(i);
                }
                sum += taken[i] * prices[i];
                money -= taken[i] * costs[i];
                if (criticalRatio > 0 || taken[i] < 1) {
                    break;
                }
            }
            return sum;
        }

        private double ratio(int candidate) {
            return costs[candidate] > 0 ? prices[candidate] / costs[candidate] : Double.POSITIVE_INFINITY;
        }
    }
}
