package org.dakal.tools.reports.map;

import java.awt.image.BufferedImage;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.map.marks.GroundLines;
import org.dakal.tools.reports.map.marks.MapFurniture;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.map.marks.PlaceLabels;
import org.dakal.tools.reports.map.marks.ProposalMarks;
import org.dakal.tools.reports.map.marks.SiteDots;
import org.dakal.tools.reports.map.marks.SpotMarks;
import org.dakal.tools.reports.map.pixels.ClassPainter;

/** The map of coverage classes as one picture, with title and legend below it. */
public final class MapPicture {
    private MapPicture() {}

    /** The picture. */
    public static BufferedImage paint(MapScene scene) {
        return MapPaper.paint(
                scene,
                PictureLegend.of(scene),
                cells -> ClassPainter.paint(
                        scene.result().coverage().overall().coverageClass(), scene.province(), cells),
                canvas -> paintMarks(scene, canvas));
    }

    private static void paintMarks(MapScene scene, Canvas canvas) {
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
