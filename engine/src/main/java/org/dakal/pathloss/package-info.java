/**
 * Path-loss matrices: one per position, height, frequency, model and radius, without any antenna in it, and where
 * they are kept. Turning, tilting or repowering a sector leaves its matrix as it is.
 */
@NullMarked
package org.dakal.pathloss;

import org.jspecify.annotations.NullMarked;
