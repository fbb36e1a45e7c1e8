package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.tools.reports.drawing.LineChart;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.ProposalWords;

/** What the money buys: people newly served in all, against cost in all, building in order of rank. */
final class MoneyCurve extends ReportSection {
    private static final double HEIGHT = 260;
    private static final double LEAST_LABEL_GAP = 26;

    private final List<LineChart.Point> steps = new ArrayList<>();
    private double mostCost;
    private double mostPeople;

    MoneyCurve(ReportContext context) {
        super(context);
        double cost = 0;
        double people = 0;
        steps.add(new LineChart.Point(0, 0));
        for (ProposalBenefit benefit : result.proposals()) {
            cost += benefit.proposal().cost().wholeAmount();
            people += ProposalWords.netPeopleGiven(benefit);
            steps.add(new LineChart.Point(cost, people));
            mostCost = Math.max(mostCost, cost);
            mostPeople = Math.max(mostPeople, people);
        }
    }

    /** Nothing when there is no curve to show: a single proposal, no gain, no cost, or costs in several currencies. */
    @Override
    public Html write() {
        boolean drawable = steps.size() > 2
                && mostCost > 0
                && mostPeople >= 1
                && result.proposals().stream()
                                .map(b -> b.proposal().cost().currency())
                                .distinct()
                                .count()
                        == 1;
        return drawable ? draw() : Html.EMPTY;
    }

    private Html draw() {
        String currency = result.proposals().get(0).proposal().cost().currency();
        LineChart chart = new LineChart(text("curve.title"), HEIGHT, 0, mostCost, mostPeople);
        chart.gridUp(q::count);
        chart.ticksAcross(q::large);
        chart.titleAcross(text("curve.cost", q.currencyName(currency)));
        chart.area("under", steps);
        chart.line("line", steps);
        double lastLabelX = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < steps.size(); i++) {
            LineChart.Point step = steps.get(i);
            String name = Names.of(result.proposals().get(i - 1).proposal(), messages.language());
            String people = q.counted("count.people", step.up());
            chart.dot("dot", step, 4.5, text("curve.step", name, people, q.money(step.across(), currency)));
            double x = chart.x(step.across());
            if (x - lastLabelX >= LEAST_LABEL_GAP) {
                chart.label("step", step, -3, -9, q.count(i));
                lastLabelX = x;
            }
        }
        Markup out = new Markup().open("figure", "class", "curve");
        out.element("figcaption", text("curve.title"));
        return out.add(chart.toHtml()).close().toHtml();
    }
}
