package org.dakal.tools.reports.map;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.dakal.tools.reports.drawing.SvgCanvas;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** The map of a plan: in a page, and as a picture of its own with title, legend and notices. */
public final class PlanMap {
    /** What the colours mean, with their messages. */
    public enum Colour {
        GAINED(PlanPainter.GAINED),
        LOST(PlanPainter.LOST),
        SERVED(PlanPainter.SERVED),
        NOT_SERVED(PlanPainter.NOT_SERVED);

        private final int rgb;

        Colour(int rgb) {
            this.rgb = rgb;
        }

        /** As CSS writes it. */
        public String css() {
            return MapColours.css(rgb);
        }

        /** The message that names it. */
        public String key() {
            return "plan.map." + name();
        }
    }

    private PlanMap() {}

    /** For a page: pictures with marks over them that tell what they are. */
    public static Html svg(PlanScene scene) {
        MapFrame frame = scene.frame();
        String width = SvgCanvas.number(frame.width());
        String height = SvgCanvas.number(frame.height());
        Markup svg = new Markup()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "map",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "role",
                        "img",
                        "aria-label",
                        scene.messages().text("plan.map.title", scene.scenario().title()));
        svg.empty("rect", "width", width, "height", height, "fill", MapColours.css(MapColours.LAND));
        PixelCells cells = PixelCells.of(frame, MapPaper.LONGEST_SIDE_PIXELS);
        picture(svg, PlanPainter.paint(scene, cells), width, height, Float.toString(MapPaper.COLOUR_OPACITY));
        picture(svg, MapPaper.relief(scene, cells), width, height, "1");
        SvgCanvas canvas = new SvgCanvas();
        new PlanDrawing(scene).draw(canvas);
        return svg.add(canvas.toHtml()).close().toHtml();
    }

    private static void picture(Markup svg, IndexedPicture picture, String width, String height, String opacity) {
        svg.empty(
                "image",
                "width",
                width,
                "height",
                height,
                "opacity",
                opacity,
                "preserveAspectRatio",
                "none",
                "href",
                picture.toDataUri());
    }

    /** Standing alone. */
    public static BufferedImage picture(PlanScene scene) {
        List<PaperLegend.Entry> entries = Arrays.stream(Colour.values())
                .map(colour ->
                        PaperLegend.Entry.swatch(colour.rgb, scene.messages().text(colour.key())))
                .toList();
        return MapPaper.paint(
                scene,
                new PaperLegend(scene, "plan.map.title", entries),
                cells -> PlanPainter.paint(scene, cells),
                new PlanDrawing(scene)::draw);
    }
}
