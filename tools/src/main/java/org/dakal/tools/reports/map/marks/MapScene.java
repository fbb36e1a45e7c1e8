package org.dakal.tools.reports.map.marks;

import org.dakal.network.CoverageClass;
import org.dakal.network.Network;
import org.dakal.scenarios.Scenario;
import org.dakal.study.StudyResult;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;
import org.dakal.tools.reports.words.ReportWords;

/**
 * What is to be drawn, and where.
 *
 * @param frame the map's place and size
 * @param scenario what was studied
 * @param result what was found
 * @param wording words for labels and descriptions
 */
public record MapScene(MapFrame frame, Scenario scenario, StudyResult result, ReportWords wording)
        implements MapGround.OfStudy {
    /** Spots that carry their number on the map; the report lists as many before it folds the rest away. */
    public static final int NUMBERED_SPOTS = 25;

    /**
     * Spots that are marked on the map and listed. A province by large cells has ten thousand, each of one cell, with
     * which a page took 19 MB and could be opened by no phone.
     */
    public static final int LISTED_SPOTS = 1_000;

    /** The whole province. */
    public static MapScene of(Scenario scenario, StudyResult result, ReportWords wording) {
        return new MapScene(MapFrame.around(scenario.request().province()), scenario, result, wording);
    }

    Network network() {
        return result.coverage().network();
    }

    @Override
    public Messages messages() {
        return wording.messages();
    }

    @Override
    public Quantities quantities() {
        return wording.quantities();
    }

    /** Class of the cell that holds a point; UNKNOWN outside the grid. */
    CoverageClass classAt(double xMeters, double yMeters) {
        int cell = frame.grid().indexAt(xMeters, yMeters);
        return cell < 0 ? CoverageClass.UNKNOWN : result.coverage().classAt(cell);
    }
}
