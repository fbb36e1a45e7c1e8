/**
 * The ground and what stands on it, on the study's grid, and profiles cut out of it. Missing ground is NaN,
 * which means unknown; it never becomes a height.
 */
@NullMarked
package org.dakal.terrain;

import org.jspecify.annotations.NullMarked;
