/**
 * What a study leaves behind: rasters, a GeoPackage, KMZ, tables and summary.json in one folder, and what changed
 * between two such folders. A scenario and its study's result enter, files leave; the command line calls it. Nothing
 * here computes coverage. Every output repeats the scenario's notices.
 */
@NullMarked
package org.dakal.scenarios.writing;

import org.jspecify.annotations.NullMarked;
