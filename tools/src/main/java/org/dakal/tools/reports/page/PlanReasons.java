package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.Reason;

/** Why a proposal is in the plan or not, in one line. */
final class PlanReasons {
    private PlanReasons() {}

    static String of(CandidateResult candidate, PlanContext context) {
        Reason reason = candidate.reason();
        Benefit benefit = candidate.benefit(context.weight());
        List<String> others = reason.others();
        double theirCost = others.stream()
                .mapToDouble(id -> context.candidate(id).costAmount())
                .sum();
        String form = switch (reason.kind()) {
            case COVERED_BY_PLAN ->
                others.isEmpty()
                        ? ".all"
                        : theirCost < candidate.costAmount() / 2 ? ".cheaper" : others.size() == 1 ? ".one" : ".many";
            case REQUIRED, RULED_OUT -> others.size() == 1 ? ".one" : ".many";
            default -> "";
        };
        return context.text(
                "plan.reason." + reason.kind() + form,
                context.amount(benefit.alone()),
                context.amount(benefit.lastIn()),
                context.money(candidate.costAmount()),
                context.ids(others),
                context.money(context.moneyLeft()),
                context.amount(benefit.inOrder()),
                context.money(theirCost));
    }
}
