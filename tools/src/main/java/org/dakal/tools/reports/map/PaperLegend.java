package org.dakal.tools.reports.map;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.map.marks.MapGround;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.words.Language;

/**
 * Below a picture: its title, what its colours and marks mean, and the scenario's notices, all in the picture's
 * language.
 *
 * @param titleKey message of the title, which takes the scenario's
 */
record PaperLegend(MapGround.OfStudy scene, String titleKey, List<Entry> entries) {
    private static final double MARGIN = 16;
    private static final double HEAD = 76;
    private static final double LINE = 20;
    private static final double SWATCH = 14;
    private static final Lettering TITLE = new Lettering(20, true, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering WORDS = new Lettering(13, false, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering NOTICE = new Lettering(12.5, false, 0x55606b, false, Lettering.Anchor.START);

    PaperLegend {
        entries = List.copyOf(entries);
    }

    /** Draws a mark at the left end of a line of words. */
    @FunctionalInterface
    interface Symbol {
        void draw(Canvas canvas, double x, double baseline);
    }

    /**
     * A mark and what it means.
     *
     * @param width room for it, before the words
     * @param words what it means
     */
    record Entry(Symbol symbol, double width, String words) {
        /** A field of a colour. */
        static Entry swatch(int rgb, String words) {
            return new Entry(
                    (canvas, x, baseline) -> canvas.group(
                            "swatch",
                            Ink.fill(rgb).outlined(MapColours.INK, 0.5),
                            () -> canvas.shape(new Rectangle2D.Double(x, baseline - SWATCH + 2, SWATCH, SWATCH))),
                    SWATCH + 6,
                    words);
        }
    }

    double height() {
        return HEAD + LINE * notices().size() + MARGIN;
    }

    private boolean isPersian() {
        return scene.messages().language() == Language.PERSIAN;
    }

    private List<String> notices() {
        return isPersian() ? scene.scenario().localNotices() : scene.scenario().notices();
    }

    void draw(Canvas canvas) {
        double top = scene.frame().height();
        boolean local = isPersian() && !scene.scenario().localTitle().isBlank();
        String title = local ? scene.scenario().localTitle() : scene.scenario().title();
        canvas.label(MARGIN, top + 30, scene.messages().text(titleKey, title), TITLE);
        double y = top + 58;
        double x = MARGIN;
        for (Entry entry : entries) {
            entry.symbol.draw(canvas, x, y);
            canvas.label(x + entry.width, y, entry.words, WORDS);
            x += entry.width + WORDS.widthOf(entry.words) + 18;
        }
        double line = y;
        for (String notice : notices()) {
            line += LINE;
            canvas.label(MARGIN, line + 6, notice, NOTICE);
        }
    }
}
