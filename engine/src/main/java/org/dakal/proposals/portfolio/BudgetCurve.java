package org.dakal.proposals.portfolio;

import java.util.List;

/**
 * What every budget buys.
 *
 * @param kneeBudgetAmount budget from which on money buys clearly less; NaN when the curve has no such place, or was
 *     searched too little to tell
 */
public record BudgetCurve(List<Point> points, double kneeBudgetAmount) {
    public BudgetCurve {
        points = List.copyOf(points);
    }

    /** How many points there was no time to search for. */
    public int unsearchedCount() {
        return (int) points.stream().filter(point -> !point.isSearched()).count();
    }

    /**
     * The best known choice for a budget.
     *
     * @param budgetAmount the most it may cost
     * @param bound no choice within the budget is worth more
     * @param isSearched whether there was time to search for it; else it is the best that the plan's order of building
     *     or less money buys
     */
    public record Point(
            double budgetAmount,
            double costTotalAmount,
            double objective,
            double bound,
            List<String> proposalIds,
            boolean isSearched) {
        public Point {
            proposalIds = List.copyOf(proposalIds);
        }
    }
}
