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
     * The curve.
     *
     * @param plan the plan that was made, which is a point of it
     */
    BudgetCurve make(Portfolio plan, Deadline deadline) {
        TreeSet<Double> budgets = new TreeSet<>();
        BitSet all = new BitSet();
        all.set(0, problem.candidateCount());
        double most = problem.costs().total(all);
        for (int i = 0; i <= BUDGETS; i++) {
            budgets.add(most * i / BUDGETS);
        }
        budgets.add(Math.min(problem.budgetAmount(), most));
        budgets.add(plan.costTotalAmount());
        List<BudgetCurve.Point> points = new ArrayList<>();
        BudgetCurve.Point last = null;
        for (double budget : budgets) {
            PlanProblem part = problem.withBudget(budget);
            Deadline share = deadline.share(1.0 / (budgets.size() - points.size()));
            Portfolio found = planner.plan(part, share);
            if (found == null) {
                continue; // the must-haves cost more
            }
            BudgetCurve.Point point = new BudgetCurve.Point(
                    budget,
                    found.costTotalAmount(),
                    found.objective(),
                    found.bound(),
                    found.chosen().cardinality());
            if (plan.costTotalAmount() <= budget && plan.objective() > point.objective()) {
                point = at(budget, plan, found.bound());
            }
            if (last != null && last.objective() >= point.objective()) {
                // What less money buys, this much buys too.
                point = new BudgetCurve.Point(
                        budget, last.costTotalAmount(), last.objective(), point.bound(), last.chosenCount());
            }
            points.add(point);
            last = point;
        }
        return new BudgetCurve(points, knee(points));
    }

    private static BudgetCurve.Point at(double budget, Portfolio plan, double bound) {
        return new BudgetCurve.Point(
                budget,
                plan.costTotalAmount(),
                plan.objective(),
                Math.max(bound, plan.objective()),
                plan.chosen().cardinality());
    }

    private static double knee(List<BudgetCurve.Point> points) {
        int knee = Knee.of(
                points.stream().mapToDouble(BudgetCurve.Point::costTotalAmount).toArray(),
                points.stream().mapToDouble(BudgetCurve.Point::objective).toArray());
        return knee < 0 ? Double.NaN : points.get(knee).costTotalAmount();
    }
}
