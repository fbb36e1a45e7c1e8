/** Models, their parameters and limits, and what buildings take off, as a scenario gives them. */
@NullMarked
package org.dakal.scenarios.reading.propagation;

import org.jspecify.annotations.NullMarked;
