package org.dakal.tools.reports.drawing;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** A drawing as SVG: sharp at any size, and its marks tell about themselves when pointed at. */
public final class SvgCanvas implements Canvas {
    private final Markup svg = new Markup();

    @Override
    public void group(String cssClass, Ink ink, Runnable content) {
        svg.open(
                "g",
                "class",
                cssClass,
                "fill",
                ink.isFilled() ? Colours.css(ink.fill()) : "none",
                "fill-opacity",
                number(ink.fillOpacity()),
                "stroke",
                ink.isStroked() ? Colours.css(ink.stroke()) : "none",
                "stroke-opacity",
                number(ink.strokeOpacity()),
                "stroke-width",
                number(ink.strokeWidth()),
                "stroke-dasharray",
                ink.dash() > 0 ? number(ink.dash()) : "none");
        content.run();
        svg.close();
    }

    @Override
    public void mark(String id, String description, Runnable content) {
        svg.open("g", "class", "mark", "id", id).element("title", description);
        content.run();
        svg.close();
    }

    @Override
    public void hint(Runnable content) {
        svg.open("g", "class", "hint");
        content.run();
        svg.close();
    }

    @Override
    public void shape(Shape shape) {
        svg.empty("path", "d", path(shape));
    }

    @Override
    public void circle(double x, double y, double radius) {
        svg.empty("circle", "cx", number(x), "cy", number(y), "r", number(radius));
    }

    @Override
    public void label(double x, double y, String text, Lettering lettering) {
        String anchor = switch (lettering.anchor()) {
            case START -> "start";
            case MIDDLE -> "middle";
            case END -> "end";
        };
        svg.element(
                "text",
                text,
                "x",
                number(x),
                "y",
                number(y),
                "class",
                lettering.haloed() ? "letters halo" : "letters",
                "text-anchor",
                anchor,
                "font-size",
                number(lettering.size()),
                "font-weight",
                lettering.bold() ? "700" : "400",
                "fill",
                Colours.css(lettering.colour()));
    }

    /** All that was drawn, to be put into an {@code svg} element. */
    public Html toHtml() {
        return svg.toHtml();
    }

    /** Path data of a shape made of straight lines; curves are drawn through their end points. */
    public static String path(Shape shape) {
        StringBuilder out = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = shape.getPathIterator(null, 0.25); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> out.append('M').append(point(at));
                case PathIterator.SEG_LINETO -> out.append('L').append(point(at));
                default -> out.append('Z');
            }
        }
        return out.toString();
    }

    private static String point(double[] at) {
        return number(at[0]) + " " + number(at[1]);
    }

    /** At most one decimal below hundred thousand, two below one: a unit is about a pixel. */
    public static String number(double value) {
        double step = Math.abs(value) < 1 ? 100 : 10;
        double rounded = Math.rint(value * step) / step;
        return rounded == Math.rint(rounded) ? Long.toString((long) rounded) : Double.toString(rounded);
    }
}
