/**
 * Losses at one end of a path, added to its basic transmission loss: how a terminal stands in
 * land cover, and the way into a building (Recommendation ITU-R P.2109-2). Numbers enter, decibels and the intermediate
 * values of the documents leave. Values outside a document's range are refused with IllegalArgumentException; callers
 * who serve people ask the {@code validity()} of each loss first.
 */
@NullMarked
package org.dakal.propagation.terminal;

import org.jspecify.annotations.NullMarked;
