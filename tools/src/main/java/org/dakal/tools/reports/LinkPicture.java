package org.dakal.tools.reports;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import org.dakal.tools.reports.drawing.PictureCanvas;
import org.dakal.tools.reports.drawing.Svg;
import org.dakal.tools.reports.drawing.SvgCanvas;
import org.dakal.tools.reports.link.LinkDrawing;
import org.dakal.tools.reports.link.LinkScene;
import org.dakal.tools.reports.markup.Markup;

/** One link drawn, as SVG or as pixels: the same drawing on two canvases. */
public final class LinkPicture {
    private static final double PIXELS_PER_UNIT = 1.5;
    private static final String STYLE =
            ".letters{font-family:'Segoe UI',system-ui,'Noto Sans','Liberation Sans',Arial,sans-serif;"
                    + "stroke:none;stroke-dasharray:none;fill-opacity:1}"
                    + ".halo{paint-order:stroke;stroke:#fff;stroke-width:3;stroke-linejoin:round}";

    private LinkPicture() {}

    /** A file of SVG that stands alone. */
    public static String svg(LinkScene scene) {
        LinkDrawing drawing = new LinkDrawing(scene);
        SvgCanvas canvas = new SvgCanvas();
        drawing.draw(canvas);
        Markup svg = new Markup();
        Svg.open(
                svg,
                LinkDrawing.WIDTH,
                drawing.height(),
                "xmlns",
                "http://www.w3.org/2000/svg",
                "width",
                Svg.number(LinkDrawing.WIDTH),
                "height",
                Svg.number(drawing.height()));
        svg.element("style", STYLE).add(canvas.toHtml()).close();
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg.toHtml().markup();
    }

    /** Pixels; without words where the Java runtime finds no fonts. */
    public static BufferedImage picture(LinkScene scene) {
        LinkDrawing drawing = new LinkDrawing(scene);
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(LinkDrawing.WIDTH * PIXELS_PER_UNIT),
                (int) Math.ceil(drawing.height() * PIXELS_PER_UNIT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        drawing.draw(new PictureCanvas(graphics));
        graphics.dispose();
        return image;
    }
}
