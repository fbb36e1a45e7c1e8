package org.dakal.tools.reports.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.PictureCanvas;

/** The map of coverage classes as one picture, with title and legend below it. */
public final class MapPicture {
    /** Pixels per map unit: sharp on a page and on a screen, and still small as a file. */
    private static final double PIXELS_PER_UNIT = 1.25;

    private static final int LONGEST_SIDE_PIXELS = 1250;
    private static final float CLASS_OPACITY = 0.86f;

    private MapPicture() {}

    public static BufferedImage paint(MapScene scene) {
        MapFrame frame = scene.frame();
        PictureLegend legend = new PictureLegend(scene);
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
        paintRasters(scene, canvas);
        paintMarks(scene, canvas);
        graphics.dispose();
        return image;
    }

    private static void paintRasters(MapScene scene, PictureCanvas canvas) {
        PixelCells cells = PixelCells.of(scene.frame(), LONGEST_SIDE_PIXELS);
        IndexedPicture classes =
                ClassPainter.paint(scene.result().coverage().overall().coverageClass(), scene.province(), cells);
        canvas.picture(classes.toImage(), scene.frame().width(), scene.frame().height(), CLASS_OPACITY, false);
        IndexedPicture relief =
                ReliefPainter.paint(scene.scenario().request().terrain().ground(), scene.province(), cells);
        canvas.picture(relief.toImage(), scene.frame().width(), scene.frame().height(), 1, true);
    }

    private static void paintMarks(MapScene scene, PictureCanvas canvas) {
        LabelPlacer placer = scene.frame().labels();
        MapFurniture furniture = MapFurniture.place(scene, placer);
        PlaceLabels places = PlaceLabels.place(scene, placer);
        ProposalMarks.reserve(scene, placer);
        GroundLines.draw(scene, canvas);
        SiteDots.draw(scene, canvas);
        SpotMarks.draw(scene, canvas, placer);
        ProposalMarks.draw(scene, canvas, placer);
        places.draw(canvas);
        furniture.draw(scene, canvas);
    }
}
