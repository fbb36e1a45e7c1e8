package org.dakal.tools.reports.drawing;

import java.util.List;
import java.util.function.DoubleFunction;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/**
 * A chart of lines over two axes, as SVG for a page; where lines are drawn the upright axis begins at zero. Colours
 * come from the page's style sheet by class: {@code grid}, {@code tick} and {@code axis} are the chart's own, the
 * others are given. It reads from left to right on every page.
 */
public final class LineChart {
    /** Width in units of the drawing, which are about pixels. */
    public static final double WIDTH = 900;

    private static final double LEFT = 86;
    private static final double RIGHT = 40;
    private static final double TOP = 26;
    private static final double BOTTOM = 46;
    /** The upright axis reaches higher than its largest value by this factor. */
    public static final double HEADROOM = 1.08;

    /** What a drawing has beside its axes, in units of the drawing. */
    public static final double MARGIN_ACROSS = LEFT + RIGHT;

    /** What it has above and under them. */
    public static final double MARGIN_UP = TOP + BOTTOM;

    private static final int MOST_TICKS_UP = 6;
    private static final int MOST_TICKS_ACROSS = 8;

    /** A point in the quantities of the two axes. */
    public record Point(double across, double up) {}

    private final Markup out = new Markup();
    private final double height;
    private final Scale across;
    private final Scale up;

    /**
     * A chart without any lines.
     *
     * @param label what it shows, for those who cannot see it
     * @param height in units of the drawing
     * @param least value at the left edge
     * @param most value at the right edge, above the least
     * @param mostUp largest value of the upright axis, above zero
     */
    public LineChart(String label, double height, double least, double most, double mostUp) {
        this(label, height, least, most, 0, mostUp);
    }

    /**
     * A chart without any lines whose upright axis need not begin at zero: for dots alone.
     *
     * @param label what it shows, for those who cannot see it
     * @param height in units of the drawing
     * @param least value at the left edge
     * @param most value at the right edge, above the least
     * @param leastUp least value of the upright axis
     * @param mostUp largest value of the upright axis, above the least
     */
    public LineChart(String label, double height, double least, double most, double leastUp, double mostUp) {
        this.height = height;
        this.across = new Scale(least, most, LEFT, WIDTH - RIGHT);
        this.up = new Scale(leastUp, leastUp + (mostUp - leastUp) * HEADROOM, height - BOTTOM, TOP);
        Svg.open(out, WIDTH, height, "role", "img", "aria-label", label, "direction", "ltr");
    }

    /** Round values of the upright axis, each with its words and a line across. */
    public void gridUp(DoubleFunction<String> words) {
        for (double value : up.ticks(MOST_TICKS_UP)) {
            double y = up.at(value);
            out.empty("path", "class", "grid", "d", "M" + Svg.point(LEFT, y) + "H" + Svg.number(WIDTH - RIGHT));
            text(LEFT - 8, y + 4, "end", words.apply(value), "tick");
        }
    }

    /** Round values of the lower axis, each with its words. */
    public void ticksAcross(DoubleFunction<String> words) {
        boolean isEven = true;
        for (double value : across.ticks(MOST_TICKS_ACROSS)) {
            // A style sheet may leave every second one out, where letters are large beside the chart.
            tickAcross(value, words.apply(value), isEven ? "tick" : "tick odd");
            isEven = !isEven;
        }
    }

    /** Words under one value of the lower axis. */
    public void tickAcross(double value, String words) {
        tickAcross(value, words, "tick");
    }

    private void tickAcross(double value, String words, String cssClass) {
        text(across.at(value), height - BOTTOM + 18, "middle", words, cssClass);
    }

    /** What the lower axis counts. */
    public void titleAcross(String words) {
        text((LEFT + WIDTH - RIGHT) / 2, height - 6, "middle", words, "axis");
    }

    /** What the upright axis counts. */
    public void titleUp(String words) {
        text(LEFT - 8, 14, "start", words, "axis");
    }

    /** Points joined from first to last. */
    public void line(String cssClass, List<Point> points) {
        out.empty("path", "class", cssClass, "d", joined(points));
    }

    /** The area between points joined from first to last and the lower axis. */
    public void area(String cssClass, List<Point> points) {
        String ground = Svg.number(up.at(0));
        out.empty(
                "path",
                "class",
                cssClass,
                "d",
                joined(points) + "V" + ground + "H" + Svg.number(across.at(points.get(0).across)) + "Z");
    }

    /** A line straight up from one value to another. */
    public void upright(String cssClass, double at, double from, double to) {
        line(cssClass, List.of(new Point(at, from), new Point(at, to)));
    }

    /** A line straight up as high as the chart. */
    public void upright(String cssClass, double at) {
        upright(cssClass, at, 0, up.high());
    }

    /** A dot that tells about itself when pointed at. */
    public void dot(String cssClass, Point point, double radius, String tip) {
        out.open(
                "circle",
                "class",
                cssClass,
                "cx",
                Svg.number(across.at(point.across)),
                "cy",
                Svg.number(y(point.up)),
                "r",
                Svg.number(radius));
        out.element("title", tip).close();
    }

    /**
     * Words beside a point.
     *
     * @param right by how much they stand to the right, in units of the drawing; below zero they end left of the point
     * @param down by how much they stand lower
     */
    public void label(String cssClass, Point point, double right, double down, String words) {
        text(across.at(point.across) + right, y(point.up) + down, right < 0 ? "end" : "start", words, cssClass);
    }

    /** Where a value of the lower axis stands, in units of the drawing from the left. */
    public double x(double value) {
        return across.at(value);
    }

    /** The whole drawing; nothing can be added after. */
    public Html toHtml() {
        return out.close().toHtml();
    }

    private String joined(List<Point> points) {
        StringBuilder path = new StringBuilder();
        for (Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L').append(Svg.point(across.at(point.across), y(point.up)));
        }
        return path.toString();
    }

    /** What is higher than the chart runs along its upper edge. */
    private double y(double value) {
        return Math.max(TOP - 6, up.at(value));
    }

    private void text(double x, double y, String anchor, String words, String cssClass) {
        out.element("text", words, "x", Svg.number(x), "y", Svg.number(y), "text-anchor", anchor, "class", cssClass);
    }
}
