/**
 * What changed between two results: totals, spots, places, ranks, and cell by cell. Two output folders enter; a record,
 * two rasters and a text leave. Folders that cannot be compared are refused with every reason at once.
 */
@NullMarked
package org.dakal.scenarios.writing.comparison;

import org.jspecify.annotations.NullMarked;
