/**
 * Made-up provinces of any size, to measure whole jobs on. Enter: an outline, a coarse relief, a number of masts and a
 * seed; leaves: a scenario folder that {@code dakal run} takes. Called by {@code benchmarks/run.sh variant}.
 */
@NullMarked
package org.dakal.benchmarks.variants;

import org.jspecify.annotations.NullMarked;
