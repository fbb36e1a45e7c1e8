package org.dakal.propagation;

/**
 * All that a model may ask about a link besides the terrain under it.
 *
 * @param frequencyMhz carrier frequency, positive
 * @param transmitterHeightAboveGroundMeters antenna height over the profile's first point, positive
 * @param receiverHeightAboveGroundMeters antenna height over the profile's last point, positive
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

    public RadioLink {
        checkPositive("frequencyMhz", frequencyMhz);
        checkPositive("transmitterHeightAboveGroundMeters", transmitterHeightAboveGroundMeters);
        checkPositive("receiverHeightAboveGroundMeters", receiverHeightAboveGroundMeters);
    }

    private static void checkPositive(String name, double value) {
        if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(name + " = " + value + " must be above 0");
        }
    }

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
