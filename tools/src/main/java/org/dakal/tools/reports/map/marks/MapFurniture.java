package org.dakal.tools.reports.map.marks;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;

/** Draws scale bar and north arrow in a corner. */
public record MapFurniture(double x, double y) {
    private static final double MARGIN = 16;
    private static final double LONGEST_BAR_SHARE = 0.2;
    private static final double HEIGHT = 42;
    private static final double SAMPLE_UNITS = 6;
    private static final Lettering SCALE = new Lettering(12, false, MapColours.INK, false, Lettering.Anchor.MIDDLE);
    private static final Lettering NORTH = new Lettering(13, true, MapColours.INK, false, Lettering.Anchor.MIDDLE);

    /** Takes a corner, the one where it hides least of the province, and keeps it free of labels. */
    public static MapFurniture place(MapGround scene, LabelPlacer placer) {
        MapFrame frame = scene.frame();
        double width = width(frame);
        double right = frame.width() - MARGIN - width;
        double bottom = frame.height() - MARGIN - HEIGHT;
        double[][] corners = {{MARGIN, bottom}, {right, bottom}, {MARGIN, MARGIN}, {right, MARGIN}};
        double[] best = corners[0];
        int least = Integer.MAX_VALUE;
        for (double[] corner : corners) {
            int hidden = hiddenCells(scene, corner[0], corner[1], width);
            if (hidden < least) {
                least = hidden;
                best = corner;
            }
        }
        placer.reserve(best[0], best[1], width, HEIGHT);
        return new MapFurniture(best[0], best[1]);
    }

    private static int hiddenCells(MapGround scene, double x, double y, double width) {
        MapFrame frame = scene.frame();
        double metersPerUnit = 1 / frame.unitsPerMeter();
        double west = frame.grid().westMeters()
                + frame.window().firstColumn() * frame.grid().cellSizeMeters();
        double north = frame.grid().northMeters()
                - frame.window().firstRow() * frame.grid().cellSizeMeters();
        int hidden = 0;
        for (double dx = 0; dx <= width; dx += SAMPLE_UNITS) {
            for (double dy = 0; dy <= HEIGHT; dy += SAMPLE_UNITS) {
                int cell = frame.grid().indexAt(west + (x + dx) * metersPerUnit, north - (y + dy) * metersPerUnit);
                hidden += cell >= 0 && scene.province().contains(cell) ? 1 : 0;
            }
        }
        return hidden;
    }

    public void draw(MapGround scene, Canvas canvas) {
        MapFrame frame = scene.frame();
        double km = barKm(frame);
        double bar = km * 1000 * frame.unitsPerMeter();
        canvas.group(
                "plate",
                Ink.fill(MapColours.PAPER).fillOpacity(0.85),
                () -> canvas.shape(new Rectangle2D.Double(x, y, width(frame), HEIGHT)));
        double left = x + 44;
        double line = y + 29;
        canvas.group("furniture", Ink.fill(MapColours.INK), () -> {
            canvas.shape(arrow(x + 20, y + 6));
            canvas.label(x + 20, y + 37, scene.messages().text("map.north"), NORTH);
            canvas.shape(new Rectangle2D.Double(left, line - 5, bar / 2, 5));
            canvas.label(left + bar / 2, line - 11, scene.quantities().roundDistanceKm(km), SCALE);
        });
        canvas.group(
                "furniture",
                Ink.fill(MapColours.PAPER).outlined(MapColours.INK, 1),
                () -> canvas.shape(new Rectangle2D.Double(left + bar / 2, line - 5, bar / 2, 5)));
    }

    private static double width(MapFrame frame) {
        return 62 + barKm(frame) * 1000 * frame.unitsPerMeter();
    }

    /** The longest of 1, 2, 5, 10, ... km that takes at most a fifth of the map. */
    public static double barKm(MapFrame frame) {
        double longest = LONGEST_BAR_SHARE * frame.width() / frame.unitsPerMeter() / 1000;
        double power = Math.pow(10, Math.floor(Math.log10(longest)));
        return longest >= 5 * power ? 5 * power : longest >= 2 * power ? 2 * power : power;
    }

    private static Path2D arrow(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y);
        path.lineTo(x + 6, y + 18);
        path.lineTo(x, y + 14);
        path.lineTo(x - 6, y + 18);
        path.closePath();
        return path;
    }
}
