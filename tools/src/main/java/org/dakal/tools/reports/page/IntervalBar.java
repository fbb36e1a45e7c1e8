package org.dakal.tools.reports.page;

import java.util.List;
import org.dakal.proposals.stability.Interval;
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
        out.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "class",
                "interval",
                "viewBox",
                "0 0 " + Chart.number(WIDTH) + " " + Chart.number(HEIGHT),
                "aria-hidden",
                "true");
        out.empty("path", "class", "zero", "d", vertical(0, 0, HEIGHT));
        double from = x(interval.p05Amount());
        double to = x(interval.p95Amount());
        out.empty(
                "rect",
                "class",
                "alone",
                "x",
                Chart.number(from),
                "y",
                "4",
                "width",
                Chart.number(Math.max(1.5, to - from)),
                "height",
                Chart.number(HEIGHT - 8));
        out.empty("path", "class", "median", "d", vertical(interval.p50Amount(), 1, HEIGHT - 1));
        out.close();
        return out.element("span", words, "class", "small").toHtml();
    }

    private String vertical(double value, double top, double bottom) {
        return "M" + Chart.number(x(value)) + " " + Chart.number(top) + "V" + Chart.number(bottom);
    }

    private double x(double value) {
        double width = mostAmount - leastAmount;
        return width > 0 ? 2 + (WIDTH - 4) * (value - leastAmount) / width : 2;
    }
}
