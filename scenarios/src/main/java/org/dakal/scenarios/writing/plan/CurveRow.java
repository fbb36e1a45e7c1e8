package org.dakal.scenarios.writing.plan;

import org.dakal.proposals.portfolio.BudgetCurve;
import org.dakal.scenarios.writing.tables.Rounded;

/**
 * What a budget buys.
 *
 * @param budgetAmount the most it may cost
 * @param costTotal what the best known choice costs
 * @param objective what it is worth
 * @param bound no choice within the budget is worth more
 * @param chosenCount how many proposals are in it
 */
public record CurveRow(double budgetAmount, double costTotal, double objective, double bound, int chosenCount) {
    static CurveRow of(BudgetCurve.Point point) {
        return new CurveRow(
                point.budgetAmount(),
                point.costTotalAmount(),
                Rounded.squareKm(point.objective()),
                Rounded.squareKm(point.bound()),
                point.chosenCount());
    }
}
