package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.dakal.network.Proposal;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.portfolio.search.Deadline;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.portfolio.search.PortfolioPlanner;
import org.jspecify.annotations.Nullable;

/**
 * All that is searched for a plan, within one time: the best set for the budget, the curve over all budgets, and how
 * the order of building fares beside the best choices for the same money. Where the time is up, what is known is told
 * as it is, and that it was not searched.
 */
record PlanSearch(PlanProblem problem, ProposalOrder proposals) {
    private static final double PLAN_SHARE = 0.7;
    private static final double CURVE_SHARE = 0.6;
    private static final double WALKS_TO_COME = 2;
    /** Most groups for a curve: with more the solver takes too long for each of a curve's many budgets. */
    private static final int MOST_GROUPS_FOR_EXACT_CURVE = 3000;

    /**
     * What was found.
     *
     * @param order all proposals, the plan's first, as they are built
     */
    record Found(Portfolio portfolio, List<Integer> order, BudgetCurve curve, List<BuildStep> steps) {}

    /** Searches until the deadline; null when no choice keeps to the wishes, or none was found in time. */
    @Nullable Found find(PortfolioPlanner planner, Deadline deadline) {
        Portfolio portfolio = planner.plan(problem, deadline.share(PLAN_SHARE));
        if (portfolio == null) {
            return null;
        }
        BuildOrder buildOrder = new BuildOrder(problem, proposals);
        BitSet chosen = portfolio.chosen();
        List<Integer> chosenOrder = buildOrder.of(chosen, new BitSet());
        BitSet rejected = new BitSet();
        rejected.set(0, problem.candidateCount());
        rejected.andNot(chosen);
        List<Integer> order = new ArrayList<>(chosenOrder);
        order.addAll(buildOrder.of(rejected, chosen));
        double before = deadline.secondsLeft();
        double[] values = problem.worths(prefixes(chosenOrder));
        // Another such walk or two values what the curve finds, beyond its own time.
        Deadline searched = deadline.within(deadline.secondsLeft() - WALKS_TO_COME * (before - deadline.secondsLeft()));
        PortfolioPlanner curvePlanner =
                new PortfolioPlanner(problem.groups().groupCount() <= MOST_GROUPS_FOR_EXACT_CURVE);
        List<String> ids = proposals.proposals().stream().map(Proposal::id).toList();
        BudgetCurve curve =
                new CurveMaker(problem, curvePlanner, ids).make(portfolio, chosenOrder, searched.share(CURVE_SHARE));
        return new Found(portfolio, order, curve, steps(chosenOrder, values, curve.kneeBudgetAmount(), searched));
    }

    /** What stands after each step. */
    private static List<BitSet> prefixes(List<Integer> order) {
        List<BitSet> prefixes = new ArrayList<>();
        BitSet built = new BitSet();
        for (int number : order) {
            built.set(number);
            prefixes.add((BitSet) built.clone());
        }
        return prefixes;
    }

    private List<BuildStep> steps(List<Integer> order, double[] values, double kneeBudgetAmount, Deadline deadline) {
        List<BitSet> prefixes = prefixes(order);
        double[] costs = prefixes.stream().mapToDouble(problem.costs()::total).toArray();
        int[] phases = BuildOrder.phases(costs, values, kneeBudgetAmount);
        PortfolioPlanner quick = new PortfolioPlanner(false);
        PlanProblem anyVillages = problem.withWeight(problem.weight(), 0);
        List<BuildStep> steps = new ArrayList<>();
        for (int k = 0; k < order.size(); k++) {
            boolean isSearched = !deadline.isPast();
            Portfolio best = isSearched
                    ? quick.plan(
                            anyVillages.withBudget(costs[k]),
                            List.of(prefixes.get(k)),
                            deadline.share(1.0 / (order.size() - k)))
                    : null;
            double most = best == null ? values[k] : Math.max(best.objective(), values[k]);
            double share = !isSearched ? Double.NaN : most > 0 ? values[k] / most : 1;
            String id = proposals.proposals().get(order.get(k)).id();
            steps.add(new BuildStep(id, phases[k], costs[k], values[k], share));
        }
        return steps;
    }
}
