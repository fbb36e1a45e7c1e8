package org.dakal.tools.reports.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.PictureCanvas;
import org.dakal.tools.reports.map.marks.MapGround;
import org.dakal.tools.reports.map.pixels.IndexedPicture;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.map.pixels.PixelCells;
import org.dakal.tools.reports.map.pixels.ReliefPainter;

/** Makes a picture of a map that stands alone: land, colours of cells under the relief, marks, and a legend below. */
final class MapPaper {
    /** Longest side of the pictures of cells. */
    static final int LONGEST_SIDE_PIXELS = 1250;

    /** How much of the colours of cells is seen. */
    static final float COLOUR_OPACITY = 0.86f;

    /** Pixels per map unit: sharp on a page and on a screen, and still small as a file. */
    private static final double PIXELS_PER_UNIT = 1.25;

    private MapPaper() {}

    /**
     * The picture.
     *
     * @param colours of the cells that pixels stand for
     * @param marks what is drawn over them
     */
    static BufferedImage paint(
            MapGround.OfStudy scene,
            PaperLegend legend,
            Function<PixelCells, IndexedPicture> colours,
            Consumer<Canvas> marks) {
        MapFrame frame = scene.frame();
        double height = frame.height() + legend.height();
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
        legend.draw(canvas);
        graphics.clip(new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
        canvas.group(
                "land",
                Ink.fill(MapColours.LAND),
                () -> canvas.shape(new Rectangle2D.Double(0, 0, frame.width(), frame.height())));
        PixelCells cells = PixelCells.of(frame, LONGEST_SIDE_PIXELS);
        canvas.picture(colours.apply(cells).toImage(), frame.width(), frame.height(), COLOUR_OPACITY, false);
        canvas.picture(relief(scene, cells).toImage(), frame.width(), frame.height(), 1, true);
        marks.accept(canvas);
        graphics.dispose();
        return image;
    }

    /** The shaded ground. */
    static IndexedPicture relief(MapGround.OfStudy scene, PixelCells cells) {
        return ReliefPainter.paint(scene.scenario().request().terrain().ground(), scene.province(), cells);
    }
}
