package org.dakal.scenarios.writing.plan;

import java.util.List;
import java.util.Locale;
import org.dakal.findings.Surroundings;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.dakal.proposals.portfolio.Benefit;
import org.dakal.proposals.portfolio.BuildStep;
import org.dakal.proposals.portfolio.CandidateResult;
import org.dakal.proposals.portfolio.PlanResult;
import org.dakal.proposals.portfolio.Weight;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.tables.ProposalSites;
import org.dakal.scenarios.writing.tables.Rounded;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What a plan says of one proposal.
 *
 * @param turn place in the order of building, from 1; those not in the plan follow
 * @param id of the proposal
 * @param name of the proposal
 * @param kind e.g. "new mast"
 * @param chosen whether it is in the plan
 * @param phase of building, from 1; empty when it is not in the plan
 * @param reason why it is in the plan or not
 * @param reasonOthers ids of the proposals the reason names
 * @param costAmount to build, connect and run over the plan's years
 * @param costBuildAmount to build
 * @param costYearlyAmount to run for a year
 * @param costBackhaulAmount to connect
 * @param costCurrency of these
 * @param costPriceDate of these
 * @param alone amount of the plan's weight built alone, on what it requires
 * @param lastIn amount built last, after all others of the plan
 * @param inOrder amount built in its turn
 * @param shapley share of the joint benefit; empty for those not in the plan
 * @param shapleyStandardError of that share; zero when exact
 * @param alonePeople people alone, in the open by any site; the next likewise
 * @param aloneVillageCount settlements
 * @param alonePublicPointCount schools, clinics and the like
 * @param aloneRoadKm roads
 * @param aloneAreaSquareKm area
 * @param aloneIndoorPeople people alone, indoors; empty without indoors
 * @param coveredAreaSquareKm area its own new or changed sectors serve
 * @param alreadyServedFraction share of that area that is served today
 * @param lowAdditionality true when that share is 90 % or more
 * @param latitudeDegrees of the first site it touches
 * @param longitudeDegrees likewise
 */
public record PlanRow(
        int turn,
        String id,
        String name,
        String kind,
        boolean chosen,
        @Nullable Integer phase,
        String reason,
        List<String> reasonOthers,
        double costAmount,
        double costBuildAmount,
        double costYearlyAmount,
        double costBackhaulAmount,
        String costCurrency,
        String costPriceDate,
        @Nullable Double alone,
        @Nullable Double lastIn,
        @Nullable Double inOrder,
        @Nullable Double shapley,
        @Nullable Double shapleyStandardError,
        @Nullable Double alonePeople,
        @Nullable Integer aloneVillageCount,
        @Nullable Integer alonePublicPointCount,
        @Nullable Double aloneRoadKm,
        double aloneAreaSquareKm,
        @Nullable Double aloneIndoorPeople,
        double coveredAreaSquareKm,
        @Nullable Double alreadyServedFraction,
        boolean lowAdditionality,
        double latitudeDegrees,
        double longitudeDegrees) {

    static PlanRow of(
            CandidateResult candidate,
            PlanResult plan,
            Network all,
            Surroundings surroundings,
            MapProjection projection) {
        Proposal proposal = candidate.proposal();
        Cost cost = proposal.cost();
        Benefit wanted = candidate.benefit(plan.wish().weight());
        Site first = ProposalSites.of(proposal, all).get(0);
        Coordinate position = projection.toGeographic(first.xMeters(), first.yMeters());
        return new PlanRow(
                candidate.turn(),
                proposal.id(),
                proposal.name(),
                proposal.kind(),
                candidate.isChosen(),
                plan.buildOrder().stream()
                        .filter(step -> step.proposalId().equals(proposal.id()))
                        .map(BuildStep::phase)
                        .findFirst()
                        .orElse(null),
                word(candidate.reason().kind()),
                candidate.reason().others(),
                candidate.costAmount(),
                cost.amount(),
                cost.yearlyAmount(),
                cost.backhaulAmount(),
                cost.currency(),
                cost.priceDate(),
                amount(wanted.alone()),
                amount(wanted.lastIn()),
                amount(wanted.inOrder()),
                amount(wanted.shapley()),
                amount(wanted.shapleyStandardError()),
                surroundings.settlements().isEmpty() ? null : Rounded.peopleOrNone(alone(candidate, Weight.PEOPLE)),
                surroundings.settlements().isEmpty() ? null : Rounded.countOrNone(alone(candidate, Weight.VILLAGES)),
                surroundings.publicPoints().isEmpty()
                        ? null
                        : Rounded.countOrNone(alone(candidate, Weight.PUBLIC_POINTS)),
                surroundings.roads().isEmpty() ? null : Rounded.kmOrNone(alone(candidate, Weight.ROAD_KM)),
                Rounded.squareKm(alone(candidate, Weight.AREA_SQUARE_KM)),
                aloneIndoors(candidate),
                Rounded.squareKm(candidate.coveredAreaSquareKm()),
                Double.isNaN(candidate.alreadyServedFraction())
                        ? null
                        : (Double) Rounded.fraction(candidate.alreadyServedFraction()),
                candidate.hasLowAdditionality(),
                Rounded.degrees(position.y),
                Rounded.degrees(position.x));
    }

    private static double alone(CandidateResult candidate, Weight weight) {
        Benefit benefit = candidate.plainBenefits().get(weight);
        return benefit == null ? Double.NaN : benefit.alone();
    }

    private static @Nullable Double aloneIndoors(CandidateResult candidate) {
        Benefit benefit = candidate.indoorBenefits().get(Weight.PEOPLE);
        return benefit == null ? null : (Double) Rounded.people(benefit.alone());
    }

    /** An amount of some weight, to a millionth; nothing where it does not apply. */
    static @Nullable Double amount(double value) {
        return Double.isFinite(value) ? (Double) Rounded.squareKm(value) : null;
    }

    /** As the formats write it: lower case with '-'. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
