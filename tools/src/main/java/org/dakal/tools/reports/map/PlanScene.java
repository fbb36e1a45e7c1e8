package org.dakal.tools.reports.map;

import org.dakal.scenarios.Scenario;
import org.dakal.study.PlanStudy;
import org.dakal.tools.reports.map.marks.MapGround;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/**
 * A plan to be drawn.
 *
 * @param frame the map's place and size
 * @param scenario of which province
 * @param result what to build and what it changes
 * @param quantities values with units
 */
public record PlanScene(
        MapFrame frame, Scenario scenario, PlanStudy.Result result, Messages messages, Quantities quantities)
        implements MapGround.OfStudy {

    public static PlanScene of(Scenario scenario, PlanStudy.Result result, Messages messages) {
        return new PlanScene(
                MapFrame.around(scenario.request().province()), scenario, result, messages, new Quantities(messages));
    }
}
