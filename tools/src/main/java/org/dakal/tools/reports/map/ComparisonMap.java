package org.dakal.tools.reports.map;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dakal.findings.Settlement;
import org.dakal.grid.ByteRaster;
import org.dakal.scenarios.writing.comparison.ClassChange;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;

/** The maps of a comparison: classes before and after, and what became of each cell. */
public final class ComparisonMap {
    private static final int CHANGE_COUNT = ClassChange.values().length;
    private static final double PLACE_RADIUS = 6;

    private ComparisonMap() {}

    /** Classes before the change. */
    public static Html before(ComparisonScene scene) {
        return classes(scene, scene.comparison().classesBefore(), "compare.map.before");
    }

    /** Classes after the change. */
    public static Html after(ComparisonScene scene) {
        return classes(scene, scene.comparison().classesAfter(), "compare.map.after");
    }

    private static Html classes(ComparisonScene scene, ByteRaster classes, String label) {
        return map(scene, label, cells -> ClassPainter.paint(classes, scene.province(), cells), canvas -> {});
    }

    /** What became of each cell; settlements whose centre gained or lost service are marked and tell their name. */
    public static Html change(ComparisonScene scene) {
        return map(
                scene,
                "compare.map.change",
                cells -> paintChange(scene.comparison(), cells),
                canvas -> drawPlaces(scene, canvas));
    }

    private static Html map(
            ComparisonScene scene, String label, Function<PixelCells, IndexedPicture> colours, Consumer<Canvas> marks) {
        PixelCells cells = PixelCells.of(scene.frame(), MapPaper.LONGEST_SIDE_PIXELS);
        LabelPlacer placer = scene.frame().labels();
        MapFurniture furniture = MapFurniture.place(scene, placer);
        PlaceLabels places = PlaceLabels.place(scene, placer);
        return PageMap.svg(
                scene.frame(),
                scene.messages().text(label),
                List.of(new PageMap.Layer(colours.apply(cells), 1)),
                canvas -> {
                    GroundLines.draw(scene, canvas);
                    marks.accept(canvas);
                    places.draw(canvas);
                    furniture.draw(scene, canvas);
                });
    }

    /** Each pixel as most of its cells; service gained or lost is shown however small it is, of both the larger, or the loss. */
    private static IndexedPicture paintChange(Comparison comparison, PixelCells cells) {
        byte[] pixels = new byte[cells.width() * cells.height()];
        int[] counts = new int[CHANGE_COUNT];
        for (int y = 0; y < cells.height(); y++) {
            for (int x = 0; x < cells.width(); x++) {
                cells.count(x, y, counts, cell -> comparison.classChange().get(cell)); // outside is below zero
                int gained = counts[ClassChange.NEWLY_SERVED.code()];
                int lost = counts[ClassChange.NO_LONGER_SERVED.code()];
                pixels[y * cells.width() + x] = lost > 0 && lost >= gained
                        ? ClassChange.NO_LONGER_SERVED.code()
                        : gained > 0
                                ? ClassChange.NEWLY_SERVED.code()
                                : (byte) PixelCells.mostCommon(counts, CHANGE_COUNT);
            }
        }
        int[] palette = new int[CHANGE_COUNT + 1];
        for (ClassChange change : ClassChange.values()) {
            palette[change.code()] = MapColours.opaque(change.rgb());
        }
        return new IndexedPicture(cells.width(), cells.height(), pixels, palette);
    }

    private static void drawPlaces(ComparisonScene scene, Canvas canvas) {
        Map<String, Settlement> places = scene.comparison().settlements().stream()
                .collect(Collectors.toMap(Settlement::id, Function.identity()));
        for (PlaceChange change : scene.comparison().summary().places()) {
            Settlement place = places.get(change.id());
            double x = scene.frame().x(place.xMeters());
            double y = scene.frame().y(place.yMeters());
            ClassChange kind = change.gained() ? ClassChange.NEWLY_SERVED : ClassChange.NO_LONGER_SERVED;
            String tip = scene.messages()
                    .text(
                            change.gained() ? "compare.tip.gained" : "compare.tip.lost",
                            Names.of(place, scene.messages().language()),
                            scene.quantities().counted("count.people", change.people()));
            canvas.group(
                    "changed-places",
                    Ink.fill(kind.rgb()).outlined(MapColours.INK, 1.5),
                    () -> canvas.mark("place-" + change.id(), tip, () -> canvas.circle(x, y, PLACE_RADIUS)));
        }
    }
}
