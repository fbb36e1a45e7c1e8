/**
 * The rows of every table a study leaves: spots, proposals, places, sites, sectors. A row is a record whose component names
 * are the column names, alike in CSV, GeoPackage and JSON. Positions leave in WGS 84, bearings from true north.
 */
@NullMarked
package org.dakal.scenarios.writing.tables;

import org.jspecify.annotations.NullMarked;
