package org.dakal.tools.reports.page;

import java.util.List;
import java.util.Locale;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.ProposalWords;

/** The proposals by rank: what each would change, what it costs, and what to think of it. */
public final class ProposalSection {
    private ProposalSection() {}

    public static Html write(ReportContext context) {
        List<ProposalBenefit> benefits = context.result().proposals();
        Markup out = new Markup().open("section", "class", "proposals", "id", "proposals");
        out.element("h2", context.text("proposals.title"));
        if (benefits.isEmpty()) {
            return out.p(context.text("answer.noProposals")).close().toHtml();
        }
        String rankBy = context.scenario().request().rankBy().name().toLowerCase(Locale.ROOT);
        out.p(context.sentence(
                        "proposals.about",
                        context.quantities().count(benefits.size()),
                        context.text("rankBy." + rankBy))
                .plus(Html.text(" "))
                .plus(Html.text(context.text(
                        benefits.get(0).expected() == null ? "proposals.byThreshold" : "proposals.expected"))));
        out.add(MoneyCurve.write(context));
        writeBarLegend(context, out);
        out.open("div", "class", "wide").open("table", "class", "proposal-table");
        out.open("thead").open("tr");
        for (String key : List.of("rank", "what", "people", "also", "cost", "perPerson", "repeats")) {
            out.element("th", context.text("proposals.head." + key), "scope", "col", "class", "col-" + key);
        }
        out.close().close();
        GainBar bar = GainBar.scaledTo(benefits);
        benefits.forEach(benefit -> ProposalLines.write(context, out, benefit, bar));
        out.close().close();
        out.p(
                context.text("proposals.note", context.quantities().percent(ProposalWords.ADDITIONALITY_FLAG_FRACTION)),
                "class",
                "note");
        return out.close().toHtml();
    }

    private static void writeBarLegend(ReportContext context, Markup out) {
        out.open("p", "class", "legend");
        for (String kind : List.of("alone", "given", "lost")) {
            boolean shown = !"lost".equals(kind)
                    || context.result().proposals().stream().anyMatch(ProposalBenefit::worsens);
            if (shown) {
                out.open("span", "class", "chip");
                out.element("i", "", "class", "swatch " + kind)
                        .add(Html.text(context.text("proposals.bar." + kind)))
                        .close();
            }
        }
        out.close();
    }
}
