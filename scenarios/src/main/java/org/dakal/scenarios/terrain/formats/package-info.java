/** The formats that terrain comes in: HGT, DTED and GeoTIFF, told apart by name and content, with their units. */
@NullMarked
package org.dakal.scenarios.terrain.formats;

import org.jspecify.annotations.NullMarked;
