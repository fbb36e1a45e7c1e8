package org.dakal.network;

import org.jspecify.annotations.Nullable;

/**
 * One radio sector of a site.
 *
 * @param id unique within its site
 * @param eirpDbm radiated power of the whole carrier at boresight: power + gain - losses
 * @param radiusKm how far it is computed
 */
public record Sector(
        String id,
        String bandId,
        Mounting mounting,
        double eirpDbm,
        double frequencyMhz,
        double bandwidthMhz,
        double radiusKm,
        Identity identity) {

    /** A sector of which nobody said what phones call it. */
    public Sector(
            String id,
            String bandId,
            Mounting mounting,
            double eirpDbm,
            double frequencyMhz,
            double bandwidthMhz,
            double radiusKm) {
        this(id, bandId, mounting, eirpDbm, frequencyMhz, bandwidthMhz, radiusKm, Identity.NONE);
    }

    /**
     * What phones call a sector's cell, by which measurements find it; null where nobody said.
     *
     * @param cellIdentity GSM's cell identity of 16 bits, the 28 bits of UMTS and LTE, or NR's 36
     * @param physicalCellId of LTE (0 to 503) and NR (0 to 1007); the primary scrambling code of UMTS (0 to 511)
     * @param channel number of the downlink carrier: ARFCN, UARFCN, EARFCN or NR-ARFCN
     */
    public record Identity(
            @Nullable Long cellIdentity,
            @Nullable Integer physicalCellId,
            @Nullable Integer channel) {
        /** Nothing is said. */
        public static final Identity NONE = new Identity(null, null, null);
    }

    /**
     * An antenna and how it hangs.
     *
     * @param heightAboveGroundMeters height of the antenna's centre
     * @param azimuthDegrees boresight, clockwise from true north
     * @param mechanicalTiltDegrees down positive
     * @param electricalTiltDegrees down positive
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
        return new Sector(id, bandId, other, eirpDbm, frequencyMhz, bandwidthMhz, radiusKm, identity);
    }

    public Sector withBand(String otherBandId) {
        return new Sector(id, otherBandId, mounting, eirpDbm, frequencyMhz, bandwidthMhz, radiusKm, identity);
    }

    /** Whose spectrum it uses. */
    public Carrier carrier() {
        return Carrier.of(bandId);
    }

    /** This sector radiating another power. */
    public Sector withEirp(double dbm) {
        return new Sector(id, bandId, mounting, dbm, frequencyMhz, bandwidthMhz, radiusKm, identity);
    }
}
