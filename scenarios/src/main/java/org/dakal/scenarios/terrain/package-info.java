/**
 * Ground heights and land cover from files: HGT, DTED and GeoTIFF, mosaicked, filled up with seeded detail where asked,
 * and brought onto the study's grid. What enters are paths and grids; what leaves are heights in metres, NaN where
 * nobody knows. Called by the scenario reader and the commands that cut profiles.
 */
@NullMarked
package org.dakal.scenarios.terrain;

import org.jspecify.annotations.NullMarked;
