package org.dakal.coverage.kernel.diffraction;

/** Where the steepest lines from both ends of an obstructed path meet. */
final class BullingtonPoint {
    private BullingtonPoint() {}

    /**
     * Fresnel parameter of the meeting point; rounding must not push it off the samples it stands for.
     *
     * @param hts transmitting antenna, m
     * @param hrs receiving antenna, m
     * @param d length of the path, km
     * @param fromMast steepest slope from the mast, m/km
     * @param fromReceiver steepest slope from the receiver, m/km; the two slopes' sum is positive
     * @param firstKm first sample between the ends
     * @param lastKm last sample between the ends
     * @see "Recommendation ITU-R P.526-15, section 4.5.1; P.1812-7, equations (18) and (19)"
     */
    static double fresnelParameter(
            double hts,
            double hrs,
            double d,
            double fromMast,
            double fromReceiver,
            double firstKm,
            double lastKm,
            double wavelengthMeters) {
        double meeting = (hrs - hts + fromReceiver * d) / (fromMast + fromReceiver);
        double point = Math.max(firstKm, Math.min(lastKm, meeting));
        double above = hts + fromMast * point - (hts * (d - point) + hrs * point) / d;
        return above * Math.sqrt(0.002 * d / (wavelengthMeters * point * (d - point)));
    }
}
