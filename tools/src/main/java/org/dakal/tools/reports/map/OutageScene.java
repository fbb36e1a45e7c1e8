package org.dakal.tools.reports.map;

import org.dakal.resilience.OutageAtlas;
import org.dakal.scenarios.Scenario;
import org.dakal.tools.reports.map.marks.MapGround;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/**
 * An outage atlas to be drawn.
 *
 * @param frame the map's place and size
 * @param scenario of which province
 * @param atlas what fails with which site
 * @param quantities values with units
 */
public record OutageScene(
        MapFrame frame, Scenario scenario, OutageAtlas atlas, Messages messages, Quantities quantities)
        implements MapGround.OfStudy {
    /** Sites that carry their number on the map and stand in the page's first table. */
    public static final int NUMBERED_SITES = 15;

    public static OutageScene of(Scenario scenario, OutageAtlas atlas, Messages messages) {
        return new OutageScene(
                MapFrame.around(scenario.request().province()), scenario, atlas, messages, new Quantities(messages));
    }
}
