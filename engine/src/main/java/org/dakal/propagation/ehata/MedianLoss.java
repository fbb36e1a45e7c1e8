package org.dakal.propagation.ehata;

import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.ehata.ExtendedHata.Surroundings;

/**
 * Median basic transmission loss over quasi-smooth ground, and what led to it.
 *
 * <p>Source: NTIA TR-15-517, Appendix A. Okumura's basic median attenuation relative to free space, for a base station
 * of 200 m and a mobile of 3 m, is a parabola in log f at 1 km and another at 100 km; Hata's power law holds up to the
 * distance where both meet, Okumura's steeper one beyond.
 *
 * @param nearAttenuationDb median attenuation at 1 km
 * @param farAttenuationDb median attenuation at 100 km
 * @param nearExponent n_l, of the attenuation below the break-point
 * @param farExponent n_h, of the attenuation beyond it
 * @param breakPointKm d_bp
 * @param urbanDb loss in a city
 * @param surroundingsDb what the surroundings take off
 */
public record MedianLoss(
        double nearAttenuationDb,
        double farAttenuationDb,
        double nearExponent,
        double farExponent,
        double breakPointKm,
        double urbanDb,
        double surroundingsDb) {

    private static final double REFERENCE_BASE_METERS = 200;
    private static final double REFERENCE_MOBILE_METERS = 3;

    /** TR-15-517 (A-4a), (A-4b), (A-4c): at 1 km in a city. */
    private static final LogParabola NEAR_URBAN = LogParabola.through(1500, 22, 2000, 23.5, 3000, 25.85);

    /** TR-15-517, Appendix A: the suburban correction, read off at the same frequencies. */
    private static final LogParabola SUBURBAN = LogParabola.through(1500, 11.5, 2000, 12.4, 3000, 14);

    /** TR-15-517, Appendix A: at 100 km. */
    private static final LogParabola FAR_URBAN = LogParabola.through(1500, 63.5, 2000, 65.75, 3000, 69.5);

    /** Half the exponent of the field strength beyond 20 km over the effective base height, Okumura 1968 Figure 12. */
    private static final LogParabola FAR_HALF_EXPONENT = LogParabola.through(24.5, 2.5, 70, 3, 200, 3.22);

    static MedianLoss of(double f, EffectiveHeights heights, double distanceKm, Surroundings surroundings) {
        double hb = heights.baseMeters();
        double hm = heights.mobileMeters();
        double near = NEAR_URBAN.at(f);
        double far = FAR_URBAN.at(f);
        // TR-15-517, Appendix A: the two exponents
        double nl = 0.1 * (24.9 - 6.55 * Math.log10(hb));
        double nh = 2 * (FAR_HALF_EXPONENT.at(hb) - 1);
        // TR-15-517, Appendix A: d_bp
        double breakPointKm = Math.pow(10, (2 * nh + 0.1 * (near - far)) / (nh - nl));
        // Hata 1980: height gains relative to the reference heights
        double gains = 13.82 * Math.log10(REFERENCE_BASE_METERS / hb)
                + mobileGainDb(REFERENCE_MOBILE_METERS)
                - mobileGainDb(hm);
        double urban = distanceKm <= breakPointKm
                // TR-15-517, Appendix A: Hata's law, its free-space part that of the reference heights at 1 km
                ? near
                        + gains
                        + freeSpaceDb(f, 1, REFERENCE_BASE_METERS, REFERENCE_MOBILE_METERS)
                        + 10 * (nl + 2) * Math.log10(distanceKm)
                // TR-15-517, Appendix A: beyond d_bp
                : far + gains + freeSpaceDb(f, distanceKm, hb, hm) + 10 * nh * (Math.log10(distanceKm) - 2);
        return new MedianLoss(near, far, nl, nh, breakPointKm, urban, surroundingsDb(f, surroundings));
    }

    private static double surroundingsDb(double f, Surroundings surroundings) {
        double logF = Math.log10(f);
        return switch (surroundings) {
            case URBAN -> 0;
            case SUBURBAN -> SUBURBAN.at(f);
            // Hata 1980, open area
            case RURAL -> 4.78 * logF * logF - 18.33 * logF + 40.94;
        };
    }

    /** Hata 1980 (16): a(hm) of a large city. */
    private static double mobileGainDb(double heightMeters) {
        double log = Math.log10(11.75 * heightMeters);
        return 3.2 * log * log - 4.97;
    }

    /** TR-15-517, Appendix A: over the slant distance. */
    private static double freeSpaceDb(double f, double distanceKm, double baseMeters, double mobileMeters) {
        return FreeSpace.lossDb(FreeSpace.slantDistanceKm(distanceKm, baseMeters, mobileMeters), f);
    }

    /** Median loss in the surroundings, in dB. */
    public double lossDb() {
        return urbanDb - surroundingsDb;
    }
}
