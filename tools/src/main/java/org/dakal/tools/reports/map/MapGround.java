package org.dakal.tools.reports.map;

import org.dakal.findings.Surroundings;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.Scenario;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/** What every map of a province stands on, whatever it shows: frame, outline, places, roads, and words for them. */
interface MapGround {
    MapFrame frame();

    Scenario scenario();

    ProvinceMask province();

    Surroundings surroundings();

    Messages messages();

    Quantities quantities();
}
