package org.dakal.network;

/**
 * One radio sector of a site.
 *
 * @param id unique within its site
 * @param bandId band it belongs to
 * @param heightAboveGroundMeters height of the antenna's centre
 * @param azimuthDegrees boresight, clockwise from true north
 * @param mechanicalTiltDegrees down positive
 * @param electricalTiltDegrees down positive
 * @param pattern antenna pattern without its tilt
 * @param eirpDbm radiated power of the whole carrier at boresight: power + gain - losses
 * @param frequencyMhz carrier frequency
 * @param bandwidthMhz channel bandwidth
 * @param radiusKm how far it is computed
 */
public record Sector(
        String id,
        String bandId,
        double heightAboveGroundMeters,
        double azimuthDegrees,
        double mechanicalTiltDegrees,
        double electricalTiltDegrees,
        AntennaPattern pattern,
        double eirpDbm,
        double frequencyMhz,
        double bandwidthMhz,
        double radiusKm) {

    public Sector withTilts(double mechanicalDegrees, double electricalDegrees) {
        return new Sector(
                id,
                bandId,
                heightAboveGroundMeters,
                azimuthDegrees,
                mechanicalDegrees,
                electricalDegrees,
                pattern,
                eirpDbm,
                frequencyMhz,
                bandwidthMhz,
                radiusKm);
    }

    public Sector withAzimuth(double degrees) {
        return new Sector(
                id,
                bandId,
                heightAboveGroundMeters,
                degrees,
                mechanicalTiltDegrees,
                electricalTiltDegrees,
                pattern,
                eirpDbm,
                frequencyMhz,
                bandwidthMhz,
                radiusKm);
    }

    public Sector withHeight(double aboveGroundMeters) {
        return new Sector(
                id,
                bandId,
                aboveGroundMeters,
                azimuthDegrees,
                mechanicalTiltDegrees,
                electricalTiltDegrees,
                pattern,
                eirpDbm,
                frequencyMhz,
                bandwidthMhz,
                radiusKm);
    }

    public Sector withEirp(double dbm) {
        return new Sector(
                id,
                bandId,
                heightAboveGroundMeters,
                azimuthDegrees,
                mechanicalTiltDegrees,
                electricalTiltDegrees,
                pattern,
                dbm,
                frequencyMhz,
                bandwidthMhz,
                radiusKm);
    }
}
