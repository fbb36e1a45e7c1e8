/**
 * The best set of proposals for a budget: greedy with exchanges, a Lagrangian bound and an exact solver, over groups of
 * cells, costs and rules. There is always a bound; every search ends at its deadline.
 */
@NullMarked
package org.dakal.proposals.portfolio.search;

import org.jspecify.annotations.NullMarked;
