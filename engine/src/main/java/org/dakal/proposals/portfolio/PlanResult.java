package org.dakal.proposals.portfolio;

import java.util.List;
import org.dakal.network.Cost;
import org.dakal.proposals.portfolio.search.Portfolio;

/**
 * A plan and all that is to be known of it.
 *
 * @param portfolio what to build, and how good that is proven to be
 * @param buildOrder the plan's proposals, first things first
 * @param groupCount cells merged by what would serve them
 * @param isPlainCoverage true when service can only grow with each proposal, and by less the more there are
 * @param roundedAmount how much of the weight lies in states that were not told apart, which the bound counts as served
 * @param searchSeconds what searching took: the plan, its order and the curve
 */
public record PlanResult(
        PlanWish wish,
        String currency,
        Portfolio portfolio,
        List<CandidateResult> candidates,
        List<BuildStep> buildOrder,
        BudgetCurve curve,
        int groupCount,
        boolean isPlainCoverage,
        double roundedAmount,
        double searchSeconds) {
    public PlanResult {
        candidates = List.copyOf(candidates);
        buildOrder = List.copyOf(buildOrder);
    }

    /** How all costs count running. */
    public Cost.Running running() {
        return candidates.get(0).proposal().cost().running();
    }

    /** The plan's proposals in the order of building. */
    public List<CandidateResult> chosen() {
        return candidates.stream()
                .filter(CandidateResult::isChosen)
                .sorted(java.util.Comparator.comparingInt(CandidateResult::turn))
                .toList();
    }

    /** The proposals that are not in the plan, best first. */
    public List<CandidateResult> rejected() {
        return candidates.stream()
                .filter(c -> !c.isChosen())
                .sorted(java.util.Comparator.comparingInt(CandidateResult::turn))
                .toList();
    }
}
