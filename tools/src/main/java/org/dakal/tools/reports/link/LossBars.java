package org.dakal.tools.reports.link;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.dakal.propagation.LossPart;
import org.dakal.propagation.LossPart.Role;
import org.dakal.study.LinkReport.Level;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.Lettering.Anchor;
import org.dakal.tools.reports.drawing.Scale;

/**
 * The loss part by part: each bar begins where the one before ended. Below, each way of the wave alone, and the level.
 */
final class LossBars {
    static final double ROW = 19;
    private static final Ink ADDS = Ink.fill(0xe69f00);
    private static final Ink RELIEVES = Ink.fill(0x009e73);
    private static final Ink FREE_SPACE = Ink.fill(0x9aa5b1);
    private static final Ink TOTAL = Ink.fill(Colours.INK);
    private static final Ink WAY = Ink.fill(0xcbd2d9);
    private static final Ink RULE = Ink.line(0x9aa5b1, 0.8);
    private static final double SIZE = 12;
    private static final double NAMES = 196;
    private static final double SYMBOLS = 86;
    private static final double NUMBERS = 64;
    /** Ways much longer than the loss must not press it flat. */
    private static final double ROOM_FOR_WAYS = 1.3;

    private static final double SMALLEST_SHOWN_DB = 0.05;

    private final LinkScene scene;
    private final Canvas canvas;
    private final double left;
    private final double right;
    private final Scale scale;
    private double y;

    LossBars(LinkScene scene, Canvas canvas, double left, double right, double top) {
        this.scene = scene;
        this.canvas = canvas;
        this.left = left;
        this.right = right;
        this.y = top;
        this.scale = new Scale(0, longestDb(scene), left + NAMES + SYMBOLS, right - NUMBERS);
    }

    /** Height of all rows. */
    static double height(LinkScene scene) {
        int rows = 2 + shown(scene).size();
        long ways = ways(scene).size();
        return ROW * (rows + (ways > 0 ? ways + 1.4 : 0) + (scene.level() == null ? 0 : 5.4));
    }

    void draw() {
        canvas.label(left, y, "Loss by part", LinkWords.bold(14, Anchor.START));
        double sum = 0;
        for (LossPart part : shown(scene)) {
            Ink ink = part.name().equals(scene.explanation().parts().get(0).name())
                    ? FREE_SPACE
                    : part.lossDb() < 0 ? RELIEVES : ADDS;
            row(capital(part.name()), part.symbol(), signed(part, sum), sum, sum + part.lossDb(), ink, false);
            sum += part.lossDb();
        }
        double total = scene.explanation().lossDb();
        row("Basic transmission loss", "", LinkWords.db(total), 0, total, TOTAL, true);
        List<LossPart> ways = ways(scene);
        if (!ways.isEmpty()) {
            title("Each way alone");
            for (LossPart way : ways) {
                row(capital(way.name()), way.symbol(), LinkWords.db(way.lossDb()), 0, way.lossDb(), WAY, false);
            }
        }
        Level level = scene.level();
        if (level != null) {
            level(level, total);
        }
    }

    private void level(Level level, double lossDb) {
        title("Level at the receiver");
        words("EIRP of the measured signal at boresight", LinkWords.number(level.eirpDbm(), 1) + " dBm", false);
        words("Antenna in this direction", LinkWords.db(-level.antennaDb()), false);
        words(
                "Path" + (level.landCoverDb() == 0 ? "" : ", land cover at the receiver")
                        + (level.calibrationDb() == 0 ? "" : ", calibration"),
                LinkWords.db(-lossDb - level.landCoverDb() - level.calibrationDb()),
                false);
        words(
                level.signalName() + " (median): "
                        + level.coverageClass().name().toLowerCase(Locale.ROOT) + ", shadowing margin counted",
                LinkWords.number(level.levelDbm(), 1) + " dBm",
                true);
    }

    private void title(String text) {
        y += 1.4 * ROW;
        canvas.label(left, y, text, LinkWords.bold(13, Anchor.START));
    }

    private void words(String name, String number, boolean bold) {
        y += ROW;
        canvas.label(left, y, name, bold ? LinkWords.bold(SIZE, Anchor.START) : LinkWords.plain(SIZE, Anchor.START));
        canvas.label(right, y, number, bold ? LinkWords.bold(SIZE, Anchor.END) : LinkWords.plain(SIZE, Anchor.END));
    }

    private void row(String name, String symbol, String number, double fromDb, double toDb, Ink ink, boolean bold) {
        y += ROW;
        canvas.label(left, y, name, bold ? LinkWords.bold(SIZE, Anchor.START) : LinkWords.plain(SIZE, Anchor.START));
        canvas.label(left + NAMES, y, symbol, LinkWords.muted(11, Anchor.START));
        canvas.label(right, y, number, bold ? LinkWords.bold(SIZE, Anchor.END) : LinkWords.plain(SIZE, Anchor.END));
        if (Double.isNaN(toDb)) {
            return;
        }
        double a = scale.at(Math.min(fromDb, toDb));
        double b = Math.max(a + 1, scale.at(Math.max(fromDb, toDb)));
        boolean isCut = Math.max(fromDb, toDb) > scale.high() * (1 + 1e-9);
        canvas.group("bar", ink, () -> canvas.shape(isCut ? arrow(a) : new Rectangle2D.Double(a, y - 10.5, b - a, 12)));
        if (fromDb != 0) {
            double x = scale.at(fromDb);
            canvas.group("step", RULE, () -> canvas.shape(new Line2D.Double(x, y - 10.5 - (ROW - 12), x, y + 1.5)));
        }
    }

    /** A bar that would be longer than there is room for ends in a point. */
    private Shape arrow(double a) {
        Path2D path = new Path2D.Double();
        path.moveTo(a, y - 10.5);
        path.lineTo(scale.to() - 8, y - 10.5);
        path.lineTo(scale.to(), y - 4.5);
        path.lineTo(scale.to() - 8, y + 1.5);
        path.lineTo(a, y + 1.5);
        path.closePath();
        return path;
    }

    /** Parts other than the first are changes, with their sign. */
    private static String signed(LossPart part, double before) {
        return (before != 0 && part.lossDb() >= 0 ? "+" : "") + LinkWords.db(part.lossDb());
    }

    private static List<LossPart> shown(LinkScene scene) {
        List<LossPart> parts = scene.explanation().parts();
        return parts.stream()
                .filter(part -> part.role() == Role.ADDED)
                .filter(part -> part.equals(parts.get(0)) || Math.abs(part.lossDb()) >= SMALLEST_SHOWN_DB)
                .toList();
    }

    private static List<LossPart> ways(LinkScene scene) {
        return scene.explanation().parts().stream()
                .filter(part -> part.role() == Role.WAY)
                .toList();
    }

    private static double longestDb(LinkScene scene) {
        double longest = 1;
        double sum = 0;
        for (LossPart part : scene.explanation().parts()) {
            sum += part.role() == Role.ADDED ? part.lossDb() : 0;
            longest = Math.max(longest, sum);
        }
        double longestWay =
                ways(scene).stream().mapToDouble(LossPart::lossDb).max().orElse(0);
        return Math.max(longest, Math.min(longestWay, ROOM_FOR_WAYS * longest));
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
