package org.dakal.tools.reports.page;

import java.util.List;
import java.util.Locale;
import org.dakal.network.Cost;
import org.dakal.proposals.IndoorBenefit;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.ProposalWords;

/** The proposals by rank: what each would change, what it costs, and what to think of it. */
public final class ProposalSection extends ReportSection {
    private static final double BAR_WIDTH = 220;
    private static final double BAR_HEIGHT = 15;

    /** What the whole width of a bar stands for. */
    private final double mostPeople;

    public ProposalSection(ReportContext context) {
        super(context);
        this.mostPeople = result.proposals().stream()
                .mapToDouble(b -> Math.max(Math.max(b.gainAlonePeople(), b.gainGivenPeople()), b.lossAlonePeople()))
                .max()
                .orElse(0);
    }

    @Override
    public Html write() {
        List<ProposalBenefit> benefits = result.proposals();
        section("proposals.title", "class", "proposals", "id", "proposals");
        if (benefits.isEmpty()) {
            return say("answer.noProposals").close().toHtml();
        }
        String rankBy = scenario.request().rankBy().name().toLowerCase(Locale.ROOT);
        out.p(sentence("proposals.about", q.count(benefits.size()), text("rankBy." + rankBy))
                .then(words(benefits.get(0).expected() == null ? "proposals.byThreshold" : "proposals.expected")));
        out.add(new MoneyCurve(context).write());
        writeBarLegend();
        out.open("div", "class", "wide").open("table", "class", "proposal-table");
        out.open("thead").open("tr");
        for (String key : List.of("rank", "what", "people", "also", "cost", "perPerson", "repeats")) {
            out.element("th", text("proposals.head." + key), "scope", "col", "class", "col-" + key);
        }
        out.close().close();
        benefits.forEach(this::writeProposal);
        out.close().close();
        note("proposals.note", q.percent(ProposalWords.ADDITIONALITY_FLAG_FRACTION));
        return out.close().toHtml();
    }

    private void writeBarLegend() {
        out.open("p", "class", "legend");
        for (String kind : List.of("alone", "given", "lost")) {
            boolean shown = !"lost".equals(kind) || result.proposals().stream().anyMatch(ProposalBenefit::worsens);
            if (shown) {
                out.add(chip(words("proposals.bar." + kind), "class", "swatch " + kind));
            }
        }
        out.close();
    }

    private void writeProposal(ProposalBenefit benefit) {
        Cost cost = benefit.proposal().cost();
        out.open("tbody", "id", "proposal-row-" + benefit.rank(), "data-mark", "proposal-" + benefit.rank());
        out.open("tr");
        out.element("td", q.count(benefit.rank()), "class", "rank", "rowspan", "2");
        out.open("th", "scope", "row").add(name(benefit)).close();
        out.open("td", "class", "gain").add(bars(benefit)).close();
        out.open("td", labelled("proposals.head.also", "text"))
                .add(also(benefit))
                .close();
        out.open("td", labelled("proposals.head.cost", "number")).text(q.money(cost.wholeAmount(), cost.currency()));
        out.element("span", prose("proposals.prices", q.priceDate(cost.priceDate())), "class", "small")
                .close();
        out.element(
                "td",
                q.money(benefit.costPerNewlyServedPerson(), cost.currency()),
                labelled("proposals.head.perPerson", "number"));
        out.open("td", labelled("proposals.head.repeats", "number")).text(covered(benefit));
        if (ProposalWords.isRepeating(benefit) && benefit.gainAlonePeople() < 0.5) {
            out.element("span", text("proposals.repeating"), "class", "flag");
        }
        out.close().close();
        out.open("tr", "class", "verdict").open("td", "colspan", "6");
        if (benefit.worsens()) {
            out.element("span", text("proposals.worsens"), "class", "flag loss").text(" ");
        }
        out.add(Html.prose(wording.proposals().verdict(benefit)));
        out.close().close().close();
    }

    private String covered(ProposalBenefit benefit) {
        return Double.isNaN(benefit.alreadyServedFraction()) ? "–" : q.percent(benefit.alreadyServedFraction());
    }

    private Html name(ProposalBenefit benefit) {
        return new Markup()
                .add(Html.prose(Names.of(benefit.proposal(), messages.language())))
                .open("span", "class", "small")
                .add(Html.code(benefit.proposal().id()))
                .text(" · ")
                .add(Html.prose(Names.kind(benefit.proposal().kind(), messages)))
                .close()
                .toHtml();
    }

    /** What else is newly served, alone; and below it what is lost. */
    private Html also(ProposalBenefit benefit) {
        Markup out = new Markup().text(byClass(benefit, wording.proposals().gainedLand(benefit)));
        if (benefit.worsens()) {
            out.element(
                    "span",
                    text("proposals.lost", byClass(benefit, wording.proposals().lostLand(benefit))),
                    "class",
                    "small loss");
        }
        IndoorBenefit indoor = benefit.indoor();
        if (indoor != null && !Double.isNaN(indoor.gainAlonePeople())) {
            String people = text(
                    indoor.lossAlonePeople() > 0 ? "proposals.indoors.both" : "proposals.indoors",
                    q.counted("count.people", indoor.gainAlonePeople()),
                    q.counted("count.people", indoor.lossAlonePeople()));
            String told = benefit.expected() == null ? people : text("figure.expected", people);
            out.element("span", told, "class", "small");
        }
        return out.toHtml();
    }

    /** Places and land, which are by class where people beside them are expected; a dash is of no counting. */
    private String byClass(ProposalBenefit benefit, String land) {
        boolean isOther = benefit.expected() != null && !land.equals(text("value.none"));
        return isOther ? text("figure.byClass", land) : land;
    }

    /**
     * Bars of people newly served: alone, and on top of the better ones; with those who lose service. People that
     * nobody gave have no bar.
     */
    private Html bars(ProposalBenefit benefit) {
        if (given.settlements().isEmpty()) {
            return words("value.notGiven");
        }
        double alone = benefit.gainAlonePeople();
        double onTop = benefit.gainGivenPeople();
        double lost = benefit.lossAlonePeople();
        Markup out = new Markup().open("div", "class", "bars", "dir", "ltr");
        writeLine(out, "alone", alone, signed("+", alone));
        if (alone >= 0.5 || onTop >= 0.5) {
            writeLine(out, "given", onTop, signed("+", onTop));
        }
        if (lost >= 0.5) {
            writeLine(out, "lost", lost, signed("−", lost));
        }
        return out.close().toHtml();
    }

    private String signed(String sign, double people) {
        return people < 0.5 ? q.count(people) : sign + q.count(people);
    }

    private void writeLine(Markup out, String kind, double people, String label) {
        double length = mostPeople > 0 ? BAR_WIDTH * people / mostPeople : 0;
        out.open("div", "class", "bar");
        Svg.open(out, BAR_WIDTH, BAR_HEIGHT, "preserveAspectRatio", "none", "aria-hidden", "true");
        double seen = people > 0 ? Math.max(1.5, length) : 0;
        out.empty("rect", "class", kind, "width", Svg.number(seen), "height", Svg.number(BAR_HEIGHT));
        out.close().element("span", label).close();
    }
}
