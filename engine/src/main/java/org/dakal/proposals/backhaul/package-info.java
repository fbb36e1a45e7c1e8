/**
 * How a new mast is connected to the core, and for how much: by a trench to a fibre node, or by a microwave hop to a
 * mast that stands. Terrain, today's network, proposals and what things cost enter; the cheaper feasible way, and why,
 * leaves.
 */
@NullMarked
package org.dakal.proposals.backhaul;

import org.jspecify.annotations.NullMarked;
