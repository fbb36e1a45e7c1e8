package org.dakal.tools.reports.link;

import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.propagation.diffraction.LinkGeometry.Edge;
import org.dakal.propagation.diffraction.LinkGeometry.Meeting;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Lettering.Anchor;

/** The edges in numbers: where, how high, how far into the line, and what each would cost alone. */
final class EdgeTable {
    static final double ROW = 17;
    private static final double SIZE = 11.5;

    /** Right ends of the columns of numbers, from the table's left. */
    private static final double[] COLUMNS = {238, 318, 428, 520};

    private static final String[] HEADS = {"distance", "height", "clearance", "edge alone"};

    private EdgeTable() {}

    /** Height of the table. */
    static double height(LinkGeometry geometry) {
        return ROW * (2.1 + rows(geometry).size());
    }

    static void draw(LinkGeometry geometry, Canvas canvas, double x, double top) {
        canvas.label(x, top, "What stands in the way", LinkWords.bold(14, Anchor.START));
        double y = top + 1.1 * ROW;
        for (int c = 0; c < HEADS.length; c++) {
            canvas.label(x + COLUMNS[c], y, HEADS[c], LinkWords.muted(SIZE, Anchor.END));
        }
        for (String[] row : rows(geometry)) {
            y += ROW;
            canvas.label(x + 8, y, row[0], LinkWords.bold(SIZE, Anchor.MIDDLE));
            canvas.label(x + 22, y, row[1], LinkWords.plain(SIZE, Anchor.START));
            for (int c = 2; c < row.length; c++) {
                canvas.label(x + COLUMNS[c - 2], y, row[c], LinkWords.plain(SIZE, Anchor.END));
            }
        }
    }

    /** An edge in one line, to be pointed at. */
    static String sentence(EdgeMarks.Named named) {
        Edge edge = named.edge();
        return named.name() + ": " + LinkWords.distance(edge.distanceKm()) + ", "
                + LinkWords.number(edge.heightMeters(), 0) + " m, " + clearance(edge) + ", "
                + LinkWords.db(edge.knifeEdgeDb());
    }

    private static List<String[]> rows(LinkGeometry geometry) {
        List<String[]> rows = new ArrayList<>();
        for (EdgeMarks.Named named : EdgeMarks.named(geometry)) {
            Edge edge = named.edge();
            rows.add(new String[] {
                named.badge(),
                named.name(),
                LinkWords.distance(edge.distanceKm()),
                LinkWords.number(edge.heightMeters(), 0) + " m",
                clearance(edge),
                LinkWords.db(edge.knifeEdgeDb())
            });
        }
        Meeting meeting = geometry.bullingtonPoint();
        if (meeting != null) {
            rows.add(new String[] {"\u25c6", "Bullington point", LinkWords.distance(meeting.distanceKm()), "", "", ""});
        }
        if (rows.isEmpty()) {
            rows.add(new String[] {"", "no point of the terrain lies between the ends", "", "", "", ""});
        }
        return rows;
    }

    private static String clearance(Edge edge) {
        double radii = edge.clearanceFraction();
        return radii >= 0 ? LinkWords.number(radii, 2) + " R1 clear" : LinkWords.number(-radii, 2) + " R1 over";
    }
}
