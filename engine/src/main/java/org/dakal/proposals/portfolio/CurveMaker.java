package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import org.dakal.proposals.portfolio.search.Deadline;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.portfolio.search.PortfolioPlanner;

/** Makes the curve of benefit against budget: the best choice for each of some budgets from nothing to everything. */
final class CurveMaker {
    private static final int BUDGETS = 20;

    private final PlanProblem problem;
    private final PortfolioPlanner planner;

    CurveMaker(PlanProblem problem, PortfolioPlanner planner) {
        this.problem = problem.withWeight(problem.weight(), 0);
        this.planner = planner;
    }

    /**
     * The curve. What the plan's order of building has reached for the money, and what less money buys, are known
     * before each search, so the curve lies below neither.
     *
     * @param plan the plan that was made, which is a point of it
     * @param order its proposals as they are built
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
        List<BitSet> known = new ArrayList<>(List.of(new BitSet()));
        BitSet built = new BitSet();
        for (int number : order) {
            built.set(number);
            known.add((BitSet) built.clone());
        }
        known.add(plan.chosen());
        List<BudgetCurve.Point> points = new ArrayList<>();
        Portfolio last = null;
        for (double budget : budgets) {
            boolean isSearched = deadline.secondsLeft() > 0;
            Deadline share = deadline.share(1.0 / (budgets.size() - points.size()));
            Portfolio found = planner.plan(problem.withBudget(budget), known, share);
            if (found == null) {
                continue; // the must-haves cost more
            }
            known.add(found.chosen());
            if (last != null && last.objective() >= found.objective()) {
                // What less money buys, this much buys too.
                found = new Portfolio(
                        last.chosen(),
                        last.objective(),
                        Math.max(found.bound(), last.objective()),
                        last.leftOutAmount(),
                        last.costTotalAmount(),
                        found.method());
            }
            points.add(new BudgetCurve.Point(
                    budget,
                    found.costTotalAmount(),
                    found.objective(),
                    found.bound(),
                    found.chosen().cardinality(),
                    isSearched));
            last = found;
        }
        return new BudgetCurve(points, knee(points));
    }

    private static double knee(List<BudgetCurve.Point> points) {
        int knee = Knee.of(
                points.stream().mapToDouble(BudgetCurve.Point::costTotalAmount).toArray(),
                points.stream().mapToDouble(BudgetCurve.Point::objective).toArray());
        return knee < 0 ? Double.NaN : points.get(knee).costTotalAmount();
    }
}
