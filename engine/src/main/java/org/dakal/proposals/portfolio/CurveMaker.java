package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.dakal.proposals.portfolio.search.Deadline;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.portfolio.search.PortfolioPlanner;
import org.jspecify.annotations.Nullable;

/** Makes the curve of benefit against budget: the best choice for each of some budgets from nothing to everything. */
final class CurveMaker {
    /** Less than this share of the height above the line is no knee. */
    private static final double LEAST_KNEE_FRACTION = 0.05;

    private static final int BUDGETS = 20;
    /** A bound that is no farther above what is found is not searched for again. */
    private static final double NEAR_FRACTION = 0.001;

    private final PlanProblem problem;
    private final PortfolioPlanner planner;
    private final List<String> ids;
    /** Where villages are asked for, the plan's bound is one of fewer choices than the curve's. */
    private final boolean isPlansBound;

    /** @param ids of proposals by their numbers */
    CurveMaker(PlanProblem problem, PortfolioPlanner planner, List<String> ids) {
        this.ids = ids;
        this.isPlansBound = problem.minVillageCount() <= 0;
        this.problem = problem.withWeight(problem.weight(), 0);
        this.planner = planner;
    }

    /**
     * The curve. What the plan's order of building has reached for the money, what of the plan the money suffices for,
     * and what less money buys are known before each search, so the curve lies below none of them.
     */
    BudgetCurve make(Portfolio plan, List<Integer> order, Deadline deadline) {
        TreeSet<Double> budgets = new TreeSet<>();
        BitSet all = new BitSet();
        all.set(0, problem.candidateCount());
        double most = problem.costs().total(all);
        for (int i = 0; i <= BUDGETS; i++) {
            budgets.add(most * i / BUDGETS);
        }
        budgets.add(Math.min(problem.budgetAmount(), most));
        budgets.add(plan.costTotalAmount());
        List<Known> known = new ArrayList<>();
        BitSet built = new BitSet();
        note(built, known);
        for (int number : order) {
            built.set(number);
            note(built, known);
        }
        note(plan.chosen(), known);
        PartsOfPlan parts = PartsOfPlan.of(problem, plan.chosen());
        List<Reached> reached = new ArrayList<>();
        for (double budget : budgets) {
            parts.affordable(budget).forEach(part -> note(part, known));
            Known best = best(known, budget);
            if (best != null && deadline.isPast()) {
                // The plan itself was searched for, so its budget and its cost were.
                boolean isPlans = isPlansBound && budget >= plan.costTotalAmount() && budget <= problem.budgetAmount();
                reached.add(new Reached(budget, best, problem.mostWorth(), isPlans));
                continue;
            }
            Portfolio found = planner.plan(
                    problem.withBudget(budget),
                    best == null ? List.of() : List.of(best.chosen),
                    deadline.share(1.0 / (budgets.size() - reached.size())));
            if (found != null) { // else the must-haves cost more
                note(found.chosen(), known);
                // What less money buys, or the plan's own order has reached, this much buys too.
                Known better = Objects.requireNonNull(best(known, budget));
                reached.add(new Reached(budget, better, found.bound(), true));
            }
        }
        searchAgain(reached, known, deadline);
        List<BudgetCurve.Point> bounded = bounded(points(reached), plan);
        return new BudgetCurve(bounded, knee(bounded));
    }

    /** Searches budgets whose bound is not near in the time that the others have left. */
    private void searchAgain(List<Reached> reached, List<Known> known, Deadline deadline) {
        double least = problem.leastBenefitAmount();
        long openCount = reached.stream().filter(at -> at.isOpen(least)).count();
        for (int i = 0; i < reached.size(); i++) {
            Reached at = reached.get(i);
            Known best = Objects.requireNonNull(best(known, at.budgetAmount));
            double bound = at.bound;
            if (at.isOpen(least) && !deadline.isPast()) {
                Portfolio found = planner.plan(
                        problem.withBudget(at.budgetAmount), List.of(best.chosen), deadline.share(1.0 / openCount--));
                if (found != null) {
                    note(found.chosen(), known);
                    best = Objects.requireNonNull(best(known, at.budgetAmount));
                    bound = Math.min(bound, found.bound());
                }
            }
            reached.set(i, new Reached(at.budgetAmount, best, bound, at.isSearched));
        }
    }

    /** A choice that is known before some budget is searched. */
    private record Known(BitSet chosen, double gain, double costAmount) {}

    /** The best known for a budget, before it is valued. */
    private record Reached(double budgetAmount, Known choice, double bound, boolean isSearched) {
        boolean isOpen(double leastAmount) {
            return isSearched && bound > choice.gain + Math.max(leastAmount, NEAR_FRACTION * choice.gain);
        }
    }

    private List<BudgetCurve.Point> points(List<Reached> reached) {
        double[] worths =
                problem.worths(reached.stream().map(at -> at.choice.chosen).toList());
        List<BudgetCurve.Point> points = new ArrayList<>();
        for (Reached at : reached) {
            points.add(new BudgetCurve.Point(
                    at.budgetAmount,
                    at.choice.costAmount,
                    worths[points.size()],
                    at.bound,
                    at.choice.chosen.stream().mapToObj(ids::get).toList(),
                    at.isSearched));
        }
        return points;
    }

    private void note(BitSet choice, List<Known> known) {
        if (problem.rules().allow(choice)) {
            BitSet chosen = (BitSet) choice.clone();
            known.add(new Known(chosen, problem.gain(chosen), problem.costs().total(chosen)));
        }
    }

    private static @Nullable Known best(List<Known> known, double budget) {
        return known.stream()
                .filter(choice -> choice.costAmount <= budget)
                .max(Comparator.comparingDouble(Known::gain))
                .orElse(null);
    }

    /** What bounds a greater budget, or the plan's where it is no less, bounds a smaller one too. */
    private List<BudgetCurve.Point> bounded(List<BudgetCurve.Point> points, Portfolio plan) {
        List<BudgetCurve.Point> bounded = new ArrayList<>(points);
        double bound = Double.POSITIVE_INFINITY;
        for (int i = points.size() - 1; i >= 0; i--) {
            BudgetCurve.Point point = points.get(i);
            bound = Math.min(bound, point.bound());
            if (isPlansBound && point.budgetAmount() <= problem.budgetAmount()) {
                bound = Math.min(bound, plan.bound());
            }
            bounded.set(
                    i,
                    new BudgetCurve.Point(
                            point.budgetAmount(),
                            point.costTotalAmount(),
                            point.objective(),
                            Math.max(bound, point.objective()),
                            point.proposalIds(),
                            point.isSearched()));
        }
        return bounded;
    }

    /** None where most points were not searched, or neither the point before it nor the one after it: none is seen. */
    static double knee(List<BudgetCurve.Point> points) {
        int knee = knee(
                points.stream().mapToDouble(BudgetCurve.Point::costTotalAmount).toArray(),
                points.stream().mapToDouble(BudgetCurve.Point::objective).toArray());
        boolean isSeen = knee > 0
                && (points.get(knee - 1).isSearched() || points.get(knee + 1).isSearched())
                && 2 * points.stream().filter(BudgetCurve.Point::isSearched).count() >= points.size();
        return isSeen ? points.get(knee).costTotalAmount() : Double.NaN;
    }

    /**
     * Where a curve that rises ever more slowly turns, -1 when it does not: the point farthest above the straight line
     * from its beginning to its end (Satopaa and others: Finding a "Kneedle" in a haystack, 2011, without smoothing).
     *
     * @param x growing
     */
    private static int knee(double[] x, double[] y) {
        int last = x.length - 1;
        double width = last < 0 ? 0 : x[last] - x[0];
        double height = last < 0 ? 0 : y[last] - y[0];
        int knee = -1;
        double most = LEAST_KNEE_FRACTION;
        for (int i = 1; i < last && width > 0 && height > 0; i++) {
            double above = (y[i] - y[0]) / height - (x[i] - x[0]) / width;
            if (above > most) {
                most = above;
                knee = i;
            }
        }
        return knee;
    }
}
