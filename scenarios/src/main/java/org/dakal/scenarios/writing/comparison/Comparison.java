package org.dakal.scenarios.writing.comparison;

import org.dakal.grid.ByteRaster;
import org.dakal.grid.FloatRaster;

/**
 * What changed between two results.
 *
 * @param summary in numbers
 * @param levelDifferenceDb level of the best server after less before; NaN where unknown in either
 * @param classChange codes of {@link ClassChange}
 */
public record Comparison(ComparisonSummary summary, FloatRaster levelDifferenceDb, ByteRaster classChange) {}
