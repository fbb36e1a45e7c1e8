package org.dakal.tools.reports.map;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dakal.findings.Settlement;
import org.dakal.scenarios.writing.comparison.ClassChange;
import org.dakal.scenarios.writing.comparison.ComparisonSummary.PlaceChange;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.map.marks.GroundLines;
import org.dakal.tools.reports.map.marks.MapFurniture;
import org.dakal.tools.reports.map.marks.PlaceLabels;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.markup.Html;
import org.dakal.tools.reports.words.Names;

/** The maps of a comparison: classes before and after, and what became of each cell. */
public final class ComparisonMap {
    private static final double PLACE_RADIUS = 6;

    private ComparisonMap() {}

    /** Classes before the change. */
    public static Html before(ComparisonScene scene) {
        return map(scene, "compare.map.before", scene.pictures().before(), canvas -> {});
    }

    /** Classes after the change. */
    public static Html after(ComparisonScene scene) {
        return map(scene, "compare.map.after", scene.pictures().after(), canvas -> {});
    }

    /** What became of each cell; settlements whose centre gained or lost service are marked and tell their name. */
    public static Html change(ComparisonScene scene) {
        return map(scene, "compare.map.change", scene.pictures().change(), canvas -> drawPlaces(scene, canvas));
    }

    private static Html map(ComparisonScene scene, String label, String picture, Consumer<Canvas> marks) {
        LabelPlacer placer = scene.frame().labels();
        MapFurniture furniture = MapFurniture.place(scene, placer);
        PlaceLabels places = PlaceLabels.place(scene, placer);
        return PageMap.svg(
                scene.frame(), scene.messages().text(label), List.of(new PageMap.Layer(picture, 1)), canvas -> {
                    GroundLines.draw(scene, canvas);
                    marks.accept(canvas);
                    places.draw(canvas);
                    furniture.draw(scene, canvas);
                });
    }

    private static void drawPlaces(ComparisonScene scene, Canvas canvas) {
        Map<String, Settlement> places = scene.comparison().settlements().stream()
                .collect(Collectors.toMap(Settlement::id, Function.identity()));
        for (PlaceChange change : scene.comparison().summary().places()) {
            Settlement place = Objects.requireNonNull(places.get(change.id()));
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
