package org.dakal.tools.reports.map;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.List;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.map.pixels.PixelCells;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;

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

        /** The colour as CSS writes it. */
        public String css() {
            return Colours.css(rgb);
        }

        /** The message that names it. */
        public String key() {
            return "plan.map." + name();
        }
    }

    private PlanMap() {}

    /** For a page: pictures with marks over them that tell what they are. */
    public static Html svg(PlanScene scene) {
        PixelCells cells = PixelCells.of(scene.frame(), MapPaper.LONGEST_SIDE_PIXELS);
        String title = Names.shown(
                scene.scenario().title(),
                scene.scenario().localTitle(),
                scene.messages().language());
        return PageMap.svg(
                scene.frame(),
                scene.messages().text("plan.map.title", title),
                List.of(
                        new PageMap.Layer(PlanPainter.paint(scene, cells).toDataUri(), MapPaper.COLOUR_OPACITY),
                        new PageMap.Layer(MapPaper.relief(scene, cells).toDataUri(), 1)),
                new PlanDrawing(scene)::draw);
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
