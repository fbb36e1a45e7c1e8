/** Whole jobs as a user starts them. */
@NullMarked
package org.dakal.benchmarks.whole;

import org.jspecify.annotations.NullMarked;
