package org.dakal.scenarios.writing.outage;

import org.dakal.resilience.HealedRisk;
import org.dakal.scenarios.writing.tables.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal, built alone, does to places that are served today.
 *
 * @param id of the proposal
 * @param name of the proposal
 * @param kind e.g. "new mast"
 * @param healedPeople people who depend on one site today and would no longer
 * @param healedVillageCount likewise settlements
 * @param healedPublicPointCount likewise schools, clinics and the like
 * @param healedRoadKm likewise roads
 * @param healedAreaSquareKm likewise area
 * @param exposedPeople people whom several sites serve today and who would depend on one, or on none
 * @param exposedAreaSquareKm likewise area
 * @param healedPersonHoursPerYear person-hours of outage taken away in a year, less those added; empty when hours are not known
 * @param problem why it cannot be built on today's network; empty when it can
 */
public record HealedRiskRow(
        String id,
        String name,
        String kind,
        double healedPeople,
        int healedVillageCount,
        int healedPublicPointCount,
        double healedRoadKm,
        double healedAreaSquareKm,
        double exposedPeople,
        double exposedAreaSquareKm,
        @Nullable Double healedPersonHoursPerYear,
        String problem) {

    static HealedRiskRow of(HealedRisk risk) {
        return new HealedRiskRow(
                risk.proposal().id(),
                risk.proposal().name(),
                risk.proposal().kind(),
                Rounded.people(risk.healed().people()),
                risk.healed().villages().size(),
                risk.healed().publicPoints().size(),
                Rounded.km(risk.healed().roadKm()),
                Rounded.squareKm(risk.healed().areaSquareKm()),
                Rounded.people(risk.exposed().people()),
                Rounded.squareKm(risk.exposed().areaSquareKm()),
                Rounded.hundredth(risk.healedPersonHoursPerYear()),
                risk.problem());
    }
}
