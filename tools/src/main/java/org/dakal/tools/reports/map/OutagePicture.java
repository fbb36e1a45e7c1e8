package org.dakal.tools.reports.map;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dakal.coverage.ServingSites;
import org.dakal.resilience.SiteOutage;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Colours;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.map.marks.GroundLines;
import org.dakal.tools.reports.map.marks.MapFurniture;
import org.dakal.tools.reports.map.marks.PlaceLabels;
import org.dakal.tools.reports.map.pixels.IndexedPicture;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.map.pixels.PixelCells;

/** The map of places that hang on one site, and of the sites they hang on, with its legend below. */
public final class OutagePicture {
    private static final double SMALLEST_RADIUS = 2.1;
    private static final double LARGEST_RADIUS = 24;
    private static final int SITE = 0x7a1f00;
    /** Not served, one, two, three or more; then nothing outside the province. */
    private static final int[] COUNT_COLOURS = {0xe6e6e6, 0xe66101, 0xfdd49e, 0x74add1};

    private static final List<String> COUNT_WORDS =
            List.of("outage.map.none", "outage.map.one", "outage.map.two", "outage.map.more");
    private static final Lettering NUMBER = new Lettering(12, true, MapColours.INK, true, Lettering.Anchor.MIDDLE);

    private OutagePicture() {}

    /** The picture. */
    public static BufferedImage paint(OutageScene scene) {
        return MapPaper.paint(
                scene, legend(scene), cells -> paintCounts(scene, cells), canvas -> drawMarks(scene, canvas));
    }

    /** Colours as pages write them, by the keys of their words, in the legend's order. */
    public static Map<String, String> colours() {
        Map<String, String> colours = new LinkedHashMap<>();
        for (int i = 0; i < COUNT_COLOURS.length; i++) {
            colours.put(COUNT_WORDS.get(i), Colours.css(COUNT_COLOURS[i]));
        }
        return colours;
    }

    private static PaperLegend legend(OutageScene scene) {
        List<PaperLegend.Entry> entries = new ArrayList<>();
        for (int i = 0; i < COUNT_COLOURS.length; i++) {
            entries.add(
                    PaperLegend.Entry.swatch(COUNT_COLOURS[i], scene.messages().text(COUNT_WORDS.get(i))));
        }
        entries.add(new PaperLegend.Entry(
                (canvas, x, baseline) -> canvas.group(
                        "sites",
                        Ink.fill(SITE).fillOpacity(0.55),
                        () -> canvas.circle(x + 8, baseline - 5, SMALLEST_RADIUS * 3)),
                22,
                scene.messages().text("outage.map.site")));
        return new PaperLegend(scene, "outage.map.title", entries);
    }

    private static void drawMarks(OutageScene scene, Canvas canvas) {
        LabelPlacer placer = scene.frame().labels();
        MapFurniture furniture = MapFurniture.place(scene, placer);
        PlaceLabels places = PlaceLabels.place(scene, placer);
        GroundLines.draw(scene, canvas);
        drawSites(scene, canvas);
        places.draw(canvas);
        furniture.draw(scene, canvas);
    }

    /** Each pixel as its weakest served cell: a place that hangs on one site must not vanish in a small picture. */
    private static IndexedPicture paintCounts(OutageScene scene, PixelCells cells) {
        ServingSites serving = scene.atlas().serving();
        int[] palette = new int[COUNT_COLOURS.length + 1];
        for (int i = 0; i < COUNT_COLOURS.length; i++) {
            palette[i] = MapColours.opaque(COUNT_COLOURS[i]);
        }
        int[] cellCounts = new int[COUNT_COLOURS.length];
        return cells.paint(palette, (x, y) -> {
            cells.count(
                    x,
                    y,
                    cellCounts,
                    cell -> scene.province().contains(cell)
                            ? Math.min(serving.count(cell), COUNT_COLOURS.length - 1)
                            : -1);
            for (int count = 1; count < cellCounts.length; count++) {
                if (cellCounts[count] > 0) {
                    return count;
                }
            }
            return cellCounts[0] > 0 ? 0 : COUNT_COLOURS.length;
        });
    }

    /** Circles whose area grows with the people lost; the worst carry their rank. */
    private static void drawSites(OutageScene scene, Canvas canvas) {
        List<SiteOutage> sites = scene.atlas().sites();
        double most = sites.stream().mapToDouble(SiteOutage::lostPeople).max().orElse(0);
        MapFrame frame = scene.frame();
        canvas.group("sites", Ink.fill(SITE).fillOpacity(0.55).outlined(MapColours.PAPER, 0.8), () -> {
            for (SiteOutage outage : sites) {
                double radius = most > 0
                        ? Math.max(SMALLEST_RADIUS, LARGEST_RADIUS * Math.sqrt(outage.lostPeople() / most))
                        : SMALLEST_RADIUS;
                canvas.circle(
                        frame.x(outage.site().xMeters()), frame.y(outage.site().yMeters()), radius);
            }
        });
        canvas.group("numbers", Ink.fill(MapColours.INK), () -> {
            for (int i = 0; i < Math.min(OutageScene.NUMBERED_SITES, sites.size()); i++) {
                if (sites.get(i).lostPeople() >= 0.5) {
                    canvas.label(
                            frame.x(sites.get(i).site().xMeters()),
                            frame.y(sites.get(i).site().yMeters()) + 4,
                            scene.quantities().count(i + 1),
                            NUMBER);
                }
            }
        });
    }
}
