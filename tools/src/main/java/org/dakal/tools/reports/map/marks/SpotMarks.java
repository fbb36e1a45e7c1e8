package org.dakal.tools.reports.map.marks;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.List;
import java.util.Locale;
import org.dakal.findings.Cause;
import org.dakal.findings.Spot;
import org.dakal.network.InstalledSector;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;
import org.dakal.tools.reports.words.ReportWords;

/**
 * Draws the spots: outlines, numbers of the worst ones, and on pointing the path from the mast with the ridge in it.
 */
public record SpotMarks(MapScene scene, Canvas canvas, LabelPlacer placer) {
    private static final double BADGE_RADIUS = 8.5;
    private static final double[][] BADGE_PLACES = {
        {0, 0},
        {0, -18},
        {18, 0},
        {0, 18},
        {-18, 0},
        {14, -14},
        {14, 14},
        {-14, 14},
        {-14, -14},
        {0, -34},
        {34, 0},
        {0, 34},
        {-34, 0},
        {26, -26},
        {26, 26},
        {-26, 26},
        {-26, -26}
    };
    private static final Ink OUTLINE = new Ink(MapColours.PAPER, 0, 0x3b0a1e, 0.9, 1, 0);
    private static final Ink PATH = Ink.line(0x111111, 1.6).dashed(5);
    public static final Ink BADGE = Ink.fill(MapColours.PAPER).outlined(0x3b0a1e, 1.4);

    public static void draw(MapScene scene, Canvas canvas, LabelPlacer placer) {
        SpotMarks marks = new SpotMarks(scene, canvas, placer);
        List<Spot> all = scene.result().spots();
        List<Spot> spots = all.subList(0, Math.min(all.size(), MapScene.LISTED_SPOTS));
        canvas.group("spots", OUTLINE, () -> {
            // The worst come first in the list and are drawn last, over the others.
            for (int i = spots.size() - 1; i >= 0; i--) {
                marks.draw(spots.get(i), i + 1);
            }
        });
        canvas.group("badges", BADGE, () -> {
            for (int i = 0; i < Math.min(spots.size(), MapScene.NUMBERED_SPOTS); i++) {
                marks.drawBadge(spots.get(i), i + 1);
            }
        });
    }

    private void draw(Spot spot, int number) {
        canvas.mark("spot-" + number, tip(spot, number), () -> {
            canvas.shape(GridShapes.shapeOf(spot.outline(), scene.frame()));
            canvas.hint(() -> drawPath(spot));
        });
    }

    private void drawPath(Spot spot) {
        InstalledSector server = scene.wording().causes().serverOf(spot.cause().server());
        if (server == null) {
            return;
        }
        MapFrame frame = scene.frame();
        double fromX = frame.x(server.site().xMeters());
        double fromY = frame.y(server.site().yMeters());
        canvas.group(
                "why",
                PATH,
                () -> canvas.shape(
                        new Line2D.Double(fromX, fromY, frame.x(spot.anchorXMeters()), frame.y(spot.anchorYMeters()))));
        canvas.group("mast", Ink.fill(0x111111), () -> canvas.circle(fromX, fromY, 4));
        Cause.Ridge ridge = spot.cause().ridge();
        if (ridge != null) {
            double x = frame.x(ridge.xMeters());
            double y = frame.y(ridge.yMeters());
            Path2D triangle = new Path2D.Double();
            triangle.moveTo(x - 7, y + 5);
            triangle.lineTo(x, y - 8);
            triangle.lineTo(x + 7, y + 5);
            triangle.closePath();
            canvas.group("ridge", Ink.fill(0x7a4a12).outlined(MapColours.PAPER, 1.2), () -> canvas.shape(triangle));
        }
    }

    private void drawBadge(Spot spot, int number) {
        double anchorX = scene.frame().x(spot.anchorXMeters());
        double anchorY = scene.frame().y(spot.anchorYMeters());
        for (double[] place : BADGE_PLACES) {
            double x = anchorX + place[0];
            double y = anchorY + place[1];
            if (placer.takeAround(x, y, 2 * BADGE_RADIUS, 2 * BADGE_RADIUS)) {
                if (place[0] != 0 || place[1] != 0) {
                    canvas.shape(new Line2D.Double(anchorX, anchorY, x, y));
                }
                canvas.mark("badge-" + number, tip(spot, number), () -> {
                    canvas.circle(x, y, BADGE_RADIUS);
                    canvas.label(
                            x,
                            y + 3.7,
                            scene.wording().quantities().count(number),
                            new Lettering(10.5, true, MapColours.INK, false, Lettering.Anchor.MIDDLE));
                });
                return;
            }
        }
    }

    /** What a spot tells when it is pointed at. */
    private String tip(Spot spot, int number) {
        ReportWords wording = scene.wording();
        Messages messages = wording.messages();
        Quantities quantities = wording.quantities();
        return messages.text(
                "tip.spot",
                quantities.count(number),
                messages.text("class.name." + spot.coverageClass().name().toLowerCase(Locale.ROOT)),
                wording.spots().place(spot),
                quantities.counted("count.people", scene.surroundings().peopleIn(spot.exposure())),
                quantities.area(spot.exposure().areaSquareKm()),
                wording.causes().sentence(spot));
    }
}
