/**
 * How sure a ranking is, as files. A {@link org.dakal.proposals.stability.StabilityResult} and rankings under other
 * cell sizes and models enter, tables and JSON leave. Commands call it.
 */
@NullMarked
package org.dakal.scenarios.writing.stability;

import org.jspecify.annotations.NullMarked;
