package org.dakal.calibration;

import java.util.List;

/**
 * One measured loss beside the model's.
 *
 * @param receiverLatitudeDegrees WGS 84, -90 to 90
 * @param receiverLongitudeDegrees WGS 84, -180 to 180
 * @param distanceKm length of the path, above 0
 * @param predictedDb basic transmission loss by the model
 * @param measuredDb basic transmission loss as measured; mean of the local means here
 * @param localDb every local mean less that, see {@link MeasuredPlace#localDb}
 * @param isAtLeast true where the phone was at its floor: the loss is the measured one or more
 */
public record MeasuredLink(
        double receiverLatitudeDegrees,
        double receiverLongitudeDegrees,
        double distanceKm,
        double predictedDb,
        double measuredDb,
        List<Double> localDb,
        boolean isAtLeast,
        Circumstances circumstances) {
    public MeasuredLink {
        localDb = List.copyOf(localDb);
    }
}
