package org.dakal.tools.reports.page;

import org.dakal.findings.Surroundings;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.study.PlanCertainty;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.jspecify.annotations.Nullable;

/** How sure the plan is: what is proven, what a full run says, what interference does, and what is not in it. */
public final class PlanCertaintySection {
    private PlanCertaintySection() {}

    /**
     * Writes it.
     *
     * @param certainty what draws of levels, people and costs say of the plan; null when none were made
     */
    public static Html write(PlanContext context, @Nullable PlanCertainty certainty) {
        PlanVerification check = context.result().verification();
        Surroundings given = context.scenario().request().surroundings();
        Markup out = new Markup().open("section", "id", "sure").element("h2", context.text("plan.sure.title"));
        String simulated = context.quantities().counted("count.people", given.people(check.simulatedPeople()));
        out.open("ul");
        out.element("li", PlanAnswerSection.sure(context));
        out.element(
                "li",
                check.differingCellCount() == 0
                        ? Html.text(context.text("plan.check.same"))
                        : context.sentence(
                                "plan.check.differs",
                                context.quantities().count(check.differingCellCount()),
                                context.isPlain() ? simulated : context.byLevel(simulated),
                                context.byLevel(context.quantities()
                                        .counted("count.people", given.people(check.modelledPeople())))));
        String model = context.plan().wish().isBackedUp()
                ? "plan.model.backedUp"
                : context.plan().isPlainCoverage() ? "plan.model.plain" : "plan.model.mixed";
        out.element("li", context.text(model));
        out.element(
                "li",
                context.sentence(
                                "plan.disturbed",
                                context.quantities().area(check.disturbed().areaSquareKm()),
                                context.quantities().counted("count.people", given.peopleIn(check.disturbed())),
                                context.quantities().decibels(PlanVerification.DISTURBED_DB))
                        .plus(Html.text(" "))
                        .plus(context.term("plan.interference")));
        out.close();
        if (certainty == null || !certainty.ofPlan().problem().isEmpty()) {
            out.p(context.text("plan.notDrawn"), "class", "note");
        } else {
            writeDraws(context, certainty, out);
        }
        return out.close().toHtml();
    }

    private static void writeDraws(PlanContext context, PlanCertainty certainty, Markup out) {
        AlternativeStability plan = certainty.ofPlan();
        Weight unit = context.weight() == Weight.AREA_SQUARE_KM ? Weight.AREA_SQUARE_KM : Weight.PEOPLE;
        out.p(context.sentence(
                "plan.drawn",
                context.quantities().count(certainty.draws().options().drawCount()),
                context.amount(unit, plan.netGain().p05Amount()),
                context.amount(unit, plan.netGain().p95Amount()),
                context.amount(unit, plan.netGain().meanAmount()),
                context.money(plan.cost().p05Amount()),
                context.money(plan.cost().p95Amount())));
        if (!Double.isNaN(certainty.betterFraction())) {
            out.p(context.sentence(
                    "plan.beatsList",
                    context.ids(certainty.list()),
                    context.quantities().percent(certainty.betterFraction())));
        }
        String about = context.scenario().request().serviceProfile().quality().isAsked()
                ? "plan.drawn.level"
                : context.plan().wish().isBackedUp()
                        ? "plan.drawn.anySite"
                        : context.plan().wish().countBy() == CountBy.EXPECTED ? "plan.drawn.same" : "plan.drawn.about";
        out.p(context.text(about), "class", "note");
    }
}
