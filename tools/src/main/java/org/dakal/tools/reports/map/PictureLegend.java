package org.dakal.tools.reports.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Locale;
import org.dakal.network.CoverageClass;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.words.Language;
import org.dakal.tools.reports.words.Messages;

/** Below the picture: its title, what the colours and marks mean, and the scenario's notices. */
final class PictureLegend {
    private static final double MARGIN = 16;
    private static final double LINE = 20;
    private static final double SWATCH = 14;
    private static final Lettering TITLE = new Lettering(20, true, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering WORDS = new Lettering(13, false, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering NOTICE = new Lettering(12.5, false, 0x55606b, false, Lettering.Anchor.START);
    private static final List<CoverageClass> BEST_FIRST = List.of(
            CoverageClass.GOOD, CoverageClass.SERVED, CoverageClass.WEAK, CoverageClass.BLIND, CoverageClass.UNKNOWN);

    private final MapScene scene;

    PictureLegend(MapScene scene) {
        this.scene = scene;
    }

    double height() {
        return 76 + LINE * scene.scenario().notices().size() + MARGIN;
    }

    void draw(Canvas canvas) {
        double top = scene.frame().height();
        Messages messages = scene.wording().messages();
        boolean local = scene.wording().language() == Language.PERSIAN
                && !scene.scenario().localTitle().isBlank();
        String title = local ? scene.scenario().localTitle() : scene.scenario().title();
        canvas.label(MARGIN, top + 30, messages.text("top.page", title), TITLE);
        double y = top + 58;
        double x = MARGIN;
        for (CoverageClass c : BEST_FIRST) {
            if (c != CoverageClass.UNKNOWN || scene.scenario().terrainReport().unknownCellCount() > 0) {
                double left = x;
                canvas.group(
                        "swatch",
                        Ink.fill(MapColours.of(c)).outlined(MapColours.INK, 0.5),
                        () -> canvas.shape(new Rectangle2D.Double(left, y - SWATCH + 2, SWATCH, SWATCH)));
                x = words(
                        canvas,
                        x + SWATCH + 6,
                        y,
                        messages.text("class.name." + c.name().toLowerCase(Locale.ROOT)));
            }
        }
        double dot = x;
        canvas.group("sites", Ink.fill(0), () -> canvas.circle(dot + 4, y - 5, 2.6));
        x = words(canvas, x + 14, y, messages.text("legend.site"));
        if (!scene.result().proposals().isEmpty()) {
            double diamond = x;
            canvas.group(
                    "proposals",
                    Ink.fill(MapColours.PROPOSAL),
                    () -> canvas.shape(ProposalMarks.diamond(diamond + 8, y - 5)));
            x = words(canvas, x + 22, y, messages.text("legend.proposal"));
        }
        if (!scene.result().spots().isEmpty()) {
            double badge = x;
            canvas.group("badges", SpotMarks.BADGE, () -> canvas.circle(badge + 8, y - 5, 7.5));
            words(canvas, x + 22, y, messages.text("legend.spot"));
        }
        double line = y;
        for (String notice : scene.scenario().notices()) {
            line += LINE;
            canvas.label(MARGIN, line + 6, notice, NOTICE);
        }
    }

    /** Draws words and tells where the next thing may begin. */
    private static double words(Canvas canvas, double x, double y, String text) {
        canvas.label(x, y, text, WORDS);
        return x + WORDS.widthOf(text) + 18;
    }
}
