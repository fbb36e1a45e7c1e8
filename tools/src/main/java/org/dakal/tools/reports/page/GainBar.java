package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Quantities;

/**
 * Bars of people newly served by a proposal: alone, and on top of the better ones; with those who lose service. People
 * that nobody gave have no bar.
 *
 * @param mostPeople what the whole width stands for
 */
record GainBar(double mostPeople) {
    private static final double WIDTH = 220;
    private static final double LINE = 15;

    static GainBar scaledTo(List<ProposalBenefit> benefits) {
        double most = benefits.stream()
                .mapToDouble(b -> Math.max(Math.max(b.gainAlonePeople(), b.gainGivenPeople()), b.lossAlonePeople()))
                .max()
                .orElse(0);
        return new GainBar(most);
    }

    Html draw(ProposalBenefit benefit, ReportContext context) {
        Quantities q = context.quantities();
        if (context.surroundings().settlements().isEmpty()) {
            return Html.text(context.text("value.notGiven"));
        }
        double alone = benefit.gainAlonePeople();
        double given = benefit.gainGivenPeople();
        double lost = benefit.lossAlonePeople();
        Markup out = new Markup().open("div", "class", "bars", "dir", "ltr");
        writeLine(out, "alone", alone, signed("+", alone, q));
        if (alone >= 0.5 || given >= 0.5) {
            writeLine(out, "given", given, signed("+", given, q));
        }
        if (lost >= 0.5) {
            writeLine(out, "lost", lost, signed("−", lost, q));
        }
        return out.close().toHtml();
    }

    private static String signed(String sign, double people, Quantities q) {
        return people < 0.5 ? q.count(people) : sign + q.count(people);
    }

    private void writeLine(Markup out, String kind, double people, String label) {
        double length = mostPeople > 0 ? WIDTH * people / mostPeople : 0;
        out.open("div", "class", "bar");
        Svg.open(out, WIDTH, LINE, "preserveAspectRatio", "none", "aria-hidden", "true");
        double seen = people > 0 ? Math.max(1.5, length) : 0;
        out.empty("rect", "class", kind, "width", Svg.number(seen), "height", Svg.number(LINE));
        out.close().element("span", label).close();
    }
}
