package org.dakal.propagation.p1812;

import org.dakal.propagation.Polarization;

/**
 * Basic input data of Recommendation ITU-R P.1812-7, Table 1, besides the profile.
 *
 * @param frequencyMhz 30 to 6000
 * @param timePercent p, 1 to 50: share of the average year for which the loss is not exceeded
 * @param locationPercent pL, 1 to 99: share of locations for which the loss is not exceeded
 * @param transmitterHeightAboveGroundMeters htg, 1 to 3000
 * @param receiverHeightAboveGroundMeters hrg, 1 to 3000
 * @param polarization of the wave
 * @param surfaceRefractivityNUnits N0 at the path's centre
 * @param refractivityLapseRateNUnitsPerKm Delta N at the path's centre, positive
 * @param pathCentreLatitudeDegrees phi
 * @param transmitterCoastDistanceKm dct, over land; 500 when there is no coast
 * @param receiverCoastDistanceKm dcr, over land; 500 when there is no coast
 * @param locationStandardDeviationDb sigma of the location variability, see {@link LocationVariability}
 */
public record P1812Input(
        double frequencyMhz,
        double timePercent,
        double locationPercent,
        double transmitterHeightAboveGroundMeters,
        double receiverHeightAboveGroundMeters,
        Polarization polarization,
        double surfaceRefractivityNUnits,
        double refractivityLapseRateNUnitsPerKm,
        double pathCentreLatitudeDegrees,
        double transmitterCoastDistanceKm,
        double receiverCoastDistanceKm,
        double locationStandardDeviationDb) {

    /** Coast distance of a path that meets no sea. */
    public static final double NO_COAST_KM = 500;

    /** Frequency in GHz, the document's f. */
    double f() {
        return frequencyMhz / 1000;
    }
}
