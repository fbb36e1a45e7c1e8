package org.dakal.tools.reports.page;

import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;

/**
 * What the plan stands on: what was asked, what counts as service, inputs with their hashes, and the command to make it
 * again.
 */
public final class PlanGroundsSection extends PlanSection {
    public PlanGroundsSection(PlanContext context) {
        super(context);
    }

    @Override
    public Html write() {
        section("plan.grounds.title", "id", "grounds");
        out.open("ul");
        out.element("li", text("plan.grounds.weight", text("plan.weight." + wish.weight())));
        if (!isPlain()) {
            out.element("li", text("plan.grounds.sense." + sense()));
        }
        out.element(
                "li",
                text(
                        "plan.grounds.costs",
                        q.plain(plan.running().horizonYearCount()),
                        q.percent(plan.running().discountRateFraction())));
        if (wish.minVillageCount() > 0) {
            out.element("li", text("plan.grounds.villages", q.counted("count.places", wish.minVillageCount())));
        }
        out.element(
                "li",
                prose(
                        "plan.grounds.profile",
                        scenario.request().serviceProfile().name(),
                        Names.known(
                                "status.", scenario.request().serviceProfile().status(), messages)));
        out.element(
                "li",
                text(
                        "plan.grounds.cells",
                        q.meters(scenario.request().terrain().grid().cellSizeMeters()),
                        q.count(plan.groupCount())));
        out.close();
        out.element("h3", text("plan.grounds.inputs"));
        writeInputs(scenario.inputs());
        out.p(Html.text(text("plan.grounds.again", run.version()) + " ").plus(Html.code(run.command())));
        return out.close().toHtml();
    }
}
