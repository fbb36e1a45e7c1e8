package org.dakal.propagation;

/**
 * All that a model may ask about a link besides the terrain under it.
 *
 * @param frequencyMhz carrier frequency
 * @param transmitterHeightAboveGroundMeters antenna height over the profile's first point
 * @param receiverHeightAboveGroundMeters antenna height over the profile's last point
 * @param polarization of the transmitted wave
 * @param environment air and soil
 * @param percentages of time, locations and situations the loss is asked for
 */
public record RadioLink(
        double frequencyMhz,
        double transmitterHeightAboveGroundMeters,
        double receiverHeightAboveGroundMeters,
        Polarization polarization,
        RadioEnvironment environment,
        Percentages percentages) {

    /** A vertically polarized link in the default environment, asking for medians. */
    public static RadioLink of(
            double frequencyMhz, double transmitterHeightAboveGroundMeters, double receiverHeightAboveGroundMeters) {
        return new RadioLink(
                frequencyMhz,
                transmitterHeightAboveGroundMeters,
                receiverHeightAboveGroundMeters,
                Polarization.VERTICAL,
                RadioEnvironment.DEFAULT,
                Percentages.MEDIAN);
    }
}
