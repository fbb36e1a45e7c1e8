/** Proposals as a scenario gives them: their changes, costs, rules and backhaul. */
@NullMarked
package org.dakal.scenarios.reading.proposals;

import org.jspecify.annotations.NullMarked;
