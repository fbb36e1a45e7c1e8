package org.dakal.tools.reports.page;

import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** How sure the plan is: what is proven, what a full run says, what interference does, and what is not in it. */
public final class PlanCertaintySection {
    private PlanCertaintySection() {}

    /**
     * Writes it.
     *
     * @param more what else is known, e.g. how often the plan holds when levels, people and costs are drawn anew; may be empty
     */
    public static Html write(PlanContext context, Html more) {
        PlanVerification check = context.result().verification();
        Markup out = new Markup().open("section", "id", "sure").element("h2", context.text("plan.sure.title"));
        out.open("ul");
        out.element("li", PlanAnswerSection.sure(context));
        out.element(
                "li",
                check.differingCellCount() == 0
                        ? Html.text(context.text("plan.check.same"))
                        : context.sentence(
                                "plan.check.differs",
                                context.quantities().count(check.differingCellCount()),
                                context.quantities().counted("count.people", check.simulatedPeople()),
                                context.quantities().counted("count.people", check.modelledPeople())));
        out.element("li", context.text(context.plan().isPlainCoverage() ? "plan.model.plain" : "plan.model.mixed"));
        out.element(
                "li",
                context.sentence(
                                "plan.disturbed",
                                context.quantities().area(check.disturbed().areaSquareKm()),
                                context.quantities().counted("count.people", check.disturbed().people()),
                                context.quantities().decibels(PlanVerification.DISTURBED_DB))
                        .plus(Html.text(" "))
                        .plus(context.term("plan.interference")));
        out.close();
        if (more.markup().isEmpty()) {
            out.element("p", context.text("plan.notDrawn"), "class", "note");
        } else {
            out.add(more);
        }
        return out.close().toHtml();
    }
}
