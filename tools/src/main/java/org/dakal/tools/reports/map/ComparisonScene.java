package org.dakal.tools.reports.map;

import java.util.List;
import org.dakal.findings.Surroundings;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.writing.comparison.Comparison;
import org.dakal.tools.reports.map.marks.MapGround;
import org.dakal.tools.reports.map.pixels.MapFrame;
import org.dakal.tools.reports.words.Messages;
import org.dakal.tools.reports.words.Quantities;

/**
 * A comparison to be drawn. Its results may be folders, so it has settlements, but neither heights nor roads.
 *
 * @param frame the map's place and size
 * @param quantities values with units
 */
public record ComparisonScene(
        MapFrame frame, Comparison comparison, ComparisonPictures pictures, Messages messages, Quantities quantities)
        implements MapGround {

    public static ComparisonScene of(Comparison comparison, ComparisonPictures pictures, Messages messages) {
        return new ComparisonScene(
                MapFrame.around(comparison.province()), comparison, pictures, messages, new Quantities(messages));
    }

    @Override
    public ProvinceMask province() {
        return comparison.province();
    }

    @Override
    public Surroundings surroundings() {
        return new Surroundings(comparison.settlements(), List.of(), List.of(), List.of());
    }
}
