package org.dakal.tools.reports.page;

import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.study.PlanCertainty;
import org.dakal.tools.reports.markup.Html;
import org.jspecify.annotations.Nullable;

/** How sure the plan is: what is proven, what a full run says, what interference does, and what is not in it. */
public final class PlanCertaintySection extends PlanSection {
    private final @Nullable PlanCertainty certainty;

    /** @param certainty what draws of levels, people and costs say of the plan; null when none were made */
    public PlanCertaintySection(PlanContext context, @Nullable PlanCertainty certainty) {
        super(context);
        this.certainty = certainty;
    }

    @Override
    public Html write() {
        PlanVerification check = result.verification();
        section("plan.sure.title", "id", "sure");
        String simulated = q.counted("count.people", given.people(check.simulatedPeople()));
        out.open("ul");
        out.element("li", sure());
        out.element(
                "li",
                check.differingCellCount() == 0
                        ? words("plan.check.same")
                        : sentence(
                                "plan.check.differs",
                                q.count(check.differingCellCount()),
                                isPlain() ? simulated : byLevel(simulated),
                                byLevel(q.counted("count.people", given.people(check.modelledPeople())))));
        String model = wish.isBackedUp()
                ? "plan.model.backedUp"
                : plan.isPlainCoverage() ? "plan.model.plain" : "plan.model.mixed";
        out.element("li", text(model));
        out.element(
                "li",
                sentence(
                                "plan.disturbed",
                                q.area(check.disturbed().areaSquareKm()),
                                q.counted("count.people", given.peopleIn(check.disturbed())),
                                q.decibels(PlanVerification.DISTURBED_DB))
                        .then(term("plan.interference")));
        out.close();
        if (certainty == null || !certainty.ofPlan().problem().isEmpty()) {
            note("plan.notDrawn");
        } else {
            writeDraws(certainty);
        }
        return out.close().toHtml();
    }

    private void writeDraws(PlanCertainty certainty) {
        AlternativeStability plan = certainty.ofPlan();
        Weight unit = weight == Weight.AREA_SQUARE_KM ? Weight.AREA_SQUARE_KM : Weight.PEOPLE;
        sayFigures(
                "plan.drawn",
                q.count(certainty.draws().options().drawCount()),
                amount(unit, plan.netGain().p05Amount()),
                amount(unit, plan.netGain().p95Amount()),
                amount(unit, plan.netGain().meanAmount()),
                money(plan.cost().p05Amount()),
                money(plan.cost().p95Amount()));
        if (!Double.isNaN(certainty.betterFraction())) {
            sayFigures("plan.beatsList", ids(certainty.list()), q.percent(certainty.betterFraction()));
        }
        String about = scenario.request().serviceProfile().quality().isAsked()
                ? "plan.drawn.level"
                : wish.isBackedUp()
                        ? "plan.drawn.anySite"
                        : wish.countBy() == CountBy.EXPECTED ? "plan.drawn.same" : "plan.drawn.about";
        note(about);
    }
}
