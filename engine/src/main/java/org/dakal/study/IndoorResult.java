package org.dakal.study;

import org.dakal.coverage.IndoorCoverage;

/**
 * What a study found inside buildings.
 *
 * @param coverage the maps
 * @param totals the people
 */
public record IndoorResult(IndoorCoverage coverage, IndoorTotals totals) {}
