package org.dakal.scenarios.writing.comparison;

import java.util.List;
import org.dakal.findings.Settlement;
import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.scenarios.columns.Row;

/**
 * What changed between two results.
 *
 * @param levelDifferenceDb level of the best server after less before; NaN where unknown in either
 * @param classChange codes of {@link ClassChange}
 * @param classesBefore codes of the class before; {@link ClassChange#OUTSIDE} outside the province
 * @param classesAfter codes of the class after
 * @param province the cells that lie in the province of both, with an outline along their edges
 * @param settlements those of the result after, in its order
 */
public record Comparison(
        ComparisonSummary summary,
        FloatRaster levelDifferenceDb,
        ByteRaster classChange,
        ByteRaster classesBefore,
        ByteRaster classesAfter,
        ProvinceMask province,
        List<Settlement> settlements) {
    /**
     * The content of comparison.json.
     *
     * @param files of the result; none where it is not written
     */
    public Row json(List<String> files) {
        return ComparisonJson.ALL.row(new ComparisonJson.Listed(summary, files));
    }
}
