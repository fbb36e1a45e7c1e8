package org.dakal.network;

/**
 * One radio sector of a site.
 *
 * @param id unique within its site
 * @param bandId band it belongs to
 * @param mounting its antenna and how that hangs
 * @param eirpDbm radiated power of the whole carrier at boresight: power + gain - losses
 * @param frequencyMhz carrier frequency
 * @param bandwidthMhz channel bandwidth
 * @param radiusKm how far it is computed
 */
public record Sector(
        String id,
        String bandId,
        Mounting mounting,
        double eirpDbm,
        double frequencyMhz,
        double bandwidthMhz,
        double radiusKm) {

    /**
     * An antenna and how it hangs.
     *
     * @param heightAboveGroundMeters height of the antenna's centre
     * @param azimuthDegrees boresight, clockwise from true north
     * @param mechanicalTiltDegrees down positive
     * @param electricalTiltDegrees down positive
     * @param pattern antenna pattern without its tilt
     */
    public record Mounting(
            double heightAboveGroundMeters,
            double azimuthDegrees,
            double mechanicalTiltDegrees,
            double electricalTiltDegrees,
            AntennaPattern pattern) {}

    /** Height of the antenna's centre. */
    public double heightAboveGroundMeters() {
        return mounting.heightAboveGroundMeters;
    }

    /** Boresight, clockwise from true north. */
    public double azimuthDegrees() {
        return mounting.azimuthDegrees;
    }

    /** Tilt of the antenna itself, down positive. */
    public double mechanicalTiltDegrees() {
        return mounting.mechanicalTiltDegrees;
    }

    /** Tilt of the beam within the antenna, down positive. */
    public double electricalTiltDegrees() {
        return mounting.electricalTiltDegrees;
    }

    /** Antenna pattern without its tilt. */
    public AntennaPattern pattern() {
        return mounting.pattern;
    }

    /** This sector with its antenna at other tilts, down positive. */
    public Sector withTilts(double mechanicalDegrees, double electricalDegrees) {
        return with(new Mounting(
                heightAboveGroundMeters(), azimuthDegrees(), mechanicalDegrees, electricalDegrees, pattern()));
    }

    /** This sector with its antenna turned to another boresight, clockwise from true north. */
    public Sector withAzimuth(double degrees) {
        return with(new Mounting(
                heightAboveGroundMeters(), degrees, mechanicalTiltDegrees(), electricalTiltDegrees(), pattern()));
    }

    /** This sector with its antenna's centre at another height. */
    public Sector withHeight(double aboveGroundMeters) {
        return with(new Mounting(
                aboveGroundMeters, azimuthDegrees(), mechanicalTiltDegrees(), electricalTiltDegrees(), pattern()));
    }

    private Sector with(Mounting other) {
        return new Sector(id, bandId, other, eirpDbm, frequencyMhz, bandwidthMhz, radiusKm);
    }

    /** This sector radiating another power. */
    public Sector withEirp(double dbm) {
        return new Sector(id, bandId, mounting, dbm, frequencyMhz, bandwidthMhz, radiusKm);
    }
}
