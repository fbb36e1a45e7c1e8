/**
 * The Irregular Terrain Model's loop along rays: mean heights and fitted lines from running sums, horizons from chains
 * prepared once for each ray, and the terrain's irregularity by selection instead of sorting.
 */
@NullMarked
package org.dakal.coverage.kernel.itm;

import org.jspecify.annotations.NullMarked;
