package org.dakal.tools.reports.map;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.dakal.coverage.ServingSites;
import org.dakal.resilience.SiteOutage;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.drawing.PictureCanvas;

/** The map of places that hang on one site, and of the sites they hang on, with its legend below. */
public final class OutagePicture {
    private static final double PIXELS_PER_UNIT = 1.25;
    private static final int LONGEST_SIDE_PIXELS = 1250;
    private static final double LEGEND_HEIGHT = 76;
    private static final double MARGIN = 16;
    private static final double NOTICE_LINE = 20;
    private static final double SWATCH = 14;
    private static final double SMALLEST_RADIUS = 2.1;
    private static final double LARGEST_RADIUS = 24;
    private static final int SITE = 0x7a1f00;
    /** Not served, one, two, three or more; then nothing outside the province. */
    private static final int[] COUNT_COLOURS = {0xe6e6e6, 0xe66101, 0xfdd49e, 0x74add1};

    private static final List<String> COUNT_WORDS =
            List.of("outage.map.none", "outage.map.one", "outage.map.two", "outage.map.more");
    private static final Lettering TITLE = new Lettering(20, true, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering WORDS = new Lettering(13, false, MapColours.INK, false, Lettering.Anchor.START);
    private static final Lettering NOTICE = new Lettering(12.5, false, 0x55606b, false, Lettering.Anchor.START);
    private static final Lettering NUMBER = new Lettering(12, true, MapColours.INK, true, Lettering.Anchor.MIDDLE);

    private OutagePicture() {}

    public static BufferedImage paint(OutageScene scene) {
        MapFrame frame = scene.frame();
        double height = frame.height()
                + LEGEND_HEIGHT
                + NOTICE_LINE * scene.scenario().notices().size();
        BufferedImage image = new BufferedImage(
                (int) Math.ceil(frame.width() * PIXELS_PER_UNIT),
                (int) Math.ceil(height * PIXELS_PER_UNIT),
                BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
        PictureCanvas canvas = new PictureCanvas(graphics);
        canvas.group(
                "paper",
                Ink.fill(MapColours.PAPER),
                () -> canvas.shape(new Rectangle2D.Double(0, 0, frame.width() + 1, height + 1)));
        drawLegend(scene, canvas);
        graphics.clip(new Rectangle2D.Double(0, 0, frame.width(), frame.height()));
        canvas.group(
                "land",
                Ink.fill(MapColours.LAND),
                () -> canvas.shape(new Rectangle2D.Double(0, 0, frame.width(), frame.height())));
        PixelCells cells = PixelCells.of(frame, LONGEST_SIDE_PIXELS);
        canvas.picture(paintCounts(scene, cells).toImage(), frame.width(), frame.height(), 0.86f, false);
        IndexedPicture relief =
                ReliefPainter.paint(scene.scenario().request().terrain().ground(), scene.province(), cells);
        canvas.picture(relief.toImage(), frame.width(), frame.height(), 1, true);
        LabelPlacer placer = frame.labels();
        MapFurniture furniture = MapFurniture.place(scene, placer);
        PlaceLabels places = PlaceLabels.place(scene, placer);
        GroundLines.draw(scene, canvas);
        drawSites(scene, canvas);
        places.draw(canvas);
        furniture.draw(scene, canvas);
        graphics.dispose();
        return image;
    }

    /** Each pixel as its weakest served cell: a place that hangs on one site must not vanish in a small picture. */
    private static IndexedPicture paintCounts(OutageScene scene, PixelCells cells) {
        ServingSites serving = scene.atlas().serving();
        byte[] pixels = new byte[cells.width() * cells.height()];
        for (int y = 0; y < cells.height(); y++) {
            for (int x = 0; x < cells.width(); x++) {
                int least = COUNT_COLOURS.length;
                boolean inside = false;
                for (int row = cells.firstRow(y); row < cells.endRow(y); row++) {
                    for (int column = cells.firstColumn(x); column < cells.endColumn(x); column++) {
                        int cell = cells.grid().index(row, column);
                        if (scene.province().contains(cell)) {
                            inside = true;
                            int count = Math.min(serving.count(cell), COUNT_COLOURS.length - 1);
                            least = count > 0 ? Math.min(least, count) : least;
                        }
                    }
                }
                int shown = !inside ? COUNT_COLOURS.length : least == COUNT_COLOURS.length ? 0 : least;
                pixels[y * cells.width() + x] = (byte) shown;
            }
        }
        int[] palette = new int[COUNT_COLOURS.length + 1];
        for (int i = 0; i < COUNT_COLOURS.length; i++) {
            palette[i] = MapColours.opaque(COUNT_COLOURS[i]);
        }
        return new IndexedPicture(cells.width(), cells.height(), pixels, palette);
    }

    /** Circles whose area grows with the people lost; the worst carry their rank. */
    private static void drawSites(OutageScene scene, Canvas canvas) {
        List<SiteOutage> sites = scene.atlas().sites();
        double most = sites.stream().mapToDouble(s -> s.lost().people()).max().orElse(0);
        MapFrame frame = scene.frame();
        canvas.group("sites", Ink.fill(SITE).fillOpacity(0.55).outlined(MapColours.PAPER, 0.8), () -> {
            for (SiteOutage outage : sites) {
                double radius = most > 0
                        ? Math.max(
                                SMALLEST_RADIUS,
                                LARGEST_RADIUS * Math.sqrt(outage.lost().people() / most))
                        : SMALLEST_RADIUS;
                canvas.circle(
                        frame.x(outage.site().xMeters()), frame.y(outage.site().yMeters()), radius);
            }
        });
        canvas.group("numbers", Ink.fill(MapColours.INK), () -> {
            for (int i = 0; i < Math.min(OutageScene.NUMBERED_SITES, sites.size()); i++) {
                if (sites.get(i).lost().people() > 0) {
                    canvas.label(
                            frame.x(sites.get(i).site().xMeters()),
                            frame.y(sites.get(i).site().yMeters()) + 4,
                            Integer.toString(i + 1),
                            NUMBER);
                }
            }
        });
    }

    private static void drawLegend(OutageScene scene, Canvas canvas) {
        double top = scene.frame().height();
        canvas.label(
                MARGIN,
                top + 30,
                scene.messages().text("outage.map.title", scene.scenario().title()),
                TITLE);
        double x = MARGIN;
        double y = top + 58;
        for (int i = 0; i < COUNT_COLOURS.length; i++) {
            double left = x;
            canvas.group(
                    "swatch",
                    Ink.fill(COUNT_COLOURS[i]).outlined(MapColours.INK, 0.5),
                    () -> canvas.shape(new Rectangle2D.Double(left, y - SWATCH + 2, SWATCH, SWATCH)));
            String words = scene.messages().text(COUNT_WORDS.get(i));
            canvas.label(x + SWATCH + 6, y, words, WORDS);
            x += SWATCH + 6 + WORDS.widthOf(words) + 18;
        }
        double dot = x;
        canvas.group(
                "sites", Ink.fill(SITE).fillOpacity(0.55), () -> canvas.circle(dot + 8, y - 5, SMALLEST_RADIUS * 3));
        canvas.label(x + 22, y, scene.messages().text("outage.map.site"), WORDS);
        double line = y;
        for (String notice : scene.scenario().notices()) {
            line += NOTICE_LINE;
            canvas.label(MARGIN, line + 6, notice, NOTICE);
        }
    }
}
