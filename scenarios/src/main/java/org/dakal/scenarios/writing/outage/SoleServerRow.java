package org.dakal.scenarios.writing.outage;

import java.util.Locale;
import org.dakal.findings.Settlement;
import org.dakal.resilience.SoleServer;
import org.dakal.scenarios.projection.MapProjection;
import org.dakal.scenarios.writing.tables.Rounded;
import org.locationtech.jts.geom.Coordinate;

/**
 * A settlement whose centre one site alone serves.
 *
 * @param id of the settlement
 * @param name in Latin letters
 * @param localName in the local script; may be empty
 * @param kind city, town or village
 * @param people who live there
 * @param site its single point of failure, id
 * @param siteName name of that site
 * @param latitudeDegrees of the settlement's centre
 * @param longitudeDegrees of the settlement's centre
 */
public record SoleServerRow(
        String id,
        String name,
        String localName,
        String kind,
        double people,
        String site,
        String siteName,
        double latitudeDegrees,
        double longitudeDegrees) {

    static SoleServerRow of(SoleServer sole, MapProjection projection) {
        Settlement place = sole.settlement();
        Coordinate centre = projection.toGeographic(place.xMeters(), place.yMeters());
        return new SoleServerRow(
                place.id(),
                place.name(),
                place.localName(),
                place.kind().name().toLowerCase(Locale.ROOT),
                Rounded.people(place.people()),
                sole.site().id(),
                sole.site().name(),
                Rounded.degrees(centre.y),
                Rounded.degrees(centre.x));
    }
}
