/**
 * Loss over the roofs of a town, from the shape of its streets: COST 231 Walfisch-Ikegami. Numbers enter, decibels and
 * the intermediate values leave.
 */
@NullMarked
package org.dakal.propagation.urban;

import org.jspecify.annotations.NullMarked;
