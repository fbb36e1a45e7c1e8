/**
 * Raster files as such: GeoTIFF in, cloud-optimised GeoTIFF out, and the mistake a raster file can have. What enters
 * are paths and the engine's rasters; what leaves are decoded values with their place on the map. Called by the
 * terrain, writing and comparing packages.
 */
@NullMarked
package org.dakal.scenarios.raster;

import org.jspecify.annotations.NullMarked;
