package org.dakal.proposals.portfolio.search;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dakal.proposals.ServiceCuts;
import org.jspecify.annotations.Nullable;

/**
 * Finds the best choice: greedy with exchanges, a Lagrangian bound that decides what it can, and the solver for the
 * rest.
 */
public final class PortfolioPlanner {
    private static final double GREEDY_SHARE = 0.2;
    private static final double BOUND_SHARE = 0.2;
    private static final double EXPECTED_GREEDY_SHARE = 0.5;
    /** Building the solver's model and its first steps take about half of this, whatever limit it is given. */
    private static final double LEAST_SOLVER_SECONDS = 0.3;
    /** The solver's own tolerance: what it proves best is best to this share. */
    private static final double SOLVER_TOLERANCE = 1e-6;

    private final boolean withSolver;

    /** @param withSolver false to do without, e.g. for many quick answers */
    public PortfolioPlanner(boolean withSolver) {
        this.withSolver = withSolver && ExactSolver.isPresent();
    }

    /**
     * The best choice found in time; null when there is none, because must-haves exceed the budget, or too few villages
     * can be served (or no such choice was found in time).
     */
    public @Nullable Portfolio plan(PlanProblem problem, Deadline deadline) {
        return plan(problem, List.of(), deadline);
    }

    /**
     * The best choice found in time, never worse than any of some that are known already. Where none is known one
     * greedy pass is made to its end, however short the time.
     *
     * @param seeds choices to begin with, those that are not feasible being passed over
     */
    public @Nullable Portfolio plan(PlanProblem problem, List<BitSet> seeds, Deadline deadline) {
        BitSet best = new BitSet();
        boolean known = false;
        double value = Double.NEGATIVE_INFINITY;
        for (BitSet seed : seeds) {
            if (problem.isFeasible(seed) && problem.gain(seed) > value) {
                best = seed;
                known = true;
                value = problem.gain(seed);
            }
        }
        BitSet seed = best;
        boolean hasPassEnded = known;
        ServiceCuts cuts = problem.cuts();
        if (withSolver && cuts != null) {
            Deadline soon = deadline.share(EXPECTED_GREEDY_SHARE);
            BitSet grown = ExpectedGreedy.find(problem, cuts, soon);
            if (problem.isFeasible(grown) && (!known || problem.worth(grown) > problem.worth(best))) {
                best = grown;
                known = true;
                hasPassEnded |= !soon.isPast();
                value = problem.gain(grown);
            }
        }
        BitSet greedy = new GreedySearch(problem, deadline.share(GREEDY_SHARE), !hasPassEnded).find();
        boolean isByCuts = withSolver && cuts != null;
        boolean isWorthMore = isByCuts ? problem.worth(greedy) > problem.worth(best) : problem.gain(greedy) > value;
        boolean isBetter = !known || isWorthMore;
        if (isBetter && problem.isFeasible(greedy)) {
            best = greedy;
            known = true;
            value = problem.gain(greedy);
        }
        LagrangianBound lagrangian = new LagrangianBound(problem);
        lagrangian.tighten(known ? value : 0, deadline.share(BOUND_SHARE));
        double bound = Math.max(lagrangian.bound(), value);
        Portfolio.Method method = unproven();
        if (withSolver && known && cuts != null && deadline.secondsLeft() > LEAST_SOLVER_SECONDS) {
            double slack = problem.slackAmount();
            LagrangianBound.Fixed fixed = lagrangian.fixed(problem.worth(best) - slack);
            ExactSolver.Answer answer = CutSolver.solve(problem, cuts, fixed.in(), fixed.out(), best, deadline);
            best = Objects.requireNonNull(answer.chosen());
            bound = Math.min(bound, answer.bound() - slack);
            method = answer.proven() ? Portfolio.Method.EXACT : Portfolio.Method.TIME_LIMIT;
        } else if (withSolver
                && deadline.secondsLeft() > (known ? LEAST_SOLVER_SECONDS : 0)
                && (!known || bound > value)) {
            LagrangianBound.Fixed fixed = lagrangian.fixed(value);
            ExactSolver.Answer answer =
                    ExactSolver.solve(problem, fixed.in(), fixed.out(), known ? best : new BitSet(), deadline);
            if (answer.chosen() != null && problem.isFeasible(answer.chosen())) {
                double found = problem.gain(answer.chosen());
                if (found > value || (found == value && isCheaper(problem, answer.chosen(), best))) {
                    best = answer.chosen();
                    value = found;
                    known = true;
                }
            }
            method = answer.proven() ? Portfolio.Method.EXACT : Portfolio.Method.TIME_LIMIT;
            // What was decided beforehand leaves out only choices not worth more than the greedy one.
            bound = Math.max(value, Math.min(bound, answer.bound()));
            if (answer.proven() && bound - value <= tolerance(value)) {
                bound = value;
            }
        } else if (bound <= value) {
            method = Portfolio.Method.EXACT;
        }
        return known ? told(problem, best, seed, bound, method) : null;
    }

    /** What is proven best is best to this amount. */
    static double tolerance(double value) {
        return SOLVER_TOLERANCE * Math.max(1, Math.abs(value));
    }

    private Portfolio.Method unproven() {
        return withSolver ? Portfolio.Method.TIME_LIMIT : Portfolio.Method.GREEDY;
    }

    /** @param seed a choice known before, which may keep more where little is not bought */
    private static Portfolio told(
            PlanProblem problem, BitSet best, BitSet seed, double bound, Portfolio.Method method) {
        BitSet chosen = withoutUseless(problem, best);
        if (!chosen.equals(best) && problem.isFeasible(seed) && problem.gain(seed) > problem.gain(chosen)) {
            BitSet kept = withoutUseless(problem, seed);
            chosen = problem.gain(kept) > problem.gain(chosen) ? kept : chosen;
        }
        double worth = problem.worth(chosen);
        double leftOut = chosen.equals(best) ? 0 : Math.max(0, problem.worth(best) - worth);
        double found = worth + leftOut;
        double most = Math.max(found, bound + problem.slackAmount());
        boolean isProven = method == Portfolio.Method.EXACT && most - found <= tolerance(found);
        return new Portfolio(
                chosen, worth, isProven ? found : most, leftOut, problem.costs().total(chosen), method);
    }

    /**
     * Takes out, the dearest first, what the choice serves as much without, and what adds less than is worth buying.
     */
    private static BitSet withoutUseless(PlanProblem problem, BitSet choice) {
        PlanState state = new PlanState(problem.groups(), problem.groups().weights(problem.weight()));
        state.moveTo(choice);
        double nothing = 1e-9 * Math.max(1, Math.abs(state.value()));
        int[] dearestFirst = choice.stream()
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -problem.costs().own()[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        for (int i : dearestFirst) {
            BitSet without = problem.rules().without(state.chosen(), i);
            BitSet removed = (BitSet) state.chosen().clone();
            removed.andNot(without);
            double least = removed.cardinality() * problem.leastBenefitAmount();
            if (!removed.isEmpty()
                    && state.value() - state.valueWithFlipped(removed) < Math.max(nothing, least)
                    && problem.isFeasible(without)) {
                state.moveTo(without);
            }
        }
        return (BitSet) state.chosen().clone();
    }

    private static boolean isCheaper(PlanProblem problem, BitSet one, BitSet other) {
        return problem.costs().total(one) < problem.costs().total(other);
    }
}
