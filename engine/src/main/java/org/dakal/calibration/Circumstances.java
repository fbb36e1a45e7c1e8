package org.dakal.calibration;

/**
 * What a measured loss belongs to, besides its place.
 *
 * @param bandId of the frequency layer; empty where all are of one
 * @param sectorKey of the sector, as in {@link org.dakal.network.InstalledSector#key}; empty where it is not known
 * @param landCover name of the receiver's land-cover class; empty where it is not known
 * @param campaign the phone or car, whose unknown constant may be fitted; empty where none is told apart
 * @param antennaHeightMeters of the base station's antenna over its ground, above 0; NaN where it is not known
 * @param bearingDegrees from the base station to the receiver, clockwise from true north; NaN where it is not known
 */
public record Circumstances(
        String bandId,
        String sectorKey,
        String landCover,
        String campaign,
        double antennaHeightMeters,
        double bearingDegrees) {
    public static final Circumstances UNKNOWN = new Circumstances("", "", "", "", Double.NaN, Double.NaN);
}
