package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.portfolio.BudgetCurve;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.tools.reports.drawing.LineChart;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.Quantities;

/**
 * What every budget buys: for each the best choice found, or known where there was no time to search, with the bound
 * above it, this plan and the knee.
 */
public final class PlanCurveSection {
    private static final double HEIGHT = 300;

    private final PlanContext context;
    private final List<BudgetCurve.Point> points;
    private final double mostCost;
    private final double most;

    private PlanCurveSection(PlanContext context) {
        this.context = context;
        this.points = context.plan().curve().points();
        this.mostCost = points.stream()
                .mapToDouble(BudgetCurve.Point::budgetAmount)
                .max()
                .orElse(0);
        this.most =
                points.stream().mapToDouble(BudgetCurve.Point::objective).max().orElse(0);
    }

    /** Nothing when there is no curve to show: no cost, or no gain. */
    public static Html write(PlanContext context) {
        PlanCurveSection section = new PlanCurveSection(context);
        return section.mostCost > 0 && section.most > 0 && section.points.size() > 1 ? section.draw() : Html.EMPTY;
    }

    private Html draw() {
        Markup out = new Markup().open("section", "id", "curve").element("h2", context.text("plan.curve.title"));
        out.p(context.text("plan.curve.about"));
        context.writeSense(out);
        int unsearched = context.plan().curve().unsearchedCount();
        if (unsearched > 0) {
            Quantities q = context.quantities();
            out.p(context.sentence("plan.curve.unsearched", q.count(unsearched), q.count(points.size())));
        }
        double knee = context.plan().curve().kneeBudgetAmount();
        if (!Double.isNaN(knee)) {
            out.p(context.byLevel(context.sentence("plan.curve.knee", context.money(knee)))
                    .plus(Html.text(" "))
                    .plus(context.term("plan.knee")));
        } else if (unsearched > 0) {
            out.p(context.text("plan.curve.noKnee"));
        }
        out.open("figure", "class", "curve").add(chart(knee));
        return out.close().close().toHtml();
    }

    private Html chart(double knee) {
        LineChart chart = new LineChart(context.text("plan.curve.title"), HEIGHT, 0, mostCost, most);
        chart.gridUp(this::number);
        chart.ticksAcross(context.quantities()::large);
        chart.titleAcross(context.text(
                "curve.cost", context.quantities().currencyName(context.plan().currency())));
        chart.titleUp(context.text("plan.weight." + context.weight()));
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
            chart.label("tick", new LineChart.Point(knee, most), 5, -8, context.text("plan.knee"));
        }
        Portfolio plan = context.plan().portfolio();
        LineChart.Point here = new LineChart.Point(Math.min(plan.costTotalAmount(), mostCost), plan.objective());
        chart.dot("dot", here, 6.5, context.text("plan.curve.here"));
        boolean right = here.across() > mostCost / 2;
        chart.label("step", here, right ? -10 : 10, 20, context.text("plan.curve.here"));
        return chart.toHtml();
    }

    private String tip(BudgetCurve.Point point) {
        return context.text(
                point.isSearched() ? "plan.curve.point" : "plan.curve.point.unsearched",
                context.money(point.budgetAmount()),
                context.amount(point.objective()),
                context.quantities()
                        .counted("count.proposals", point.proposalIds().size()),
                context.amount(point.bound()));
    }

    private String number(double value) {
        return context.weight() == Weight.ROAD_KM || context.weight() == Weight.AREA_SQUARE_KM
                ? context.quantities().plain(value)
                : context.quantities().count(value);
    }
}
