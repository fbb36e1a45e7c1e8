package org.dakal.tools.reports.map;

import java.util.ArrayList;
import java.util.List;
import org.dakal.network.Network;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.scenarios.columns.ProposalSites;
import org.dakal.tools.reports.drawing.Canvas;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.drawing.LabelPlacer;
import org.dakal.tools.reports.drawing.Lettering;
import org.dakal.tools.reports.map.marks.GroundLines;
import org.dakal.tools.reports.map.marks.MapFurniture;
import org.dakal.tools.reports.map.marks.PlaceLabels;
import org.dakal.tools.reports.map.marks.ProposalMarks;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.words.Names;
import org.locationtech.jts.geom.Coordinate;

/** Lines, places and proposals of a plan's map: full diamonds are built, empty ones are not. */
final class PlanDrawing {
    private static final double ROOM = 8;
    private static final int REJECTED = 0x7a828a;
    private static final Lettering CHOSEN_NAME =
            new Lettering(12.5, true, MapColours.PROPOSAL, true, Lettering.Anchor.START);
    private static final Lettering REJECTED_NAME = new Lettering(11, false, REJECTED, true, Lettering.Anchor.START);

    private final PlanScene scene;
    private final Network all;
    private final LabelPlacer placer;

    PlanDrawing(PlanScene scene) {
        this.scene = scene;
        this.all = ProposalSites.withNew(
                scene.result().today().network(), scene.scenario().request().proposals());
        this.placer = scene.frame().labels();
    }

    void draw(Canvas canvas) {
        MapFurniture furniture = MapFurniture.place(scene, placer);
        PlanResult plan = scene.result().plan();
        reserve(plan.candidates());
        // First the names of what is built: they must be there.
        List<Name> names = new ArrayList<>();
        plan.chosen().forEach(c -> place(c, CHOSEN_NAME, names));
        PlaceLabels places = PlaceLabels.place(scene, placer);
        plan.rejected().forEach(c -> place(c, REJECTED_NAME, names));
        GroundLines.draw(scene, canvas);
        canvas.group(
                "rejected",
                Ink.fill(MapColours.PAPER).fillOpacity(0.85).outlined(REJECTED, 1.6),
                () -> plan.rejected().forEach(c -> drawMark(c, canvas)));
        canvas.group(
                "chosen",
                Ink.fill(MapColours.PROPOSAL).outlined(MapColours.PAPER, 1.4),
                () -> plan.chosen().forEach(c -> drawMark(c, canvas)));
        places.draw(canvas);
        names.forEach(name -> canvas.label(name.placed.x(), name.placed.y(), name.id, name.placed.lettering()));
        furniture.draw(scene, canvas);
    }

    private List<Coordinate> places(CandidateResult candidate) {
        return ProposalSites.of(candidate.proposal(), all).stream()
                .map(site -> new Coordinate(
                        scene.frame().x(site.xMeters()), scene.frame().y(site.yMeters())))
                .toList();
    }

    private void reserve(List<CandidateResult> candidates) {
        for (CandidateResult candidate : candidates) {
            for (Coordinate place : places(candidate)) {
                placer.reserve(place.x - ROOM, place.y - ROOM, 2 * ROOM, 2 * ROOM);
            }
        }
    }

    private void drawMark(CandidateResult candidate, Canvas canvas) {
        String tip = scene.messages()
                .text(
                        candidate.isChosen() ? "plan.tip.chosen" : "plan.tip.rejected",
                        Names.isolated(candidate.proposal().id()),
                        Names.of(candidate.proposal(), scene.messages().language()),
                        scene.quantities()
                                .money(
                                        candidate.costAmount(),
                                        scene.result().plan().currency()));
        canvas.mark(
                "plan-" + candidate.turn(),
                tip,
                () -> places(candidate).forEach(place -> canvas.shape(ProposalMarks.diamond(place.x, place.y))));
    }

    private record Name(String id, LabelPlacer.Placed placed) {}

    private void place(CandidateResult candidate, Lettering style, List<Name> names) {
        String id = candidate.proposal().id();
        for (Coordinate place : places(candidate)) {
            LabelPlacer.Placed placed = placer.beside(place.x, place.y, ROOM + 3, id, style);
            if (placed != null) {
                names.add(new Name(id, placed));
            }
        }
    }
}
