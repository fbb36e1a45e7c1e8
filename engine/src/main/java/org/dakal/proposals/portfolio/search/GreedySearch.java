package org.dakal.proposals.portfolio.search;

import java.util.Arrays;
import java.util.BitSet;
import org.dakal.proposals.Condition;
import org.dakal.proposals.portfolio.groups.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Good choices in little time: the most service for each unit of money first, or the one best proposal, whichever is
 * worth more; then exchanges for as long as one helps. For plain coverage under a budget the first step alone is worth
 * at least (1 - 1/e)/2 of the best (Khuller, Moss, Naor: The budgeted maximum coverage problem, 1999).
 */
final class GreedySearch {
    private final PlanProblem problem;
    private final Deadline deadline;
    private final PlanState state;
    private final boolean isFinished;
    /** True with plain coverage and no ties between proposals: a gain can only shrink, so an old one is a bound. */
    private final boolean lazy;

    /** @param isFinished whether one greedy pass is made to its end, however short the time */
    GreedySearch(PlanProblem problem, Deadline deadline, boolean isFinished) {
        this(problem, problem.groups().weights(problem.weight()), deadline, isFinished);
    }

    private GreedySearch(PlanProblem problem, double[] weights, Deadline deadline, boolean isFinished) {
        this.isFinished = isFinished;
        this.problem = problem;
        this.deadline = deadline;
        this.state = new PlanState(problem.groups(), weights);
        this.lazy = problem.groups().isPlainCoverage()
                && problem.costs().shared().isEmpty()
                && java.util.stream.IntStream.range(0, problem.candidateCount())
                        .allMatch(i -> problem.rules().closure(i).cardinality() == 1);
    }

    /**
     * The best choice found within the budget; must-haves alone, or not even affordable, when nothing better is. Where
     * villages are asked for and what serves most has too few, service and villages are weighed together until there
     * are enough.
     */
    BitSet find() {
        BitSet best = improved();
        for (double share = 0.01;
                problem.minVillageCount() > 0 && !problem.isFeasible(best) && share < 1e6;
                share *= 10) {
            double[] villages = problem.groups().weights(Weight.VILLAGES);
            double[] mixed = problem.groups().weights(problem.weight()).clone();
            double scale = share
                    * Arrays.stream(mixed).sum()
                    / Math.max(1, Arrays.stream(villages).sum());
            for (int g = 0; g < mixed.length; g++) {
                mixed[g] += scale * villages[g];
            }
            best = new GreedySearch(problem, mixed, deadline, isFinished).improved();
        }
        return best;
    }

    private BitSet improved() {
        BitSet greedy = greedy(problem.rules().mustHaves());
        BitSet single = bestSingle();
        state.moveTo(single);
        double singleValue = state.value();
        state.moveTo(greedy);
        if (singleValue > state.value()) {
            state.moveTo(greedy(single));
        }
        exchange();
        return (BitSet) state.chosen().clone();
    }

    /** The first step: from a beginning on, always what brings most for its money. */
    BitSet greedy(BitSet beginning) {
        state.moveTo(beginning);
        double[] ratio = new double[problem.candidateCount()];
        Arrays.fill(ratio, Double.POSITIVE_INFINITY);
        // Asked first, a deadline also hears when the question is taken back.
        while (!deadline.isPast() || isFinished) {
            int best = -1;
            double bestRatio = 0;
            double cost = problem.costs().total(state.chosen());
            for (int i = 0; i < ratio.length; i++) {
                if (state.chosen().get(i) || (lazy && ratio[i] <= bestRatio)) {
                    continue;
                }
                BitSet added = missing(i);
                BitSet after = (BitSet) state.chosen().clone();
                after.or(added);
                double more = problem.costs().total(after) - cost;
                if (cost + more > problem.budgetAmount() || !problem.rules().isCompatible(after)) {
                    continue;
                }
                double gain = state.valueWithFlipped(added) - state.value();
                ratio[i] = gain <= 0 ? 0 : PlanCosts.gainPerCost(gain, more);
                if (ratio[i] > bestRatio) {
                    best = i;
                    bestRatio = ratio[i];
                }
            }
            BitSet after = best < 0 ? bestPair() : (BitSet) state.chosen().clone();
            if (after == null) {
                break;
            }
            if (best >= 0) {
                after.or(missing(best));
            }
            state.moveTo(after);
        }
        return (BitSet) state.chosen().clone();
    }

    /**
     * The plan with two more that serve only together, where no single one brings anything; null when no two do either.
     */
    private @Nullable BitSet bestPair() {
        BitSet best = null;
        double bestRatio = 0;
        double cost = problem.costs().total(state.chosen());
        for (Condition condition : problem.groups().conditions()) {
            if (deadline.isPast()) {
                break;
            }
            if (condition.with().length != 2 || condition.holds(state.chosen())) {
                continue;
            }
            BitSet after = (BitSet) state.chosen().clone();
            after.or(problem.rules().closure(condition.with()[0]));
            after.or(problem.rules().closure(condition.with()[1]));
            double costAfter = problem.costs().total(after);
            if (costAfter > problem.budgetAmount() || !problem.rules().isCompatible(after)) {
                continue;
            }
            BitSet added = (BitSet) after.clone();
            added.andNot(state.chosen());
            double gain = state.valueWithFlipped(added) - state.value();
            double ratio = gain <= 0 ? 0 : PlanCosts.gainPerCost(gain, costAfter - cost);
            if (ratio > bestRatio) {
                best = after;
                bestRatio = ratio;
            }
        }
        return best;
    }

    /** Must-haves and the one proposal that then brings most. */
    private BitSet bestSingle() {
        state.moveTo(problem.rules().mustHaves());
        BitSet best = (BitSet) state.chosen().clone();
        double bestValue = state.value();
        for (int i = 0; i < problem.candidateCount(); i++) {
            BitSet after = (BitSet) state.chosen().clone();
            after.or(problem.rules().closure(i));
            if (!after.equals(state.chosen())
                    && problem.costs().total(after) <= problem.budgetAmount()
                    && problem.rules().isCompatible(after)) {
                double value = state.valueWithFlipped(missing(i));
                if (value > bestValue) {
                    best = after;
                    bestValue = value;
                }
            }
        }
        return best;
    }

    private BitSet missing(int candidate) {
        BitSet missing = problem.rules().closure(candidate);
        missing = (BitSet) missing.clone();
        missing.andNot(state.chosen());
        return missing;
    }

    /** Takes one out, puts another in, and fills up, for as long as that serves more, or as much for less money. */
    private void exchange() {
        boolean improved = true;
        while (improved && !deadline.isPast()) {
            improved = false;
            BitSet now = (BitSet) state.chosen().clone();
            for (int out = now.nextSetBit(0); out >= 0 && !deadline.isPast(); out = now.nextSetBit(out + 1)) {
                if (problem.rules().mustHaves().get(out)) {
                    continue;
                }
                if (state.chosen().get(out) && exchange(out)) {
                    improved = true;
                }
            }
        }
    }

    private boolean exchange(int out) {
        BitSet before = (BitSet) state.chosen().clone();
        double valueBefore = state.value();
        double costBefore = problem.costs().total(before);
        BitSet without = problem.rules().without(before, out);
        state.moveTo(without);
        BitSet best = null;
        double bestValue = valueBefore;
        double bestCost = costBefore;
        if (isBetter(state.value(), problem.costs().total(without), bestValue, bestCost)) {
            best = without;
            bestValue = state.value();
            bestCost = problem.costs().total(without);
        }
        for (int in = 0; in < problem.candidateCount(); in++) {
            if (without.get(in) || in == out) {
                continue;
            }
            BitSet after = (BitSet) without.clone();
            after.or(problem.rules().closure(in));
            double cost = problem.costs().total(after);
            if (cost > problem.budgetAmount() || !problem.rules().isCompatible(after)) {
                continue;
            }
            double value = state.valueWithFlipped(missing(in));
            if (isBetter(value, cost, bestValue, bestCost)) {
                best = after;
                bestValue = value;
                bestCost = cost;
            }
        }
        if (best == null) {
            state.moveTo(before);
            return false;
        }
        greedy(best);
        return true;
    }

    private boolean isBetter(double value, double cost, double otherValue, double otherCost) {
        double slack = 1e-9 * Math.max(1, Math.abs(otherValue));
        return value > otherValue + slack || (value >= otherValue - slack && cost < otherCost * (1 - 1e-9));
    }
}
