package org.dakal.tools.reports.map.marks;

import org.dakal.findings.Surroundings;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.Scenario;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/** What every map of a province stands on, whatever it shows: frame, outline, places, roads, and words for them. */
public interface MapGround {
    MapFrame frame();

    ProvinceMask province();

    Surroundings surroundings();

    Messages messages();

    Quantities quantities();

    /** The ground of a study at hand: heights for the relief, title and notices. */
    interface OfStudy extends MapGround {
        Scenario scenario();

        @Override
        default ProvinceMask province() {
            return scenario().request().province();
        }

        @Override
        default Surroundings surroundings() {
            return scenario().request().surroundings();
        }
    }
}
