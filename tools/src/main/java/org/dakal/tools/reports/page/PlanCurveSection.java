package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.portfolio.BudgetCurve;
import org.dakal.proposals.portfolio.Portfolio;
import org.dakal.proposals.portfolio.Weight;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** What every budget buys: the best known choice for each, with the bound above it, this plan and the knee. */
public final class PlanCurveSection {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 300;
    private static final double LEFT = 86;
    private static final double BOTTOM = 46;
    private static final double TOP = 26;
    private static final double RIGHT = 40;

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
        out.element("p", context.text("plan.curve.about"));
        double knee = context.plan().curve().kneeBudgetAmount();
        if (!Double.isNaN(knee)) {
            out.element(
                    "p",
                    context.sentence("plan.curve.knee", context.money(knee))
                            .plus(Html.text(" "))
                            .plus(context.term("plan.knee")));
        }
        out.open("figure", "class", "curve");
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Chart.number(WIDTH) + " " + Chart.number(HEIGHT),
                "role",
                "img",
                "aria-label",
                context.text("plan.curve.title"),
                "direction",
                "ltr");
        drawAxes(out);
        drawLines(out);
        drawMarks(out, knee);
        return out.close().close().close().toHtml();
    }

    private void drawAxes(Markup out) {
        for (double value : MoneyCurve.ticks(most, 4)) {
            out.empty(
                    "path",
                    "class",
                    "grid",
                    "d",
                    "M" + Chart.number(LEFT) + " " + Chart.number(y(value)) + "H" + Chart.number(WIDTH - RIGHT));
            text(out, LEFT - 8, y(value) + 4, "end", number(value), "tick");
        }
        for (double cost : MoneyCurve.ticks(mostCost, 3)) {
            text(
                    out,
                    x(cost),
                    HEIGHT - BOTTOM + 18,
                    "middle",
                    context.quantities().large(cost),
                    "tick");
        }
        text(
                out,
                (LEFT + WIDTH - RIGHT) / 2,
                HEIGHT - 6,
                "middle",
                context.text(
                        "curve.cost",
                        context.quantities().currencyName(context.plan().currency())),
                "axis");
        text(out, LEFT - 8, 14, "start", context.text("plan.weight." + context.weight()), "axis");
    }

    private String number(double value) {
        return context.weight() == Weight.ROAD_KM || context.weight() == Weight.AREA_SQUARE_KM
                ? context.quantities().plain(value)
                : context.quantities().count(value);
    }

    /** Steps, since a little more money may buy nothing more. */
    private void drawLines(Markup out) {
        StringBuilder best = new StringBuilder();
        StringBuilder bound = new StringBuilder();
        for (BudgetCurve.Point point : points) {
            String to = best.isEmpty() ? "M" : "L";
            best.append(to)
                    .append(Chart.number(x(point.budgetAmount())))
                    .append(' ')
                    .append(Chart.number(y(point.objective())));
            bound.append(to)
                    .append(Chart.number(x(point.budgetAmount())))
                    .append(' ')
                    .append(Chart.number(Math.max(TOP - 6, y(point.bound()))));
        }
        String area = best + "L" + Chart.number(x(points.get(points.size() - 1).budgetAmount())) + " "
                + Chart.number(y(0)) + "L" + Chart.number(x(points.get(0).budgetAmount())) + " "
                + Chart.number(y(0)) + "Z";
        out.empty("path", "class", "under", "d", area);
        out.empty("path", "class", "bound", "d", bound.toString());
        out.empty("path", "class", "line", "d", best.toString());
    }

    private void drawMarks(Markup out, double knee) {
        for (BudgetCurve.Point point : points) {
            out.open(
                    "circle",
                    "class",
                    "dot",
                    "cx",
                    Chart.number(x(point.budgetAmount())),
                    "cy",
                    Chart.number(y(point.objective())),
                    "r",
                    "3");
            out.element(
                    "title",
                    context.text(
                            "plan.curve.point",
                            context.money(point.budgetAmount()),
                            context.amount(point.objective()),
                            context.quantities().count(point.chosenCount()),
                            context.amount(point.bound())));
            out.close();
        }
        if (!Double.isNaN(knee)) {
            out.empty(
                    "path",
                    "class",
                    "knee",
                    "d",
                    "M" + Chart.number(x(knee)) + " " + Chart.number(y(0)) + "V" + Chart.number(TOP));
            text(out, x(knee) + 5, TOP + 4, "start", context.text("plan.knee"), "tick");
        }
        Portfolio plan = context.plan().portfolio();
        double cost = Math.min(plan.costTotalAmount(), mostCost);
        out.empty("circle", "cx", Chart.number(x(cost)), "cy", Chart.number(y(plan.objective())), "r", "6.5");
        boolean right = x(cost) > WIDTH / 2;
        text(
                out,
                x(cost) + (right ? -10 : 10),
                y(plan.objective()) + 20,
                right ? "end" : "start",
                context.text("plan.curve.here"),
                "step");
    }

    private static void text(Markup out, double x, double y, String anchor, String text, String cssClass) {
        out.element("text", text, "x", Chart.number(x), "y", Chart.number(y), "text-anchor", anchor, "class", cssClass);
    }

    private double x(double cost) {
        return LEFT + (WIDTH - LEFT - RIGHT) * cost / mostCost;
    }

    private double y(double value) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - value / (most * 1.08));
    }
}
