package org.dakal.propagation.ehata;

import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.ehata.ExtendedHata.Surroundings;
import org.dakal.units.FastLogs;

/**
 * Okumura's curves of the median loss over quasi-smooth ground at one frequency.
 *
 * <p>Source: NTIA TR-15-517, Appendix A. Okumura's basic median attenuation relative to free space, for a base station
 * of 200 m and a mobile of 3 m, is a parabola in log f at 1 km and another at 100 km; Hata's power law holds up to the
 * distance where both meet, Okumura's steeper one beyond.
 *
 * @param freeSpaceAtOneKmDb free space over 1 km
 * @param nearDb median attenuation at 1 km
 * @param farDb median attenuation at 100 km
 * @param nearFreeSpaceDb free space between the reference heights at 1 km
 * @param surroundingsDb what the surroundings take off
 */
record MedianCurves(
        double freeSpaceAtOneKmDb, double nearDb, double farDb, double nearFreeSpaceDb, double surroundingsDb) {
    private static final double LN_10 = Math.log(10);
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

    private static final double REFERENCE_GAINS_DB =
            13.82 * Math.log10(REFERENCE_BASE_METERS) + mobileGainDb(REFERENCE_MOBILE_METERS);

    static MedianCurves of(double f, Surroundings surroundings) {
        double atOneKm = FreeSpace.lossDb(1, f);
        return new MedianCurves(
                atOneKm,
                NEAR_URBAN.at(f),
                FAR_URBAN.at(f),
                atOneKm + slantDb(1, REFERENCE_BASE_METERS, REFERENCE_MOBILE_METERS),
                surroundingsDb(f, surroundings));
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

    /** n_l by the logarithm of the effective base height: of the attenuation below the break-point. */
    static double nearExponent(double logHb) {
        return 0.1 * (24.9 - 6.55 * logHb);
    }

    /** n_h by the logarithm of the effective base height: of the attenuation beyond it. */
    static double farExponent(double logHb) {
        return 2 * (FAR_HALF_EXPONENT.atLog(logHb) - 1);
    }

    /** d_bp of the two exponents. */
    double breakPointKm(double nl, double nh) {
        // TR-15-517, Appendix A: 10 to this power
        return FastLogs.exp(LN_10 * (2 * nh + 0.1 * (nearDb - farDb)) / (nh - nl));
    }

    /** Loss in a city in dB, of effective heights in metres. */
    double urbanDb(double hb, double hm, double distanceKm) {
        double logHb = FastLogs.log10(hb);
        double nl = nearExponent(logHb);
        double nh = farExponent(logHb);
        // Hata 1980: height gains relative to the reference heights
        double gains = REFERENCE_GAINS_DB - 13.82 * logHb - mobileGainDb(hm);
        return distanceKm <= breakPointKm(nl, nh)
                // TR-15-517, Appendix A: Hata's law, its free-space part that of the reference heights at 1 km
                ? nearDb + gains + nearFreeSpaceDb + 10 * (nl + 2) * FastLogs.log10(distanceKm)
                // TR-15-517, Appendix A: beyond d_bp
                : farDb
                        + gains
                        + freeSpaceAtOneKmDb
                        + slantDb(distanceKm, hb, hm)
                        + 10 * nh * (FastLogs.log10(distanceKm) - 2);
    }

    /** Hata 1980 (16): a(hm) of a large city. */
    private static double mobileGainDb(double heightMeters) {
        double log = FastLogs.log10(11.75 * heightMeters);
        return 3.2 * log * log - 4.97;
    }

    /** TR-15-517, Appendix A: what free space over the slant distance adds to that over 1 km. */
    private static double slantDb(double distanceKm, double baseMeters, double mobileMeters) {
        double riseKm = (baseMeters - mobileMeters) / 1000;
        return FreeSpace.distanceDb(distanceKm * distanceKm + riseKm * riseKm);
    }
}
