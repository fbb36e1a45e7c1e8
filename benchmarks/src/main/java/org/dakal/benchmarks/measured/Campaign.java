package org.dakal.benchmarks.measured;

import java.util.List;
import org.dakal.propagation.terminal.LandCover;

/**
 * A set of measurements.
 *
 * @param source who measured, and under which terms
 * @param surroundings what the campaign's own words say of the place; fixed before any error was seen
 * @param assumed what was assumed where the file is silent
 * @param dropped what was left out and why
 */
record Campaign(
        String title,
        String source,
        LandCover surroundings,
        List<String> assumed,
        List<MeasuredPoint> points,
        List<String> dropped) {
    Campaign {
        assumed = List.copyOf(assumed);
        points = List.copyOf(points);
        dropped = List.copyOf(dropped);
    }
}
