package org.dakal.propagation.ehata;

import org.dakal.propagation.ehata.ExtendedHata.Surroundings;

/**
 * Median basic transmission loss over quasi-smooth ground, and what led to it.
 *
 * <p>Source: NTIA TR-15-517, Appendix A, by {@link MedianCurves}.
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

    static MedianLoss of(double f, EffectiveHeights heights, double distanceKm, Surroundings surroundings) {
        MedianCurves curves = MedianCurves.of(f, surroundings);
        double logHb = Math.log10(heights.baseMeters());
        double nl = MedianCurves.nearExponent(logHb);
        double nh = MedianCurves.farExponent(logHb);
        return new MedianLoss(
                curves.nearDb(),
                curves.farDb(),
                nl,
                nh,
                curves.breakPointKm(nl, nh),
                curves.urbanDb(heights.baseMeters(), heights.mobileMeters(), distanceKm),
                curves.surroundingsDb());
    }

    /** Median loss in the surroundings, in dB. */
    public double lossDb() {
        return urbanDb - surroundingsDb;
    }
}
