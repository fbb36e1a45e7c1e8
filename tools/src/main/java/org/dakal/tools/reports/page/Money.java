package org.dakal.tools.reports.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.dakal.network.Cost;
import org.dakal.proposals.ProposalBenefit;

/** Sums of costs; different currencies are never added to each other. */
final class Money {
    private Money() {}

    /** E.g. "9.5 billion toman"; several currencies one after the other. */
    static String total(List<ProposalBenefit> benefits, ReportContext context) {
        Map<String, Double> byCurrency = new TreeMap<>();
        for (ProposalBenefit benefit : benefits) {
            Cost cost = benefit.proposal().cost();
            byCurrency.merge(cost.currency(), cost.wholeAmount(), Double::sum);
        }
        return String.join(
                context.text("list.plus"),
                byCurrency.entrySet().stream()
                        .map(e -> context.quantities().money(e.getValue(), e.getKey()))
                        .toList());
    }

    static boolean isOneCurrency(List<ProposalBenefit> benefits) {
        return benefits.stream()
                        .map(b -> b.proposal().cost().currency())
                        .distinct()
                        .count()
                == 1;
    }
}
