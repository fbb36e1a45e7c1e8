package org.dakal.study;

import org.dakal.resilience.SingleFailures;

/**
 * What a plan does besides what it was made for: how the network stands failures, and people behind walls.
 *
 * @param today failures of today's network
 * @param after failures of the network with the plan built
 * @param indoorTodayPeople people who have service indoors today; NaN when nobody looks indoors or no settlements are
 * given
 * @param indoorAfterPeople the same with the plan built
 */
public record PlanSideEffects(
        SingleFailures today, SingleFailures after, double indoorTodayPeople, double indoorAfterPeople) {}
