package org.dakal.scenarios.writing.tables;

import java.util.List;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.projection.MapProjection;

/**
 * A mast.
 *
 * @param id of the site
 * @param name of the site
 * @param sectorCount sectors on it
 * @param bands on it
 * @param greatestHeightAboveGroundMeters of its antennas; zero without any
 * @param latitudeDegrees position
 * @param longitudeDegrees position
 */
public record SiteRow(
        String id,
        String name,
        int sectorCount,
        List<String> bands,
        double greatestHeightAboveGroundMeters,
        double latitudeDegrees,
        double longitudeDegrees) {

    /** The row of a site. */
    public static SiteRow of(Site site, MapProjection projection) {
        Position position = Position.of(projection, site.xMeters(), site.yMeters());
        return new SiteRow(
                site.id(),
                site.name(),
                site.sectors().size(),
                site.sectors().stream().map(Sector::bandId).distinct().toList(),
                site.sectors().stream()
                        .mapToDouble(Sector::heightAboveGroundMeters)
                        .max()
                        .orElse(0),
                position.latitudeDegrees(),
                position.longitudeDegrees());
    }
}
