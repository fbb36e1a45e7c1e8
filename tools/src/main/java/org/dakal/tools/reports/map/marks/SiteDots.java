package org.dakal.tools.reports.map.marks;

import org.dakal.network.Site;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.ReportWords;

/** Draws the masts that stand today. */
public final class SiteDots {
    private static final double RADIUS = 2.1;

    private SiteDots() {}

    public static void draw(MapScene scene, Canvas canvas) {
        MapFrame frame = scene.frame();
        ReportWords wording = scene.wording();
        canvas.group("sites", Ink.fill(0x000000).outlined(MapColours.PAPER, 0.8), () -> {
            int number = 0;
            for (Site site : scene.network().sites()) {
                number++;
                double x = frame.x(site.xMeters());
                double y = frame.y(site.yMeters());
                if (frame.shows(x, y, 0)) {
                    String tip = wording.messages()
                            .text(
                                    "tip.site",
                                    wording.causes().mast(site),
                                    wording.quantities()
                                            .counted(
                                                    "count.sectors",
                                                    site.sectors().size()));
                    canvas.mark("site-" + number, tip, () -> canvas.circle(x, y, RADIUS));
                }
            }
        });
    }
}
