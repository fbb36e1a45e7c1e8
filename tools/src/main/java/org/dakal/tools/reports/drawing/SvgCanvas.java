package org.dakal.tools.reports.drawing;

import java.awt.Shape;
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
                Svg.number(ink.fillOpacity()),
                "stroke",
                ink.isStroked() ? Colours.css(ink.stroke()) : "none",
                "stroke-opacity",
                Svg.number(ink.strokeOpacity()),
                "stroke-width",
                Svg.number(ink.strokeWidth()),
                "stroke-dasharray",
                ink.dash() > 0 ? Svg.number(ink.dash()) : "none");
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
        svg.empty("path", "d", Svg.path(shape));
    }

    @Override
    public void circle(double x, double y, double radius) {
        svg.empty("circle", "cx", Svg.number(x), "cy", Svg.number(y), "r", Svg.number(radius));
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
                Svg.number(x),
                "y",
                Svg.number(y),
                "class",
                lettering.haloed() ? "letters halo" : "letters",
                "text-anchor",
                anchor,
                "font-size",
                Svg.number(lettering.size()),
                "font-weight",
                lettering.bold() ? "700" : "400",
                "fill",
                Colours.css(lettering.colour()));
    }

    /** All that was drawn, to be put into an {@code svg} element. */
    public Html toHtml() {
        return svg.toHtml();
    }
}
