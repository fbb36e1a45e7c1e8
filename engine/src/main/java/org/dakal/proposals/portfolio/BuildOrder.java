package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dakal.proposals.ProposalOrder;

/**
 * In which order to build, so that whenever the money stops, much stands: always next what adds most for its money, with what it
 * requires. What adds nothing comes last.
 */
final class BuildOrder {
    private static final double ENOUGH_FRACTION = 0.9;

    private final PlanProblem problem;
    private final ProposalOrder order;

    BuildOrder(PlanProblem problem, ProposalOrder order) {
        this.problem = problem;
        this.order = order;
    }

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
            return cost > 0 ? gain / cost : Double.POSITIVE_INFINITY;
        }
        // Of those that bring nothing the cheaper first, of those that take service the least harmful.
        return gain < 0 ? gain : -cost * Double.MIN_NORMAL;
    }

    /**
     * Phases: up to the knee, then up to nine tenths of the benefit, then the rest.
     *
     * @param costs in all after each step
     * @param values in all after each step
     * @return phase of each step, from 1
     */
    static int[] phases(double[] costs, double[] values) {
        int count = costs.length;
        int[] phases = new int[count];
        if (count == 0) {
            return phases;
        }
        double[] x = new double[count + 1];
        double[] y = new double[count + 1];
        System.arraycopy(costs, 0, x, 1, count);
        System.arraycopy(values, 0, y, 1, count);
        int knee = Knee.of(x, y);
        int phase = 1;
        for (int step = 0; step < count; step++) {
            phases[step] = phase;
            boolean isKnee = knee > 0 && step == knee - 1;
            boolean isEnough =
                    knee > 0 && step >= knee && phase == 2 && values[step] >= ENOUGH_FRACTION * values[count - 1];
            if ((isKnee || isEnough) && step < count - 1) {
                phase++;
            }
        }
        return phases;
    }
}
