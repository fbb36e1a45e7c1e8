/**
 * What every table and every JSON file of a result has: one list of columns each, with name, unit, words in two
 * languages and the value's way out of the engine's own results. CSV, GeoPackage, KMZ, JSON, the schemas and the tables
 * of OUTPUTS.md are made from it. Positions leave in WGS 84, bearings from true north. To add a column, add it to its
 * list.
 */
@NullMarked
package org.dakal.scenarios.columns;

import org.jspecify.annotations.NullMarked;
