package org.dakal.resilience;

import org.dakal.findings.Exposure;
import org.dakal.network.Proposal;

/**
 * What a proposal, built alone, does to places that are served today.
 *
 * @param healed places that depend on one site today and would be served by two or more
 * @param exposed places that two or more sites serve today and that would depend on one, or on none
 * @param expectedHealed what is expected to gain service by a second site
 * @param expectedExposed what is expected to lose service by a second site
 * @param healedPersonHoursPerYear person-hours of outage of today's sites in a year that the proposal takes away, less
 *     those it adds, with people as they are counted; NaN when a site concerned has no hours given
 * @param problem why it cannot be built on today's network; empty when it can
 */
public record HealedRisk(
        Proposal proposal,
        Exposure healed,
        Exposure exposed,
        ExpectedAmounts expectedHealed,
        ExpectedAmounts expectedExposed,
        double healedPersonHoursPerYear,
        String problem) {
    /** People who no longer hang on one site, as they are counted. */
    public double healedPeople() {
        return expectedHealed.peopleOr(healed.people());
    }

    /** Area that no longer hangs on one site, as it is counted. */
    public double healedSquareKm() {
        return expectedHealed.squareKmOr(healed.areaSquareKm());
    }

    /** People who hang on one site, or on none, for it, as they are counted. */
    public double exposedPeople() {
        return expectedExposed.peopleOr(exposed.people());
    }
}
