/**
 * The metric raster everything is computed on: cells, windows of cells, flat arrays of values and the
 * mask of the province. Coordinates enter in metres of one projected system; nothing here knows radio.
 * Row 0 is the northernmost; indices run along rows.
 */
@NullMarked
package org.dakal.grid;

import org.jspecify.annotations.NullMarked;
