package org.dakal.tools.reports.map;

import java.awt.image.BufferedImage;
import org.dakal.scenarios.Scenario;
import org.dakal.study.StudyResult;
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
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.ReportWords;

/**
 * The map of coverage classes as a picture that stands alone, with title and legend below it, and what in it is not
 * real.
 */
public final class MapPicture {
    private MapPicture() {}

    /** The picture, with words in a language; without any where the Java runtime finds no fonts. */
    public static BufferedImage render(Scenario scenario, StudyResult result, Language language) {
        MapScene scene = MapScene.of(scenario, result, ReportWords.of(language, scenario, result));
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
