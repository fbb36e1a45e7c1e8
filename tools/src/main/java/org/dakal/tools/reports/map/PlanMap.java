package org.dakal.tools.reports.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.drawing.PictureCanvas;
import org.dakal.tools.reports.drawing.SvgCanvas;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.markup.Markup;

/** The map of a plan: in a page, and as a picture of its own with title, legend and notices. */
public final class PlanMap {
    private static final int LONGEST_SIDE_PIXELS = 1250;
    private static final double PIXELS_PER_UNIT = 1.25;
    private static final float OPACITY = 0.86f;
    private static final double MARGIN = 16;
    private static final double SWATCH = 14;
    private static final double LEGEND_HEIGHT = 86;
    private static final double NOTICE_LINE = 16;
    private static final Lettering TITLE = new Lettering(19, true, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering WORDS = new Lettering(13, false, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering NOTICE = new Lettering(11, false, MapColours.INK, false, Lettering.Anchor.START);

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
        PixelCells cells = PixelCells.of(frame, LONGEST_SIDE_PIXELS);
        picture(svg, PlanPainter.paint(scene, cells), width, height, "0.86");
        picture(svg, relief(scene, cells), width, height, "1");
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

    private static IndexedPicture relief(PlanScene scene, PixelCells cells) {
        return ReliefPainter.paint(scene.scenario().request().terrain().ground(), scene.province(), cells);
    }

    /** Standing alone. */
    public static BufferedImage picture(PlanScene scene) {
        MapFrame frame = scene.frame();
        double height = frame.height()
                + LEGEND_HEIGHT
                + NOTICE_LINE * scene.scenario().notices().size();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(frame.width() * PIXELS_PER_UNIT),
                (int) Math.ceil(height * PIXELS_PER_UNIT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        PictureCanvas canvas = new PictureCanvas(graphics);
        canvas.group(
                "paper",
                Ink.fill(MapColours.PAPER),
                () -> canvas.shape(new Rectangle2D.Double(0, 0, frame.width() + 1, height + 1)));
        drawLegend(scene, canvas);
        graphics.clip(new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
        canvas.group(
                "land",
                Ink.fill(MapColours.LAND),
                () -> canvas.shape(new Rectangle2D.Double(0, 0, frame.width(), frame.height())));
        PixelCells cells = PixelCells.of(frame, LONGEST_SIDE_PIXELS);
        canvas.picture(PlanPainter.paint(scene, cells).toImage(), frame.width(), frame.height(), OPACITY, false);
        canvas.picture(relief(scene, cells).toImage(), frame.width(), frame.height(), 1, true);
        new PlanDrawing(scene).draw(canvas);
        graphics.dispose();
        return image;
    }

    private static void drawLegend(PlanScene scene, Canvas canvas) {
        double y = scene.frame().height() + 30;
        canvas.label(
                MARGIN,
                y,
                scene.messages().text("plan.map.title", scene.scenario().title()),
                TITLE);
        double line = y + 28;
        double x = MARGIN;
        for (Colour colour : Colour.values()) {
            double left = x;
            canvas.group(
                    "swatch",
                    Ink.fill(colour.rgb).outlined(MapColours.INK, 0.5),
                    () -> canvas.shape(new Rectangle2D.Double(left, line - SWATCH + 2, SWATCH, SWATCH)));
            String words = scene.messages().text(colour.key());
            canvas.label(x + SWATCH + 6, line, words, WORDS);
            x += SWATCH + 6 + WORDS.widthOf(words) + 18;
        }
        for (int i = 0; i < scene.scenario().notices().size(); i++) {
            canvas.label(
                    MARGIN,
                    line + 6 + NOTICE_LINE * (i + 1),
                    scene.scenario().notices().get(i),
                    NOTICE);
        }
    }
}
