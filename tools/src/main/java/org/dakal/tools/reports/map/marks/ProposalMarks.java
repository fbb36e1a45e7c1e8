package org.dakal.tools.reports.map.marks;

import java.awt.geom.Path2D;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Names;
import org.dakal.tools.reports.words.Quantities;
import org.locationtech.jts.geom.Coordinate;

/** Draws where proposals would build. */
public final class ProposalMarks {
    private static final double RADIUS = 8;
    private static final Lettering NAME = new Lettering(11.5, true, MapColours.PROPOSAL, true, Lettering.Anchor.START);

    private ProposalMarks() {}

    public static void draw(MapScene scene, Canvas canvas, LabelPlacer placer) {
        canvas.group("proposals", Ink.fill(MapColours.PROPOSAL).outlined(MapColours.PAPER, 1.4), () -> {
            // The best are drawn last, over the others.
            for (int i = scene.result().proposals().size() - 1; i >= 0; i--) {
                draw(scene.result().proposals().get(i), scene, canvas, placer);
            }
        });
    }

    private static void draw(ProposalBenefit benefit, MapScene scene, Canvas canvas, LabelPlacer placer) {
        canvas.mark("proposal-" + benefit.rank(), tip(benefit, scene), () -> {
            for (Coordinate place : ProposalPlaces.of(benefit.proposal(), scene.network())) {
                double x = scene.frame().x(place.x);
                double y = scene.frame().y(place.y);
                canvas.shape(diamond(x, y));
                LabelPlacer.Placed name =
                        placer.beside(x, y, RADIUS + 3, benefit.proposal().id(), NAME);
                if (name != null) {
                    canvas.label(name.x(), name.y(), benefit.proposal().id(), name.lettering());
                }
            }
        });
    }

    /** Keeps the diamonds free of numbers and names. */
    public static void reserve(MapScene scene, LabelPlacer placer) {
        for (ProposalBenefit benefit : scene.result().proposals()) {
            for (Coordinate place : ProposalPlaces.of(benefit.proposal(), scene.network())) {
                double x = scene.frame().x(place.x);
                double y = scene.frame().y(place.y);
                placer.reserve(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS);
            }
        }
    }

    public static Path2D diamond(double x, double y) {
        Path2D path = new Path2D.Double();
        path.moveTo(x, y - RADIUS);
        path.lineTo(x + RADIUS, y);
        path.lineTo(x, y + RADIUS);
        path.lineTo(x - RADIUS, y);
        path.closePath();
        return path;
    }

    private static String tip(ProposalBenefit benefit, MapScene scene) {
        Messages messages = scene.wording().messages();
        Quantities quantities = scene.wording().quantities();
        return messages.text(
                "tip.proposal",
                quantities.count(benefit.rank()),
                Names.isolated(benefit.proposal().id()),
                Names.of(benefit.proposal(), messages.language()),
                quantities.money(
                        benefit.proposal().cost().wholeAmount(),
                        benefit.proposal().cost().currency()),
                scene.wording().proposals().verdict(benefit));
    }
}
