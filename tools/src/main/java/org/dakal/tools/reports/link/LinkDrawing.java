package org.dakal.tools.reports.link;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.Lettering.Anchor;

/** The whole drawing of a link: title, path, parts of the loss, edges and values. */
public final class LinkDrawing {
    /** Width in the drawing's units. */
    public static final double WIDTH = 1200;

    private static final double MARGIN = 24;
    private static final double CHART_LEFT = 76;
    private static final double CHART_TOP = 112;
    private static final double CHART_HEIGHT = 400;
    private static final double LEGEND_Y = CHART_TOP + CHART_HEIGHT + 62;
    private static final double PANELS_Y = LEGEND_Y + 44;
    private static final double BARS_RIGHT = 620;
    private static final double TABLES_LEFT = 656;
    private static final double NOTE_ROW = 16;

    private final LinkScene scene;
    private final LinkGeometry geometry;

    public LinkDrawing(LinkScene scene) {
        this.scene = scene;
        this.geometry = scene.geometry();
    }

    /** Height in the drawing's units; it depends on how much there is to tell. */
    public double height() {
        double tables = EdgeTable.height(geometry)
                + EdgeTable.ROW
                + ValueGrid.height(scene.explanation().values());
        double panels = Math.max(LossBars.height(scene), tables);
        return PANELS_Y + panels + NOTE_ROW * notes().size() + MARGIN;
    }

    /** Draws everything. */
    public void draw(Canvas canvas) {
        canvas.group(
                "paper",
                Ink.fill(Colours.PAPER),
                () -> canvas.shape(new Rectangle2D.Double(0, 0, WIDTH, height() + 1)));
        title(canvas);
        PathFrame frame = PathFrame.of(
                scene,
                geometry,
                new Rectangle2D.Double(CHART_LEFT, CHART_TOP, WIDTH - MARGIN - CHART_LEFT, CHART_HEIGHT));
        new PathChart(scene, geometry, frame, canvas).draw();
        EdgeMarks.draw(scene, geometry, frame, canvas);
        PathLegend.draw(scene, geometry, canvas, CHART_LEFT, WIDTH - MARGIN, LEGEND_Y);
        new LossBars(scene, canvas, MARGIN, BARS_RIGHT, PANELS_Y).draw();
        EdgeTable.draw(geometry, canvas, TABLES_LEFT, PANELS_Y);
        ValueGrid.draw(
                scene.explanation().values(),
                canvas,
                TABLES_LEFT,
                PANELS_Y + EdgeTable.height(geometry) + EdgeTable.ROW,
                WIDTH - MARGIN - TABLES_LEFT);
        List<String> notes = notes();
        for (int i = 0; i < notes.size(); i++) {
            double y = height() - MARGIN - NOTE_ROW * (notes.size() - 1 - i);
            canvas.label(MARGIN, y, notes.get(i), LinkWords.muted(11.5, Anchor.START));
        }
    }

    private void title(Canvas canvas) {
        double lossDb = scene.explanation().lossDb();
        canvas.label(
                MARGIN,
                36,
                (Double.isNaN(lossDb) ? "No loss" : LinkWords.db(lossDb)) + " over "
                        + LinkWords.distance(scene.profile().lengthKm()) + " at "
                        + LinkWords.trimmed(scene.link().frequencyMhz()) + " MHz, "
                        + (geometry.isLineOfSight() ? "in line of sight" : "beyond the horizon"),
                LinkWords.bold(20, Anchor.START));
        canvas.label(
                MARGIN,
                57,
                scene.model().title() + " (" + scene.model().source() + ")",
                LinkWords.plain(13, Anchor.START));
        canvas.label(MARGIN, 76, ends(), LinkWords.plain(13, Anchor.START));
    }

    private String ends() {
        int last = scene.profile().size() - 1;
        return "From " + scene.transmitterName() + ", "
                + LinkWords.trimmed(scene.link().transmitterHeightAboveGroundMeters()) + " m over ground at "
                + LinkWords.number(scene.profile().groundMeters(0), 0) + " m, to " + scene.receiverName() + ", "
                + LinkWords.trimmed(scene.link().receiverHeightAboveGroundMeters()) + " m over ground at "
                + LinkWords.number(scene.profile().groundMeters(last), 0) + " m"
                + (Double.isNaN(scene.bearingDegrees())
                        ? ""
                        : ", bearing " + LinkWords.number(scene.bearingDegrees(), 1) + "\u00b0");
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!scene.explanation().usesTerrain()) {
            notes.add("This model does not look at the terrain between the ends; the edges are drawn for comparison.");
        }
        notes.addAll(scene.explanation().notes());
        notes.addAll(scene.notes());
        return notes;
    }
}
