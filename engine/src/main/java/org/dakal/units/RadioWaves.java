package org.dakal.units;

/** Frequency and wavelength. */
public final class RadioWaves {
    /** Speed of light in vacuum, exact by the definition of the metre (SI). */
    public static final double SPEED_OF_LIGHT_METERS_PER_SECOND = 299_792_458.0;

    private RadioWaves() {}

    /** Wavelength in metres of a frequency in MHz (positive). */
    public static double wavelengthMeters(double frequencyMhz) {
        return SPEED_OF_LIGHT_METERS_PER_SECOND / (frequencyMhz * 1e6);
    }
}
