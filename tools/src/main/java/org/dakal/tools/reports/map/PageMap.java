package org.dakal.tools.reports.map;

import java.util.List;
import java.util.function.Consumer;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.drawing.SvgCanvas;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** Makes a map for a page: pictures over each other, and marks over them that tell what they are. */
final class PageMap {
    private PageMap() {}

    /**
     * A picture that fills the map.
     *
     * @param picture its colours, as a data URI
     * @param opacity how much of it is seen, 0 to 1
     */
    record Layer(String picture, float opacity) {}

    /**
     * The map as an element of a page.
     *
     * @param label what it shows, for those who cannot see it
     * @param layers lowest first
     */
    static Html svg(MapFrame frame, String label, List<Layer> layers, Consumer<Canvas> marks) {
        String width = Svg.number(frame.width());
        String height = Svg.number(frame.height());
        Markup svg = open(frame, "map", label);
        for (Layer layer : layers) {
            svg.empty(
                    "image",
                    "width",
                    width,
                    "height",
                    height,
                    "opacity",
                    Float.toString(layer.opacity),
                    "preserveAspectRatio",
                    "none",
                    "href",
                    layer.picture);
        }
        SvgCanvas canvas = new SvgCanvas();
        marks.accept(canvas);
        return svg.add(canvas.toHtml()).close().toHtml();
    }

    /** Begins a map on bare land. */
    static Markup open(MapFrame frame, String cssClass, String label) {
        Markup svg = new Markup();
        Svg.open(svg, frame.width(), frame.height(), "class", cssClass, "role", "img", "aria-label", label);
        return svg.empty(
                "rect",
                "width",
                Svg.number(frame.width()),
                "height",
                Svg.number(frame.height()),
                "fill",
                Colours.css(MapColours.LAND));
    }
}
