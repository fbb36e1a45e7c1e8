package org.dakal.tools.reports.page;

import org.dakal.proposals.portfolio.PlanWish;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;

/**
 * What the plan stands on: what was asked, what counts as service, inputs with their hashes, and the command to make it
 * again.
 */
public final class PlanGroundsSection {
    private PlanGroundsSection() {}

    public static Html write(PlanContext context) {
        PlanWish wish = context.plan().wish();
        Markup out = new Markup().open("section", "id", "grounds").element("h2", context.text("plan.grounds.title"));
        out.open("ul");
        out.element("li", context.text("plan.grounds.weight", context.text("plan.weight." + wish.weight())));
        if (!context.isPlain()) {
            out.element("li", context.text("plan.grounds.sense." + context.sense()));
        }
        out.element(
                "li",
                context.text(
                        "plan.grounds.costs",
                        context.quantities().plain(context.plan().running().horizonYearCount()),
                        context.quantities().percent(context.plan().running().discountRateFraction())));
        if (wish.minVillageCount() > 0) {
            out.element(
                    "li",
                    context.text(
                            "plan.grounds.villages",
                            context.quantities().counted("count.places", wish.minVillageCount())));
        }
        out.element(
                "li",
                Html.prose(context.text(
                        "plan.grounds.profile",
                        context.scenario().request().serviceProfile().name(),
                        Names.known(
                                "status.",
                                context.scenario().request().serviceProfile().status(),
                                context.messages()))));
        out.element(
                "li",
                context.text(
                        "plan.grounds.cells",
                        context.quantities()
                                .meters(context.scenario()
                                        .request()
                                        .terrain()
                                        .grid()
                                        .cellSizeMeters()),
                        context.quantities().count(context.plan().groupCount())));
        out.close();
        out.element("h3", context.text("plan.grounds.inputs"));
        HtmlTable.ofInputs(context.messages(), out, context.scenario().inputs());
        out.p(Html.text(context.text("plan.grounds.again", context.run().version()) + " ")
                .plus(Html.code(context.run().command())));
        return out.close().toHtml();
    }
}
