package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.portfolio.search.PlanCosts;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.PlanState;

/**
 * In which order to build, so that whenever the money stops, much stands: always next what adds most for its money,
 * with what it requires. What adds nothing comes last.
 */
record BuildOrder(PlanProblem problem, ProposalOrder order) {
    private static final double ENOUGH_FRACTION = 0.9;

    /** Some proposals in order, on top of others that stand. */
    List<Integer> of(BitSet toBuild, BitSet standing) {
        List<Integer> built = new ArrayList<>();
        BitSet left = (BitSet) toBuild.clone();
        PlanState state = new PlanState(problem.groups(), problem.groups().weights(problem.weight()));
        state.moveTo(standing);
        while (!left.isEmpty()) {
            BitSet best = null;
            double bestRatio = Double.NEGATIVE_INFINITY;
            for (int i = left.nextSetBit(0); i >= 0; i = left.nextSetBit(i + 1)) {
                BitSet added = (BitSet) problem.rules().closure(i).clone();
                added.andNot(state.chosen());
                double ratio = ratio(state, added);
                if (ratio > bestRatio) {
                    best = added;
                    bestRatio = ratio;
                }
            }
            if (best == null) {
                break;
            }
            for (int number : order.order()) {
                if (best.get(number)) {
                    built.add(number);
                    left.clear(number);
                    state.flip(number);
                }
            }
        }
        return built;
    }

    private double ratio(PlanState state, BitSet added) {
        BitSet after = (BitSet) state.chosen().clone();
        after.or(added);
        double gain = state.valueWithFlipped(added) - state.value();
        double cost = problem.costs().total(after) - problem.costs().total(state.chosen());
        if (gain > 0) {
            return PlanCosts.gainPerCost(gain, cost);
        }
        // Of those that bring nothing the cheaper first, of those that take service the least harmful.
        return gain < 0 ? gain : -cost * Double.MIN_NORMAL;
    }

    /**
     * Phases: up to the knee of the curve of all budgets, then up to nine tenths of the benefit, then the rest. The
     * knee is the curve's alone, so that a plan speaks of one; without it, or when all steps or none stand before it,
     * there is nothing to part there.
     *
     * @param costs in all after each step
     * @param values in all after each step
     * @param kneeBudgetAmount the curve's knee; NaN when there is none
     * @return phase of each step, from 1
     */
    static int[] phases(double[] costs, double[] values, double kneeBudgetAmount) {
        int[] phases = new int[costs.length];
        double enough = costs.length == 0 ? 0 : ENOUGH_FRACTION * values[values.length - 1];
        int phase = 1;
        for (int step = 0; step < costs.length; step++) {
            boolean isFirstBeyondKnee =
                    step > 0 && costs[step - 1] <= kneeBudgetAmount && costs[step] > kneeBudgetAmount;
            boolean isFirstAfterEnough = step > 0
                    && costs[step - 1] > kneeBudgetAmount
                    && values[step - 1] >= enough
                    && (step == 1 || values[step - 2] < enough);
            if (isFirstBeyondKnee || isFirstAfterEnough) {
                phase++;
            }
            phases[step] = phase;
        }
        return phases;
    }
}
