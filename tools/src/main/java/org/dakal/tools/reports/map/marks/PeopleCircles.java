package org.dakal.tools.reports.map.marks;

import java.awt.geom.Line2D;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.dakal.findings.Settlement;
import org.dakal.network.CoverageClass;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.locationtech.jts.geom.Coordinate;

/** Draws where people live, how they are served, and which proposal first reaches those who are not. */
public record PeopleCircles(MapScene scene, Canvas canvas) {
    private static final double SMALLEST_RADIUS = 2.4;
    private static final double LARGEST_RADIUS = 26;
    private static final double RADIUS_PER_ROOT_PERSON = 0.11;

    public static void draw(MapScene scene, Canvas canvas) {
        PeopleCircles circles = new PeopleCircles(scene, canvas);
        scene.result().proposals().forEach(circles::drawReach);
        List<Settlement> largestFirst = scene.surroundings().settlements().stream()
                .sorted(Comparator.comparingDouble(Settlement::people).reversed())
                .toList();
        for (CoverageClass c : CoverageClass.values()) {
            Ink ink = Ink.fill(CoverageColors.rgb(c)).fillOpacity(0.92).outlined(MapColours.INK, 0.7);
            canvas.group(
                    "people",
                    ink,
                    () -> largestFirst.stream()
                            .filter(s -> scene.classAt(s.xMeters(), s.yMeters()) == c)
                            .forEach(circles::draw));
        }
    }

    /** Area grows with people, within limits that keep the smallest visible and the largest from covering all. */
    public static double radiusOf(double people) {
        return Math.max(SMALLEST_RADIUS, Math.min(LARGEST_RADIUS, RADIUS_PER_ROOT_PERSON * Math.sqrt(people)));
    }

    private void draw(Settlement place) {
        double x = scene.frame().x(place.xMeters());
        double y = scene.frame().y(place.yMeters());
        if (!scene.frame().shows(x, y, 0)) {
            return;
        }
        Messages messages = scene.wording().messages();
        String served = scene.classAt(place.xMeters(), place.yMeters()).name().toLowerCase(Locale.ROOT);
        String tip = messages.text(
                "tip.place",
                Names.of(place, scene.wording().language()),
                scene.wording().quantities().counted("count.people", place.people()),
                messages.text("class.name." + served));
        int number = scene.surroundings().settlements().indexOf(place) + 1;
        canvas.mark("place-" + number, tip, () -> canvas.circle(x, y, radiusOf(place.people())));
    }

    private void drawReach(ProposalBenefit benefit) {
        List<Coordinate> masts = ProposalPlaces.of(benefit.proposal(), scene.network());
        MapFrame frame = scene.frame();
        canvas.group("reach", Ink.line(MapColours.PROPOSAL, 1.3), () -> {
            for (Settlement helped : benefit.gainGiven().villages()) {
                double x = frame.x(helped.xMeters());
                double y = frame.y(helped.yMeters());
                masts.stream()
                        .min(Comparator.comparingDouble(
                                m -> m.distance(new Coordinate(helped.xMeters(), helped.yMeters()))))
                        .ifPresent(m -> canvas.shape(new Line2D.Double(frame.x(m.x), frame.y(m.y), x, y)));
                canvas.circle(x, y, radiusOf(helped.people()) + 3);
            }
        });
    }
}
