package org.dakal.tools.reports.page;

import org.dakal.network.Cost;
import org.dakal.proposals.IndoorBenefit;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.ProposalWords;
import org.dakal.tools.reports.words.Quantities;

/** One proposal: a row of figures, and the verdict below it. */
final class ProposalLines {
    private static final String COLUMNS = "6";

    private ProposalLines() {}

    static void write(ReportContext context, Markup out, ProposalBenefit benefit, GainBar bar) {
        Quantities q = context.quantities();
        Cost cost = benefit.proposal().cost();
        out.open("tbody", "id", "proposal-row-" + benefit.rank(), "data-mark", "proposal-" + benefit.rank());
        out.open("tr");
        out.element("td", q.count(benefit.rank()), "class", "rank", "rowspan", "2");
        out.open("th", "scope", "row").add(name(context, benefit)).close();
        out.open("td", "class", "gain").add(bar.draw(benefit, context)).close();
        out.open("td", context.labelled("proposals.head.also", "text"))
                .add(also(context, benefit))
                .close();
        out.open("td", context.labelled("proposals.head.cost", "number"))
                .text(q.money(cost.wholeAmount(), cost.currency()));
        out.element(
                        "span",
                        Html.prose(context.text("proposals.prices", q.priceDate(cost.priceDate()))),
                        "class",
                        "small")
                .close();
        out.element(
                "td",
                q.money(benefit.costPerNewlyServedPerson(), cost.currency()),
                context.labelled("proposals.head.perPerson", "number"));
        out.open("td", context.labelled("proposals.head.repeats", "number")).text(covered(q, benefit));
        if (ProposalWords.isRepeating(benefit) && benefit.gainAlonePeople() < 0.5) {
            out.element("span", context.text("proposals.repeating"), "class", "flag");
        }
        out.close().close();
        out.open("tr", "class", "verdict").open("td", "colspan", COLUMNS);
        if (benefit.worsens()) {
            out.element("span", context.text("proposals.worsens"), "class", "flag loss")
                    .text(" ");
        }
        out.add(Html.prose(context.wording().proposals().verdict(benefit)));
        out.close().close().close();
    }

    private static String covered(Quantities q, ProposalBenefit benefit) {
        return Double.isNaN(benefit.alreadyServedFraction()) ? "–" : q.percent(benefit.alreadyServedFraction());
    }

    private static Html name(ReportContext context, ProposalBenefit benefit) {
        return new Markup()
                .add(Html.prose(Names.of(benefit.proposal(), context.messages().language())))
                .open("span", "class", "small")
                .add(Html.code(benefit.proposal().id()))
                .text(" · ")
                .add(Html.prose(Names.kind(benefit.proposal().kind(), context.messages())))
                .close()
                .toHtml();
    }

    /** What else is newly served, alone; and below it what is lost. */
    private static Html also(ReportContext context, ProposalBenefit benefit) {
        Markup out = new Markup()
                .text(byClass(context, benefit, context.wording().proposals().gainedLand(benefit)));
        if (benefit.worsens()) {
            out.element(
                    "span",
                    context.text(
                            "proposals.lost",
                            byClass(
                                    context,
                                    benefit,
                                    context.wording().proposals().lostLand(benefit))),
                    "class",
                    "small loss");
        }
        IndoorBenefit indoor = benefit.indoor();
        if (indoor != null && !Double.isNaN(indoor.gainAlonePeople())) {
            String people = context.text(
                    indoor.lossAlonePeople() > 0 ? "proposals.indoors.both" : "proposals.indoors",
                    context.quantities().counted("count.people", indoor.gainAlonePeople()),
                    context.quantities().counted("count.people", indoor.lossAlonePeople()));
            String told = benefit.expected() == null ? people : context.text("figure.expected", people);
            out.element("span", told, "class", "small");
        }
        return out.toHtml();
    }

    /** Places and land, which are by class where people beside them are expected; a dash is of no counting. */
    private static String byClass(ReportContext context, ProposalBenefit benefit, String land) {
        boolean isOther = benefit.expected() != null && !land.equals(context.text("value.none"));
        return isOther ? context.text("figure.byClass", land) : land;
    }
}
