package org.dakal.proposals.portfolio;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each proposal is worth, four ways, in each weight. */
final class BenefitTable {
    private final PlanProblem problem;
    private final BitSet chosen;
    private final Map<Integer, BitSet> before = new HashMap<>();
    private final Map<Weight, ShapleyShares> shares = new EnumMap<>(Weight.class);

    /**
     * Prepares.
     *
     * @param chosen the plan
     * @param order all proposals, the plan's first, as they are built
     */
    BenefitTable(PlanProblem problem, BitSet chosen, List<Integer> order) {
        this.problem = problem;
        this.chosen = chosen;
        BitSet built = new BitSet();
        for (int number : order) {
            BitSet standing = (BitSet) built.clone();
            before.put(number, standing);
            BitSet after = (BitSet) built.clone();
            after.or(problem.rules().closure(number));
            if (problem.rules().isCompatible(after)) {
                built = after; // what cannot stand with those before it is not there for those that follow
            }
        }
        for (Weight weight : Weight.values()) {
            shares.put(weight, new ShapleyShares(problem.groups(), weight, problem.rules(), chosen));
        }
    }

    Map<Weight, Benefit> of(int candidate) {
        Map<Weight, Benefit> benefits = new EnumMap<>(Weight.class);
        for (Weight weight : Weight.values()) {
            benefits.put(weight, of(candidate, weight));
        }
        return benefits;
    }

    private Benefit of(int candidate, Weight weight) {
        BitSet closure = problem.rules().closure(candidate);
        BitSet required = (BitSet) closure.clone();
        required.clear(candidate);
        ShapleyShares share = shares.get(weight);
        double part = Double.NaN;
        double error = Double.NaN;
        if (chosen.get(candidate) && share != null) {
            part = share.share(candidate);
            error = share.standardError(candidate);
        }
        return new Benefit(
                added(weight, required, closure),
                lastIn(candidate, weight, closure),
                added(weight, before.getOrDefault(candidate, chosen), closure),
                part,
                error);
    }

    private double lastIn(int candidate, Weight weight, BitSet closure) {
        return chosen.get(candidate)
                ? problem.groups().served(weight, chosen)
                        - problem.groups().served(weight, problem.rules().without(chosen, candidate))
                : added(weight, chosen, closure);
    }

    /** What some add to others; NaN when they cannot stand together. */
    private double added(Weight weight, BitSet standing, BitSet more) {
        BitSet after = (BitSet) standing.clone();
        after.or(more);
        return problem.rules().isCompatible(after)
                ? problem.groups().served(weight, after) - problem.groups().served(weight, standing)
                : Double.NaN;
    }
}
