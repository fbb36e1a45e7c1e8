package org.dakal.calibration;

/**
 * One measured loss beside the model's.
 *
 * @param receiverLatitudeDegrees WGS 84, -90 to 90
 * @param receiverLongitudeDegrees WGS 84, -180 to 180
 * @param distanceKm length of the path, above 0
 * @param predictedDb basic transmission loss by the model
 * @param measuredDb basic transmission loss as measured
 * @param isAtLeast true where the phone was at its floor: the loss is the measured one or more
 * @param circumstances what it belongs to
 */
public record MeasuredLink(
        double receiverLatitudeDegrees,
        double receiverLongitudeDegrees,
        double distanceKm,
        double predictedDb,
        double measuredDb,
        boolean isAtLeast,
        Circumstances circumstances) {
    /** A loss that is known as it is, and of which no more is known. */
    public MeasuredLink(
            double receiverLatitudeDegrees,
            double receiverLongitudeDegrees,
            double distanceKm,
            double predictedDb,
            double measuredDb) {
        this(
                receiverLatitudeDegrees,
                receiverLongitudeDegrees,
                distanceKm,
                predictedDb,
                measuredDb,
                false,
                Circumstances.UNKNOWN);
    }
}
