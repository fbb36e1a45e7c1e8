package org.dakal.scenarios.writing.outage;

import org.dakal.resilience.PairOutage;
import org.dakal.scenarios.writing.tables.Rounded;

/**
 * What is lost while two neighbours are out of service together.
 *
 * @param rank 1 is worst
 * @param first id of a site
 * @param second id of the other
 * @param distanceKm between them
 * @param onlyTogetherPeople people whom each alone would still serve, and no third does
 * @param onlyTogetherVillageCount likewise settlements
 * @param onlyTogetherPublicPointCount likewise schools, clinics and the like
 * @param onlyTogetherRoadKm likewise roads
 * @param onlyTogetherAreaSquareKm likewise area
 * @param lostPeople all people without service, with those that depend on one of the two anyway
 * @param lostAreaSquareKm likewise area
 */
public record PairOutageRow(
        int rank,
        String first,
        String second,
        double distanceKm,
        double onlyTogetherPeople,
        int onlyTogetherVillageCount,
        int onlyTogetherPublicPointCount,
        double onlyTogetherRoadKm,
        double onlyTogetherAreaSquareKm,
        double lostPeople,
        double lostAreaSquareKm) {

    static PairOutageRow of(int rank, PairOutage pair) {
        double distanceMeters = Math.hypot(
                pair.first().xMeters() - pair.second().xMeters(),
                pair.first().yMeters() - pair.second().yMeters());
        return new PairOutageRow(
                rank,
                pair.first().id(),
                pair.second().id(),
                Rounded.km(distanceMeters / 1000),
                Rounded.people(pair.lostOnlyTogether().people()),
                pair.lostOnlyTogether().villages().size(),
                pair.lostOnlyTogether().publicPoints().size(),
                Rounded.km(pair.lostOnlyTogether().roadKm()),
                Rounded.squareKm(pair.lostOnlyTogether().areaSquareKm()),
                Rounded.people(pair.lost().people()),
                Rounded.squareKm(pair.lost().areaSquareKm()));
    }
}
