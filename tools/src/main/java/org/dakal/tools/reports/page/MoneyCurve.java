package org.dakal.tools.reports.page;

import java.util.ArrayList;
import java.util.List;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;
import org.dakal.tools.reports.words.ProposalWords;

/** What the money buys: people newly served in all, against cost in all, building in order of rank. */
final class MoneyCurve {
    private static final double WIDTH = 900;
    private static final double HEIGHT = 260;
    private static final double LEFT = 86;
    private static final double BOTTOM = 46;
    private static final double TOP = 18;
    private static final double RIGHT = 30;
    private static final double LEAST_LABEL_GAP = 26;

    private final ReportContext context;
    private final List<double[]> steps = new ArrayList<>();
    private double mostCost;
    private double mostPeople;

    private MoneyCurve(ReportContext context) {
        this.context = context;
        double cost = 0;
        double people = 0;
        steps.add(new double[] {0, 0});
        for (ProposalBenefit benefit : context.result().proposals()) {
            cost += benefit.proposal().cost().amount();
            people += ProposalWords.netPeopleGiven(benefit);
            steps.add(new double[] {cost, people});
            mostCost = Math.max(mostCost, cost);
            mostPeople = Math.max(mostPeople, people);
        }
    }

    /** Nothing when there is no curve to show: a single proposal, no gain, no cost, or costs in several currencies. */
    static Html write(ReportContext context) {
        MoneyCurve curve = new MoneyCurve(context);
        boolean drawable = curve.steps.size() > 2
                && curve.mostCost > 0
                && curve.mostPeople >= 1
                && Money.isOneCurrency(context.result().proposals());
        return drawable ? curve.draw() : Html.EMPTY;
    }

    private Html draw() {
        Markup out = new Markup().open("figure", "class", "curve");
        out.element("figcaption", context.text("curve.title"));
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Chart.number(WIDTH) + " " + Chart.number(HEIGHT),
                "role",
                "img",
                "aria-label",
                context.text("curve.title"),
                "direction",
                "ltr");
        drawAxes(out);
        StringBuilder line = new StringBuilder();
        for (double[] step : steps) {
            line.append(line.isEmpty() ? "M" : "L").append(Chart.number(x(step[0])));
            line.append(' ').append(Chart.number(y(step[1])));
        }
        String area = line + "L" + Chart.number(x(steps.get(steps.size() - 1)[0])) + " " + Chart.number(y(0)) + "Z";
        out.empty("path", "class", "under", "d", area);
        out.empty("path", "class", "line", "d", line.toString());
        drawSteps(out);
        return out.close().close().toHtml();
    }

    private void drawAxes(Markup out) {
        String currency = context.result().proposals().get(0).proposal().cost().currency();
        for (double people : ticks(mostPeople, 4)) {
            out.empty(
                    "path",
                    "class",
                    "grid",
                    "d",
                    "M" + Chart.number(LEFT) + " " + Chart.number(y(people)) + "H" + Chart.number(WIDTH - RIGHT));
            text(out, LEFT - 8, y(people) + 4, "end", context.quantities().count(people), "tick");
        }
        for (double cost : ticks(mostCost, 6)) {
            text(
                    out,
                    x(cost),
                    HEIGHT - BOTTOM + 18,
                    "middle",
                    context.quantities().large(cost),
                    "tick");
        }
        String unit = context.messages().text("curve.cost", context.quantities().currencyName(currency));
        text(out, (LEFT + WIDTH - RIGHT) / 2, HEIGHT - 6, "middle", unit, "axis");
    }

    private void drawSteps(Markup out) {
        double lastLabelX = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < steps.size(); i++) {
            double x = x(steps.get(i)[0]);
            double y = y(steps.get(i)[1]);
            ProposalBenefit benefit = context.result().proposals().get(i - 1);
            out.open("circle", "cx", Chart.number(x), "cy", Chart.number(y), "r", "4.5");
            out.element(
                    "title",
                    context.messages()
                            .text(
                                    "curve.step",
                                    benefit.proposal().id(),
                                    context.quantities().counted("count.people", steps.get(i)[1]),
                                    context.quantities()
                                            .money(
                                                    steps.get(i)[0],
                                                    benefit.proposal().cost().currency())));
            out.close();
            if (x - lastLabelX >= LEAST_LABEL_GAP) {
                text(out, x - 3, y - 9, "end", benefit.proposal().id(), "step");
                lastLabelX = x;
            }
        }
    }

    private static void text(Markup out, double x, double y, String anchor, String text, String cssClass) {
        out.element("text", text, "x", Chart.number(x), "y", Chart.number(y), "text-anchor", anchor, "class", cssClass);
    }

    private double x(double cost) {
        return LEFT + (WIDTH - LEFT - RIGHT) * cost / mostCost;
    }

    private double y(double people) {
        return TOP + (HEIGHT - TOP - BOTTOM) * (1 - people / (mostPeople * 1.08));
    }

    /** Round values from zero to a maximum, about so many. */
    static List<Double> ticks(double maximum, int about) {
        double rough = maximum / about;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double step = rough >= 5 * power ? 5 * power : rough >= 2 * power ? 2 * power : power;
        List<Double> ticks = new ArrayList<>();
        for (int i = 0; i * step <= maximum; i++) {
            ticks.add(i * step);
        }
        return ticks;
    }
}
