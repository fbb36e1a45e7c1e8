/**
 * Which proposals to build for the money there is. In come the sectors that each proposal brings or takes, who lives
 * where, costs and rules; out goes the best set found with a proven bound, an order of building, the benefit for every
 * budget, and what each proposal is worth. Called by {@code study}. One thread; the exact solver is OR-Tools.
 */
@NullMarked
package org.dakal.proposals.portfolio;

import org.jspecify.annotations.NullMarked;
