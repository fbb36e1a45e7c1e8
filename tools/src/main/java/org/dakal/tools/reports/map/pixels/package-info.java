/** Rasters as pictures of few colours, in the map's frame. */
@NullMarked
package org.dakal.tools.reports.map.pixels;

import org.jspecify.annotations.NullMarked;
