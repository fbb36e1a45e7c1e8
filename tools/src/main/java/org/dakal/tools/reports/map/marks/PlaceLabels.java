package org.dakal.tools.reports.map.marks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dakal.findings.Settlement;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.words.Names;
import org.jspecify.annotations.Nullable;

/** Names the cities and towns, larger ones first; where there is no room a name is left out. */
public final class PlaceLabels {
    private static final int MOST_NAMES = 60;
    private static final double SMALLEST_LETTERS = 12;
    private static final double LARGEST_LETTERS = 20;
    private static final double LETTERS_PER_DECADE = 2.5;

    private final List<Dot> dots = new ArrayList<>();

    private PlaceLabels() {}

    /** Finds room for the names. */
    public static PlaceLabels place(MapGround scene, LabelPlacer placer) {
        PlaceLabels labels = new PlaceLabels();
        scene.surroundings().settlements().stream()
                .filter(s -> s.kind() != Settlement.Kind.VILLAGE)
                .sorted(Comparator.comparingDouble(Settlement::people).reversed())
                .limit(MOST_NAMES)
                .forEach(s -> labels.add(s, scene, placer));
        return labels;
    }

    private void add(Settlement place, MapGround scene, LabelPlacer placer) {
        double x = scene.frame().x(place.xMeters());
        double y = scene.frame().y(place.yMeters());
        if (scene.frame().shows(x, y, 0)) {
            double size = letterSize(place.people());
            double radius = size / 5;
            String name = plain(Names.of(place, scene.messages().language()));
            Lettering style = new Lettering(size, true, MapColours.INK, true, Lettering.Anchor.START);
            LabelPlacer.Placed placed = placer.beside(x, y, radius + 3, name, style);
            if (placed == null) {
                placed = placer.beside(x, y, radius + 3 + size, name, style);
            }
            dots.add(new Dot(x, y, radius, name, placed));
        }
    }

    /** Larger for more people: from a thousand on, so much for each factor of ten. */
    public static double letterSize(double people) {
        double size = SMALLEST_LETTERS + LETTERS_PER_DECADE * (Math.log10(Math.max(1, people)) - 3);
        return Math.max(SMALLEST_LETTERS, Math.min(LARGEST_LETTERS, size));
    }

    public void draw(Canvas canvas) {
        canvas.group(
                "places",
                Ink.fill(MapColours.PAPER).outlined(MapColours.INK, 1.3),
                () -> dots.forEach(dot -> {
                    canvas.circle(dot.x, dot.y, dot.radius);
                    if (dot.placed != null) {
                        canvas.label(dot.placed.x(), dot.placed.y(), dot.name, dot.placed.lettering());
                    }
                }));
    }

    /** A label stands alone and needs no isolates. */
    private static String plain(String isolated) {
        return isolated.substring(1, isolated.length() - 1);
    }

    private record Dot(double x, double y, double radius, String name, LabelPlacer.@Nullable Placed placed) {}
}
