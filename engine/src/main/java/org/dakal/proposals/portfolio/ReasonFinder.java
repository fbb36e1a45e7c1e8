package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.dakal.network.Proposal;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.PlanState;

/** Says of each proposal why it is in the plan or not. */
final class ReasonFinder {
    /** On top of the plan it must keep this share of what it brings alone, or the plan is said to cover it. */
    private static final double COVERED_FRACTION = 0.05;

    private static final int MOST_OTHERS = 3;

    private final PlanProblem problem;
    private final List<Proposal> proposals;
    private final BitSet chosen;
    private final double chosenValue;
    private final PlanState state;

    ReasonFinder(PlanProblem problem, List<Proposal> proposals, BitSet chosen) {
        this.problem = problem;
        this.proposals = proposals;
        this.chosen = chosen;
        this.chosenValue = problem.gain(chosen);
        this.state = new PlanState(problem.groups(), problem.groups().weights(problem.weight()));
    }

    Reason of(int candidate, Benefit benefit) {
        return chosen.get(candidate) ? forChosen(candidate, benefit) : forRejected(candidate, benefit);
    }

    private Reason forChosen(int candidate, Benefit benefit) {
        if (proposals.get(candidate).rules().mustHave()) {
            return new Reason(Reason.Kind.MUST_HAVE, List.of());
        }
        List<String> requiring = new ArrayList<>();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            if (i != candidate && problem.rules().closure(i).get(candidate)) {
                requiring.add(proposals.get(i).id());
            }
        }
        boolean mostlyRequired = !requiring.isEmpty() && benefit.alone() < benefit.lastIn() / 2;
        return mostlyRequired
                ? new Reason(Reason.Kind.REQUIRED, requiring)
                : new Reason(Reason.Kind.BRINGS_MUCH, List.of());
    }

    private Reason forRejected(int candidate, Benefit benefit) {
        BitSet with = (BitSet) chosen.clone();
        BitSet needed = problem.rules().closure(candidate);
        with.or(needed);
        double slack = Math.max(problem.leastBenefitAmount(), 1e-9 * Math.max(1, Math.abs(chosenValue)));
        if (benefit.alone() < -slack && !(benefit.lastIn() > slack)) {
            return new Reason(Reason.Kind.TAKES_SERVICE, List.of());
        }
        if (Math.abs(benefit.alone()) <= slack && !(benefit.lastIn() > slack)) {
            return new Reason(Reason.Kind.BRINGS_NOTHING, List.of());
        }
        if (problem.costs().total(needed) > problem.budgetAmount()) {
            return new Reason(Reason.Kind.TOO_DEAR, List.of());
        }
        if (!problem.rules().isCompatible(with)) {
            return new Reason(Reason.Kind.RULED_OUT, rulingOut(needed));
        }
        if (benefit.lastIn() <= Math.max(slack, COVERED_FRACTION * benefit.alone())) {
            return new Reason(Reason.Kind.COVERED_BY_PLAN, overlapping(candidate, benefit.alone()));
        }
        return problem.costs().total(with) > problem.budgetAmount()
                ? new Reason(Reason.Kind.LESS_FOR_MONEY, List.of())
                : new Reason(Reason.Kind.NOT_REACHED, List.of());
    }

    private List<String> rulingOut(BitSet needed) {
        List<String> others = new ArrayList<>();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            BitSet pair = (BitSet) needed.clone();
            pair.set(i);
            if (!problem.rules().isCompatible(pair)) {
                others.add(proposals.get(i).id());
            }
        }
        return others;
    }

    /** The proposals of the plan that serve most of the same places. */
    private List<String> overlapping(int candidate, double alone) {
        record Overlap(String id, double amount) {}
        List<Overlap> overlaps = new ArrayList<>();
        for (int i = chosen.nextSetBit(0); i >= 0; i = chosen.nextSetBit(i + 1)) {
            BitSet other = problem.rules().closure(i);
            BitSet both = (BitSet) other.clone();
            both.or(problem.rules().closure(candidate));
            double shared = state.valueOf(other) + alone - state.valueOf(both);
            if (shared > COVERED_FRACTION * alone) {
                overlaps.add(new Overlap(proposals.get(i).id(), shared));
            }
        }
        return overlaps.stream()
                .sorted(Comparator.comparingDouble(Overlap::amount).reversed().thenComparing(Overlap::id))
                .limit(MOST_OTHERS)
                .map(Overlap::id)
                .toList();
    }
}
