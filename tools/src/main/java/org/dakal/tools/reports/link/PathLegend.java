package org.dakal.tools.reports.link;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.drawing.Lettering.Anchor;

/** Says what the colours and lines of the chart are, one after another; only those that are there. */
final class PathLegend {
    private static final Lettering LETTERS = LinkWords.plain(11.5, Anchor.START);
    private static final double GAP = 16;
    private static final double ROW = 18;
    private static final double SMALLEST_BULGE_METERS = 0.1;

    private final Canvas canvas;
    private final double left;
    private final double right;
    private double x;
    private double y;

    private PathLegend(Canvas canvas, double left, double right, double y) {
        this.canvas = canvas;
        this.left = left;
        this.right = right;
        this.x = left;
        this.y = y;
    }

    static void draw(LinkScene scene, LinkGeometry geometry, Canvas canvas, double left, double right, double y) {
        PathLegend legend = new PathLegend(canvas, left, right, y);
        TerrainProfile profile = scene.profile();
        legend.area("ground", PathChart.GROUND);
        if (profile.hasClutter()) {
            legend.area(
                    scene.explanation().usesClutter() ? "clutter" : "clutter, not used by the model",
                    PathChart.CLUTTER);
        }
        double bulge = 0;
        for (int i = 0; i < profile.size(); i++) {
            bulge = Math.max(bulge, geometry.bulgeMeters(i));
        }
        if (bulge >= SMALLEST_BULGE_METERS) {
            legend.area("Earth's bulge, up to " + LinkWords.number(bulge, bulge < 10 ? 1 : 0) + " m", PathChart.BULGE);
        }
        legend.line("straight line", PathChart.LINE);
        legend.area("first Fresnel zone, radius R1", PathChart.ZONE);
        legend.line("60 % of it", PathChart.INNER_ZONE);
        if (geometry.bullingtonPoint() != null) {
            legend.line("to the horizons", EdgeMarks.RAY);
            legend.point("Bullington point");
        }
        if (!profile.isInland()) {
            legend.area("sea", PathChart.SEA);
            for (int i = 0; i < profile.size(); i++) {
                if (profile.zone(i) == RadioZone.COASTAL) {
                    legend.area("coast", PathChart.COAST);
                    break;
                }
            }
        }
    }

    private void area(String text, Ink ink) {
        breakBefore(text, 20);
        canvas.group("key", ink, () -> canvas.shape(new Rectangle2D.Double(x, y - 10, 16, 11)));
        words(text, 20);
    }

    private void line(String text, Ink ink) {
        breakBefore(text, 28);
        canvas.group("key", ink, () -> canvas.shape(new Line2D.Double(x, y - 4, x + 24, y - 4)));
        words(text, 28);
    }

    private void point(String text) {
        breakBefore(text, 16);
        canvas.group("key", EdgeMarks.POINT, () -> canvas.shape(EdgeMarks.diamond(x + 6, y - 4, 6)));
        words(text, 16);
    }

    /** Goes on in the next row when the words would not fit into this one. */
    private void breakBefore(String text, double after) {
        if (x + after + LETTERS.widthOf(text) > right) {
            x = left;
            y += ROW;
        }
    }

    private void words(String text, double after) {
        canvas.label(x + after, y, text, LETTERS);
        x += after + 0.86 * LETTERS.widthOf(text) + GAP;
    }
}
