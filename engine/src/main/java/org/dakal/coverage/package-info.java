/**
 * From masts to maps. {@link org.dakal.coverage.CoverageEngine} is the only owner of threads; bits do not depend on
 * their number, because each cell has one writer and sectors are always taken in the network's order.
 */
@NullMarked
package org.dakal.coverage;

import org.jspecify.annotations.NullMarked;
