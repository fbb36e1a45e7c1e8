package org.dakal.scenarios.writing.outage;

import java.util.List;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.resilience.SiteOutage;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.tables.Rounded;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;

/**
 * What is lost while a site is out of service, because no other serves it.
 *
 * @param rank 1 is worst
 * @param id of the site
 * @param name of the site
 * @param lostPeople people without service
 * @param lostVillageCount settlements whose centre loses service
 * @param lostPublicPointCount schools, clinics and the like
 * @param lostRoadKm roads
 * @param lostAreaSquareKm area
 * @param outageHoursPerYear how long the site fails in a year; empty when nobody said
 * @param lostPersonHoursPerYear people times hours; empty likewise
 * @param lostVillages names, largest first
 * @param latitudeDegrees position
 * @param longitudeDegrees position
 */
public record SiteOutageRow(
        int rank,
        String id,
        String name,
        @Nullable Double lostPeople,
        @Nullable Integer lostVillageCount,
        @Nullable Integer lostPublicPointCount,
        @Nullable Double lostRoadKm,
        double lostAreaSquareKm,
        @Nullable Double outageHoursPerYear,
        @Nullable Double lostPersonHoursPerYear,
        List<String> lostVillages,
        double latitudeDegrees,
        double longitudeDegrees) {

    static SiteOutageRow of(int rank, SiteOutage outage, Surroundings surroundings, MapProjection projection) {
        Coordinate place =
                projection.toGeographic(outage.site().xMeters(), outage.site().yMeters());
        return new SiteOutageRow(
                rank,
                outage.site().id(),
                outage.site().name(),
                Rounded.peopleOrNone(surroundings.peopleIn(outage.lost())),
                Rounded.countOrNone(surroundings.villageCountIn(outage.lost())),
                Rounded.countOrNone(surroundings.publicPointCountIn(outage.lost())),
                Rounded.kmOrNone(surroundings.roadKmIn(outage.lost())),
                Rounded.squareKm(outage.lost().areaSquareKm()),
                Rounded.hundredth(outage.site().outageHoursPerYear()),
                Rounded.hundredth(outage.lostPersonHoursPerYear()),
                outage.lost().villages().stream().map(Settlement::name).toList(),
                Rounded.degrees(place.y),
                Rounded.degrees(place.x));
    }
}
