/** Rasters of a result as areas for other programs: GeoPackage, GeoJSON and KML, and who is whose neighbour. */
@NullMarked
package org.dakal.scenarios.writing.vectors;

import org.jspecify.annotations.NullMarked;
