package org.dakal.scenarios.writing.outage;

import org.dakal.findings.Surroundings;
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
        @Nullable Double healedPeople,
        @Nullable Integer healedVillageCount,
        @Nullable Integer healedPublicPointCount,
        @Nullable Double healedRoadKm,
        double healedAreaSquareKm,
        @Nullable Double exposedPeople,
        double exposedAreaSquareKm,
        @Nullable Double healedPersonHoursPerYear,
        String problem) {

    static HealedRiskRow of(HealedRisk risk, Surroundings surroundings) {
        return new HealedRiskRow(
                risk.proposal().id(),
                risk.proposal().name(),
                risk.proposal().kind(),
                Rounded.peopleOrNone(surroundings.peopleIn(risk.healed())),
                Rounded.countOrNone(surroundings.villageCountIn(risk.healed())),
                Rounded.countOrNone(surroundings.publicPointCountIn(risk.healed())),
                Rounded.kmOrNone(surroundings.roadKmIn(risk.healed())),
                Rounded.squareKm(risk.healed().areaSquareKm()),
                Rounded.peopleOrNone(surroundings.peopleIn(risk.exposed())),
                Rounded.squareKm(risk.exposed().areaSquareKm()),
                Rounded.hundredth(risk.healedPersonHoursPerYear()),
                risk.problem());
    }
}
