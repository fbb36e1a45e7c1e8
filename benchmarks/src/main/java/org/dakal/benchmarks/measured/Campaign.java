package org.dakal.benchmarks.measured;

import java.util.List;

/**
 * A set of measurements.
 *
 * @param title for people
 * @param source who measured, and under which terms
 * @param assumed what was assumed where the file is silent
 * @param points used
 * @param dropped what was left out and why
 */
record Campaign(String title, String source, List<String> assumed, List<MeasuredPoint> points, List<String> dropped) {
    Campaign {
        assumed = List.copyOf(assumed);
        points = List.copyOf(points);
        dropped = List.copyOf(dropped);
    }
}
