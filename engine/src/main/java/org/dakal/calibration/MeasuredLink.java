package org.dakal.calibration;

/**
 * One measured loss beside the model's.
 *
 * @param receiverLatitudeDegrees WGS 84, -90 to 90
 * @param receiverLongitudeDegrees WGS 84, -180 to 180
 * @param distanceKm length of the path, above 0
 * @param predictedDb basic transmission loss by the model
 * @param measuredDb basic transmission loss as measured
 */
public record MeasuredLink(
        double receiverLatitudeDegrees,
        double receiverLongitudeDegrees,
        double distanceKm,
        double predictedDb,
        double measuredDb) {}
