package org.dakal.resilience;

import org.dakal.findings.Exposure;
import org.dakal.network.Proposal;

/**
 * What a proposal, built alone, does to places that are served today.
 *
 * @param proposal which
 * @param healed places that depend on one site today and would be served by two or more
 * @param exposed places that two or more sites serve today and that would depend on one, or on none
 * @param healedPersonHoursPerYear person-hours of outage in a year that the proposal takes away, less those it adds
 *     where two or more sites serve today; NaN when a site concerned has no hours given
 * @param problem why it cannot be built on today's network; empty when it can
 */
public record HealedRisk(
        Proposal proposal, Exposure healed, Exposure exposed, double healedPersonHoursPerYear, String problem) {}
