package org.dakal.scenarios.writing.tables;

import java.util.List;
import org.dakal.findings.Exposure;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.Site;
import org.dakal.proposals.IndoorBenefit;
import org.dakal.proposals.ProposalBenefit;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/**
 * What a proposal changes. Columns that begin with {@code alone} hold when only it is built, those that begin with
 * {@code given} on top of all proposals ranked above it. A gain is newly served, a loss no longer served.
 *
 * @param rank 1 is best
 * @param id of the proposal
 * @param name of the proposal
 * @param kind e.g. "new mast"
 * @param sites it touches, ids
 * @param costAmount in the currency
 * @param costCurrency toman, rial or an ISO 4217 code
 * @param costPriceDate date of the prices
 * @param aloneGainPeople see above; so all to givenLossRoadKm; of what the scenario gives none (people, settlements, public
 *     points, roads) the columns are empty
 * @param aloneGainAreaSquareKm see above
 * @param aloneGainVillageCount see above
 * @param aloneGainVillages names, largest first
 * @param aloneGainPublicPointCount see above
 * @param aloneGainRoadKm see above
 * @param aloneLossPeople see above
 * @param aloneLossAreaSquareKm see above
 * @param aloneLossVillageCount see above
 * @param aloneLossPublicPointCount see above
 * @param aloneLossRoadKm see above
 * @param givenGainPeople see above
 * @param givenGainAreaSquareKm see above
 * @param givenGainVillageCount see above
 * @param givenGainPublicPointCount see above
 * @param givenGainRoadKm see above
 * @param givenLossPeople see above
 * @param givenLossAreaSquareKm see above
 * @param givenLossVillageCount see above
 * @param givenLossPublicPointCount see above
 * @param givenLossRoadKm see above
 * @param aloneGainIndoorPeople people newly served indoors; empty when nobody looks indoors, as the next three
 * @param aloneLossIndoorPeople see above
 * @param givenGainIndoorPeople see above
 * @param givenLossIndoorPeople see above
 * @param costPerNewlyServedPerson cost by people newly served alone; empty when there are none
 * @param coveredAreaSquareKm area its own sectors serve in the province
 * @param alreadyServedFraction share of that area served before; empty when it covers nothing
 * @param worsens true when somebody or something would lose service
 * @param latitudeDegrees of the first site it touches
 * @param longitudeDegrees of that site
 */
public record ProposalRow(
        int rank,
        String id,
        String name,
        String kind,
        List<String> sites,
        double costAmount,
        String costCurrency,
        String costPriceDate,
        @Nullable Double aloneGainPeople,
        double aloneGainAreaSquareKm,
        @Nullable Integer aloneGainVillageCount,
        List<String> aloneGainVillages,
        @Nullable Integer aloneGainPublicPointCount,
        @Nullable Double aloneGainRoadKm,
        @Nullable Double aloneLossPeople,
        double aloneLossAreaSquareKm,
        @Nullable Integer aloneLossVillageCount,
        @Nullable Integer aloneLossPublicPointCount,
        @Nullable Double aloneLossRoadKm,
        @Nullable Double givenGainPeople,
        double givenGainAreaSquareKm,
        @Nullable Integer givenGainVillageCount,
        @Nullable Integer givenGainPublicPointCount,
        @Nullable Double givenGainRoadKm,
        @Nullable Double givenLossPeople,
        double givenLossAreaSquareKm,
        @Nullable Integer givenLossVillageCount,
        @Nullable Integer givenLossPublicPointCount,
        @Nullable Double givenLossRoadKm,
        @Nullable Double aloneGainIndoorPeople,
        @Nullable Double aloneLossIndoorPeople,
        @Nullable Double givenGainIndoorPeople,
        @Nullable Double givenLossIndoorPeople,
        @Nullable Double costPerNewlyServedPerson,
        double coveredAreaSquareKm,
        @Nullable Double alreadyServedFraction,
        boolean worsens,
        double latitudeDegrees,
        double longitudeDegrees) {

    /** The row of a proposal in the network it would change. */
    public static ProposalRow of(
            ProposalBenefit benefit, Network network, Surroundings surroundings, MapProjection projection) {
        Proposal proposal = benefit.proposal();
        List<Site> sites = ProposalSites.of(proposal, network);
        Site first = sites.get(0);
        Position position = Position.of(projection, first.xMeters(), first.yMeters());
        Exposure aloneGain = benefit.gainAlone();
        Exposure aloneLoss = benefit.lossAlone();
        Exposure givenGain = benefit.gainGiven();
        Exposure givenLoss = benefit.lossGiven();
        IndoorBenefit indoor = benefit.indoor();
        return new ProposalRow(
                benefit.rank(),
                proposal.id(),
                proposal.name(),
                proposal.kind(),
                sites.stream().map(Site::id).toList(),
                proposal.cost().amount(),
                proposal.cost().currency(),
                proposal.cost().priceDate(),
                Rounded.peopleOrNone(surroundings.peopleIn(aloneGain)),
                Rounded.squareKm(aloneGain.areaSquareKm()),
                Rounded.countOrNone(surroundings.villageCountIn(aloneGain)),
                aloneGain.villages().stream().map(Settlement::name).toList(),
                Rounded.countOrNone(surroundings.publicPointCountIn(aloneGain)),
                Rounded.kmOrNone(surroundings.roadKmIn(aloneGain)),
                Rounded.peopleOrNone(surroundings.peopleIn(aloneLoss)),
                Rounded.squareKm(aloneLoss.areaSquareKm()),
                Rounded.countOrNone(surroundings.villageCountIn(aloneLoss)),
                Rounded.countOrNone(surroundings.publicPointCountIn(aloneLoss)),
                Rounded.kmOrNone(surroundings.roadKmIn(aloneLoss)),
                Rounded.peopleOrNone(surroundings.peopleIn(givenGain)),
                Rounded.squareKm(givenGain.areaSquareKm()),
                Rounded.countOrNone(surroundings.villageCountIn(givenGain)),
                Rounded.countOrNone(surroundings.publicPointCountIn(givenGain)),
                Rounded.kmOrNone(surroundings.roadKmIn(givenGain)),
                Rounded.peopleOrNone(surroundings.peopleIn(givenLoss)),
                Rounded.squareKm(givenLoss.areaSquareKm()),
                Rounded.countOrNone(surroundings.villageCountIn(givenLoss)),
                Rounded.countOrNone(surroundings.publicPointCountIn(givenLoss)),
                Rounded.kmOrNone(surroundings.roadKmIn(givenLoss)),
                people(indoor == null ? Double.NaN : indoor.gainAlonePeople()),
                people(indoor == null ? Double.NaN : indoor.lossAlonePeople()),
                people(indoor == null ? Double.NaN : indoor.gainGivenPeople()),
                people(indoor == null ? Double.NaN : indoor.lossGivenPeople()),
                Rounded.hundredth(benefit.costPerNewlyServedPerson()),
                Rounded.squareKm(benefit.coveredAreaSquareKm()),
                Double.isNaN(benefit.alreadyServedFraction())
                        ? null
                        : (Double) Rounded.fraction(benefit.alreadyServedFraction()),
                benefit.worsens(),
                position.latitudeDegrees(),
                position.longitudeDegrees());
    }

    private static @Nullable Double people(double people) {
        return Double.isNaN(people) ? null : (Double) Rounded.people(people);
    }
}
