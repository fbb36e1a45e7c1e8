/**
 * Raster files as such: GeoTIFF in, cloud-optimised GeoTIFF out, and the mistake a raster file can have. What enters
 * are paths and the engine's rasters; what leaves are decoded values with their place on the map. Called by the
 * terrain, writing and comparing packages.
 *
 * <p>Tags are read here, one by one and when they are asked for, so that what a damaged or hostile header claims is
 * bounded before anything is read, and so are the blocks of numbers: TwelveMonkeys gives whole pictures only (its
 * windows of floats are wrong), so that a country in one file does not fit, takes blocks left out of sparse files for
 * data, and knows no unsigned 32 bit numbers. It unpacks PackBits. The tests hold both readers against each other and
 * against what GDAL wrote.
 */
@NullMarked
package org.dakal.scenarios.raster;

import org.jspecify.annotations.NullMarked;
