package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.stability.Interval;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/**
 * Where nine draws of ten lie, as a bar with the median in it; all bars of a table on one scale, zero included.
 *
 * @param leastAmount at the left edge
 * @param mostAmount at the right edge
 */
public record IntervalBar(double leastAmount, double mostAmount) {
    private static final double WIDTH = 260;
    private static final double HEIGHT = 16;

    /** A scale that holds all of some intervals. */
    public static IntervalBar scaledTo(List<Interval> intervals) {
        double least = intervals.stream()
                .mapToDouble(Interval::p05Amount)
                .filter(Double::isFinite)
                .min()
                .orElse(0);
        double most = intervals.stream()
                .mapToDouble(Interval::p95Amount)
                .filter(Double::isFinite)
                .max()
                .orElse(0);
        return new IntervalBar(Math.min(0, least), Math.max(0, most));
    }

    /** One bar, with what it says in words below. */
    public Html draw(Interval interval, String words) {
        Markup out = new Markup();
        Svg.open(out, WIDTH, HEIGHT, "class", "interval", "aria-hidden", "true");
        out.empty("path", "class", "zero", "d", vertical(0, 0, HEIGHT));
        double from = x(interval.p05Amount());
        double to = x(interval.p95Amount());
        out.empty(
                "rect",
                "class",
                "alone",
                "x",
                Svg.number(from),
                "y",
                "4",
                "width",
                Svg.number(Math.max(1.5, to - from)),
                "height",
                Svg.number(HEIGHT - 8));
        out.empty("path", "class", "median", "d", vertical(interval.p50Amount(), 1, HEIGHT - 1));
        out.close();
        return out.element("span", words, "class", "small").toHtml();
    }

    private String vertical(double value, double top, double bottom) {
        return "M" + Svg.number(x(value)) + " " + Svg.number(top) + "V" + Svg.number(bottom);
    }

    private double x(double value) {
        double width = mostAmount - leastAmount;
        return width > 0 ? 2 + (WIDTH - 4) * (value - leastAmount) / width : 2;
    }
}
