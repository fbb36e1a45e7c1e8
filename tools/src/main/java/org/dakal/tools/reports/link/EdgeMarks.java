package org.dakal.tools.reports.link;

import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.List;
import org.dakal.propagation.diffraction.LinkGeometry;
import org.dakal.propagation.diffraction.LinkGeometry.Edge;
import org.dakal.propagation.diffraction.LinkGeometry.Meeting;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering.Anchor;
import org.jspecify.annotations.Nullable;

/** Draws the rays to both horizons, the point where they meet, and a badge over each edge that matters. */
final class EdgeMarks {
    static final int ORANGE = 0xd55e00;
    static final Ink RAY = Ink.line(ORANGE, 1.4).dashed(7);
    static final Ink POINT = Ink.fill(ORANGE).outlined(Colours.PAPER, 1.2);
    private static final Ink BADGE = Ink.fill(Colours.PAPER).outlined(Colours.INK, 1.2);
    private static final Ink LEADER = Ink.fill(Colours.PAPER).outlined(Colours.INK, 0.8);
    private static final double RADIUS = 9;
    private static final double STEP = 5;
    private static final int MOST_STEPS = 20;

    /**
     * A point of the path with its short name.
     *
     * @param badge a number for an edge, T or R for a horizon
     * @param name in words
     */
    record Named(String badge, String name, Edge edge) {}

    private EdgeMarks() {}

    /** All that is marked, in reading order. */
    static List<Named> named(LinkGeometry geometry) {
        List<Named> named = new ArrayList<>();
        List<Edge> edges = geometry.edges();
        for (int i = 0; i < edges.size(); i++) {
            boolean clear = i == 0 && geometry.isLineOfSight();
            named.add(new Named(
                    Integer.toString(i + 1),
                    clear ? "least clear point" : i == 0 ? "main edge" : "further edge",
                    edges.get(i)));
        }
        Edge t = geometry.transmitterHorizon();
        if (t != null) {
            named.add(new Named("T", "transmitter's horizon", t));
        }
        Edge r = geometry.receiverHorizon();
        if (r != null) {
            named.add(new Named("R", "receiver's horizon", r));
        }
        return named;
    }

    static void draw(LinkScene scene, LinkGeometry geometry, PathFrame frame, Canvas canvas) {
        LabelPlacer placer = new LabelPlacer(
                frame.box().getX(),
                frame.box().getY(),
                frame.box().getWidth(),
                frame.box().getHeight());
        Meeting meeting = geometry.bullingtonPoint();
        if (meeting != null) {
            rays(scene, meeting, frame, canvas);
            placer.reserve(frame.x(meeting.distanceKm()) - 8, frame.yInside(meeting.heightMeters()) - 8, 16, 16);
        }
        List<Badge> badges = new ArrayList<>();
        for (Named named : named(geometry)) {
            Badge badge = Badge.place(named, geometry, frame, placer);
            if (badge != null) {
                badges.add(badge);
            }
        }
        // All leaders first: none may cross a badge's letter.
        badges.forEach(badge -> badge.drawLeader(canvas));
        badges.forEach(badge -> badge.draw(canvas));
    }

    private static void rays(LinkScene scene, Meeting meeting, PathFrame frame, Canvas canvas) {
        double x = frame.x(meeting.distanceKm());
        double y = frame.y(meeting.heightMeters());
        double end = scene.profile().lengthKm();
        double top = frame.box().getMinY();
        canvas.group("rays", RAY, () -> {
            ray(frame.x(0), frame.y(scene.antennaMeters(true)), x, y, top, canvas);
            ray(frame.x(end), frame.y(scene.antennaMeters(false)), x, y, top, canvas);
        });
        if (y >= top) {
            canvas.group(
                    "bullington-point",
                    POINT,
                    () -> canvas.mark(
                            "bullington-point",
                            "Bullington point, " + LinkWords.distance(meeting.distanceKm()),
                            () -> canvas.shape(diamond(x, y, 6.5))));
        }
    }

    /** From an antenna to the meeting point, cut off at the top of the chart. */
    private static void ray(double fromX, double fromY, double toX, double toY, double top, Canvas canvas) {
        double share = toY < top ? (fromY - top) / (fromY - toY) : 1;
        canvas.shape(new Line2D.Double(fromX, fromY, fromX + share * (toX - fromX), fromY + share * (toY - fromY)));
    }

    /** A badge with its point. */
    private record Badge(Named named, double x, double y, double badgeY) {
        /**
         * Over the point, badges of one point stacked; under it where there is no room; null when there is none at all.
         */
        static @Nullable Badge place(Named named, LinkGeometry geometry, PathFrame frame, LabelPlacer placer) {
            Edge edge = named.edge();
            double x = frame.x(edge.distanceKm());
            double y = frame.yInside(edge.heightMeters() + geometry.bulgeMeters(edge.point()));
            double side = 2 * RADIUS + 2;
            for (double away : new double[] {-1, 1}) {
                for (int step = 0; step < MOST_STEPS; step++) {
                    double badgeY = y + away * (22 + step * STEP);
                    if (placer.takeAround(x, badgeY, side, side)) {
                        return new Badge(named, x, y, badgeY);
                    }
                }
            }
            return null;
        }

        void drawLeader(Canvas canvas) {
            canvas.group("leader", LEADER, () -> {
                canvas.shape(new Line2D.Double(x, y, x, badgeY));
                canvas.circle(x, y, 2.4);
            });
        }

        void draw(Canvas canvas) {
            canvas.group(
                    "edge",
                    BADGE,
                    () -> canvas.mark("edge-" + named.badge(), EdgeTable.sentence(named), () -> {
                        canvas.circle(x, badgeY, RADIUS);
                        canvas.label(x, badgeY + 4, named.badge(), LinkWords.bold(11.5, Anchor.MIDDLE));
                    }));
        }
    }

    static Path2D diamond(double x, double y, double radius) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - radius);
        path.lineTo(x + radius, y);
        path.lineTo(x, y + radius);
        path.lineTo(x - radius, y);
        path.closePath();
        return path;
    }
}
