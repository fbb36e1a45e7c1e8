/**
 * The rasters of a study as GeoTIFF files: which there are, what their numbers mean, how they look, what is masked.
 * Coverage enters, files leave.
 */
@NullMarked
package org.dakal.scenarios.writing.maps;

import org.jspecify.annotations.NullMarked;
