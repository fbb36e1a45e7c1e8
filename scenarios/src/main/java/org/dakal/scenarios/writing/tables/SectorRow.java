package org.dakal.scenarios.writing.tables;

import org.dakal.network.InstalledSector;
import org.dakal.network.Sector;
import org.dakal.network.Site;
import org.dakal.scenarios.projection.MapProjection;
import org.jspecify.annotations.Nullable;

/**
 * A sector; its number is its value in rasters of servers.
 *
 * @param number value in best-server.tif and second-server.tif
 * @param sector site/sector
 * @param siteId its site
 * @param siteName its site's name
 * @param sectorId its id on the site
 * @param band its band
 * @param technology GSM, UMTS, LTE or NR
 * @param frequencyMhz carrier frequency
 * @param bandwidthMhz channel bandwidth
 * @param antenna name of the pattern
 * @param heightAboveGroundMeters of the antenna's centre
 * @param azimuthDegrees clockwise from true north
 * @param mechanicalTiltDegrees down positive
 * @param electricalTiltDegrees down positive
 * @param eirpDbm radiated power of the whole carrier
 * @param referenceSignalEirpDbm of the measured signal, per resource element for LTE and NR
 * @param radiusKm how far it was computed
 * @param latitudeDegrees position
 * @param longitudeDegrees position
 */
public record SectorRow(
        int number,
        String sector,
        String siteId,
        String siteName,
        String sectorId,
        String band,
        String technology,
        double frequencyMhz,
        double bandwidthMhz,
        String antenna,
        double heightAboveGroundMeters,
        double azimuthDegrees,
        double mechanicalTiltDegrees,
        double electricalTiltDegrees,
        double eirpDbm,
        @Nullable Double referenceSignalEirpDbm,
        double radiusKm,
        double latitudeDegrees,
        double longitudeDegrees) {

    /** The row of a sector. */
    public static SectorRow of(int number, InstalledSector installed, MapProjection projection) {
        Site site = installed.site();
        Sector sector = installed.sector();
        Position position = Position.of(projection, site.xMeters(), site.yMeters());
        return new SectorRow(
                number,
                installed.key(),
                site.id(),
                site.name(),
                sector.id(),
                sector.bandId(),
                installed.band().technology().name(),
                sector.frequencyMhz(),
                sector.bandwidthMhz(),
                sector.pattern().name(),
                sector.heightAboveGroundMeters(),
                sector.azimuthDegrees(),
                sector.mechanicalTiltDegrees(),
                sector.electricalTiltDegrees(),
                sector.eirpDbm(),
                Rounded.hundredth(installed.referenceSignalEirpDbm()),
                sector.radiusKm(),
                position.latitudeDegrees(),
                position.longitudeDegrees());
    }
}
