package org.dakal.tools.reports.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.dakal.network.CoverageClass;
import org.dakal.scenarios.writing.maps.CoverageColors;
import org.dakal.tools.reports.drawing.Ink;
import org.dakal.tools.reports.map.marks.MapScene;
import org.dakal.tools.reports.map.marks.ProposalMarks;
import org.dakal.tools.reports.map.marks.SpotMarks;
import org.dakal.tools.reports.map.pixels.MapColours;
import org.dakal.tools.reports.words.Messages;

/** What the colours and marks of the map of coverage mean. */
final class PictureLegend {
    private PictureLegend() {}

    /** Only what the map shows. */
    static PaperLegend of(MapScene scene) {
        Messages messages = scene.messages();
        List<PaperLegend.Entry> entries = new ArrayList<>();
        for (CoverageClass c : CoverageClass.BEST_FIRST) {
            if (c != CoverageClass.UNKNOWN || scene.scenario().terrainReport().unknownCellCount() > 0) {
                entries.add(PaperLegend.Entry.swatch(
                        CoverageColors.rgb(c),
                        messages.text("class.name." + c.name().toLowerCase(Locale.ROOT))));
            }
        }
        entries.add(new PaperLegend.Entry(
                (canvas, x, baseline) ->
                        canvas.group("sites", Ink.fill(0), () -> canvas.circle(x + 4, baseline - 5, 2.6)),
                14,
                messages.text("legend.site")));
        if (!scene.result().proposals().isEmpty()) {
            entries.add(new PaperLegend.Entry(
                    (canvas, x, baseline) -> canvas.group(
                            "proposals",
                            Ink.fill(MapColours.PROPOSAL),
                            () -> canvas.shape(ProposalMarks.diamond(x + 8, baseline - 5))),
                    22,
                    messages.text("legend.proposal")));
        }
        if (!scene.result().spots().isEmpty()) {
            entries.add(new PaperLegend.Entry(
                    (canvas, x, baseline) ->
                            canvas.group("badges", SpotMarks.BADGE, () -> canvas.circle(x + 8, baseline - 5, 7.5)),
                    22,
                    messages.text("legend.spot")));
        }
        return new PaperLegend(scene, "top.page", entries);
    }
}
