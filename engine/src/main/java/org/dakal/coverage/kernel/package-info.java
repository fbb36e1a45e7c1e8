/**
 * The hot loops. Primitives enter, arrays leave; nothing here allocates per cell, throws, or starts threads. Only
 * {@link org.dakal.coverage.CoverageEngine} and its workers call it.
 */
@NullMarked
package org.dakal.coverage.kernel;

import org.jspecify.annotations.NullMarked;
