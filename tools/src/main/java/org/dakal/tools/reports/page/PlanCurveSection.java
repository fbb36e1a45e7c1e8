package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.portfolio.BudgetCurve;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.tools.reports.drawing.LineChart;
import org.dakal.tools.reports.markup.Html;

/**
 * What every budget buys: for each the best choice found, or known where there was no time to search, with the bound
 * above it, this plan and the knee.
 */
public final class PlanCurveSection extends PlanSection {
    private static final double HEIGHT = 300;

    private final List<BudgetCurve.Point> points;
    private final double mostCost;
    private final double most;

    public PlanCurveSection(PlanContext context) {
        super(context);
        this.points = plan.curve().points();
        this.mostCost = points.stream()
                .mapToDouble(BudgetCurve.Point::budgetAmount)
                .max()
                .orElse(0);
        this.most =
                points.stream().mapToDouble(BudgetCurve.Point::objective).max().orElse(0);
    }

    /** Nothing when there is no curve to show: no cost, or no gain. */
    @Override
    public Html write() {
        return mostCost > 0 && most > 0 && points.size() > 1 ? draw() : Html.EMPTY;
    }

    private Html draw() {
        section("plan.curve.title", "id", "curve");
        say("plan.curve.about");
        writeSense();
        int unsearched = plan.curve().unsearchedCount();
        if (unsearched > 0) {
            sayFigures("plan.curve.unsearched", q.count(unsearched), q.count(points.size()));
        }
        double knee = plan.curve().kneeBudgetAmount();
        if (!Double.isNaN(knee)) {
            out.p(byLevel(sentence("plan.curve.knee", money(knee))).then(term("plan.knee")));
        } else if (unsearched > 0) {
            say("plan.curve.noKnee");
        }
        out.open("figure", "class", "curve").add(chart(knee));
        return out.close().close().toHtml();
    }

    private Html chart(double knee) {
        LineChart chart = new LineChart(text("plan.curve.title"), HEIGHT, 0, mostCost, most);
        chart.gridUp(this::number);
        chart.ticksAcross(q::large);
        chart.titleAcross(text("curve.cost", q.currencyName(plan.currency())));
        chart.titleUp(text("plan.weight." + weight));
        List<LineChart.Point> best = points.stream()
                .map(point -> new LineChart.Point(point.budgetAmount(), point.objective()))
                .toList();
        chart.area("under", best);
        chart.line(
                "bound",
                points.stream()
                        .map(point -> new LineChart.Point(point.budgetAmount(), point.bound()))
                        .toList());
        chart.line("line", best);
        for (int i = 0; i < points.size(); i++) {
            String waypoint = points.get(i).isSearched() ? "waypoint" : "waypoint unsearched";
            chart.dot(waypoint, best.get(i), 3, tip(points.get(i)));
        }
        if (!Double.isNaN(knee)) {
            chart.upright("knee", knee);
            chart.label("tick", new LineChart.Point(knee, most), 5, -8, text("plan.knee"));
        }
        Portfolio chosen = plan.portfolio();
        LineChart.Point here = new LineChart.Point(Math.min(chosen.costTotalAmount(), mostCost), chosen.objective());
        chart.dot("dot", here, 6.5, text("plan.curve.here"));
        boolean right = here.across() > mostCost / 2;
        chart.label("step", here, right ? -10 : 10, 20, text("plan.curve.here"));
        return chart.toHtml();
    }

    private String tip(BudgetCurve.Point point) {
        return text(
                point.isSearched() ? "plan.curve.point" : "plan.curve.point.unsearched",
                money(point.budgetAmount()),
                amount(point.objective()),
                q.counted("count.proposals", point.proposalIds().size()),
                amount(point.bound()));
    }

    private String number(double value) {
        return weight == Weight.ROAD_KM || weight == Weight.AREA_SQUARE_KM ? q.plain(value) : q.count(value);
    }
}
