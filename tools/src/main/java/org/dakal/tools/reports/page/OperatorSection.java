package org.dakal.tools.reports.page;

import org.dakal.study.OperatorTotals;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Quantities;

/** Who has service from whom, where the masts are of several operators. */
public final class OperatorSection {
    private OperatorSection() {}

    /** Nothing where everything is one network. */
    public static Html write(ReportContext context) {
        OperatorTotals totals = context.result().operators();
        Markup out = new Markup();
        if (totals == null) {
            return out.toHtml();
        }
        Quantities q = context.quantities();
        int count = totals.operators().size();
        out.open("section", "class", "operators", "id", "operators");
        out.element("h2", context.text("operators.title"));
        if (!context.surroundings().settlements().isEmpty()) {
            double partly = totals.any().people() - totals.all().people();
            out.element(
                    "p",
                    context.sentence(
                            "operators.people",
                            q.count(totals.byCount().get(0).people()),
                            q.count(partly),
                            q.count(totals.all().people())));
        }
        AmountsTable table = AmountsTable.begin(context, out, "operators.who");
        for (OperatorTotals.OfOperator operator : totals.operators()) {
            table.row(Html.name(operator.id()), operator.served());
        }
        table.row(Html.text(context.text("operators.any")), totals.any());
        for (int served = count; served > 0; served--) {
            String key = served == count ? "operators.all" : "operators.count";
            table.row(
                    Html.text(context.messages().text(key, q.count(served))),
                    totals.byCount().get(served));
        }
        table.row(Html.text(context.text("operators.none")), totals.byCount().get(0));
        table.end();
        return out.element("p", context.text("operators.meaning"), "class", "note")
                .close()
                .toHtml();
    }
}
