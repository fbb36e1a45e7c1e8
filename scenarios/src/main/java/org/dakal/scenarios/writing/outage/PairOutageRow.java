package org.dakal.scenarios.writing.outage;

import org.dakal.findings.Surroundings;
import org.dakal.resilience.PairOutage;
import org.dakal.scenarios.writing.tables.Rounded;
import org.jspecify.annotations.Nullable;

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
        @Nullable Double onlyTogetherPeople,
        @Nullable Integer onlyTogetherVillageCount,
        @Nullable Integer onlyTogetherPublicPointCount,
        @Nullable Double onlyTogetherRoadKm,
        double onlyTogetherAreaSquareKm,
        @Nullable Double lostPeople,
        double lostAreaSquareKm) {

    static PairOutageRow of(int rank, PairOutage pair, Surroundings surroundings) {
        double distanceMeters = Math.hypot(
                pair.first().xMeters() - pair.second().xMeters(),
                pair.first().yMeters() - pair.second().yMeters());
        return new PairOutageRow(
                rank,
                pair.first().id(),
                pair.second().id(),
                Rounded.km(distanceMeters / 1000),
                Rounded.peopleOrNone(surroundings.peopleIn(pair.lostOnlyTogether())),
                Rounded.countOrNone(surroundings.villageCountIn(pair.lostOnlyTogether())),
                Rounded.countOrNone(surroundings.publicPointCountIn(pair.lostOnlyTogether())),
                Rounded.kmOrNone(surroundings.roadKmIn(pair.lostOnlyTogether())),
                Rounded.squareKm(pair.lostOnlyTogether().areaSquareKm()),
                Rounded.peopleOrNone(surroundings.peopleIn(pair.lost())),
                Rounded.squareKm(pair.lost().areaSquareKm()));
    }
}
