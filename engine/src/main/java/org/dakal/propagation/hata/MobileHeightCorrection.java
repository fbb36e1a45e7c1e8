package org.dakal.propagation.hata;

/**
 * The correction a(hm) for the height of the mobile antenna, shared by Hata's formula and its COST 231 extension.
 *
 * <p>Source: M. Hata, "Empirical formula for propagation loss in land mobile radio services", IEEE Transactions on
 * Vehicular Technology VT-29 (3), 1980, section "antenna height correction"; COST 231 Final Report, section 4.4.1.
 */
final class MobileHeightCorrection {
    /** Hata fits large cities up to 200 MHz and from 400 MHz; the change between is put in the middle. */
    static final double LARGE_CITY_SPLIT_MHZ = 300;

    private MobileHeightCorrection() {}

    /** For a small or medium city, in dB. */
    static double mediumCityDb(double frequencyMhz, double mobileHeightMeters) {
        double logF = Math.log10(frequencyMhz);
        // Hata 1980, medium-small city; COST 231 section 4.4.1
        return (1.1 * logF - 0.7) * mobileHeightMeters - (1.56 * logF - 0.8);
    }

    /** For a large city, in dB. */
    static double largeCityDb(double frequencyMhz, double mobileHeightMeters) {
        if (frequencyMhz < LARGE_CITY_SPLIT_MHZ) {
            double log = Math.log10(1.54 * mobileHeightMeters);
            // Hata 1980, large city, f <= 200 MHz
            return 8.29 * log * log - 1.1;
        }
        double log = Math.log10(11.75 * mobileHeightMeters);
        // Hata 1980, large city, f >= 400 MHz
        return 3.2 * log * log - 4.97;
    }
}
