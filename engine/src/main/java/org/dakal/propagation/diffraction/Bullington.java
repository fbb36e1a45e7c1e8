package org.dakal.propagation.diffraction;

import org.dakal.terrain.TerrainProfile;

/**
 * The Bullington part of the delta-Bullington method: all edges of a path replaced by the one where the two horizon
 * lines meet, or by the worst one when the ends see each other.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 4.5.1; the same formulas are numbered (13) to (21) in section 4.3.1
 * of P.1812-7, cited here. Distances in km, heights in m above sea level, slopes in m/km.
 */
public final class Bullington {
    private Bullington() {}

    /**
     * Loss in dB with the empirical correction for terrain that is no knife edge.
     *
     * @param lossUcDb knife-edge loss of the Bullington point
     * @param distanceKm length of the path
     * @see "P.1812-7 (21)"
     */
    public static double totalLossDb(double lossUcDb, double distanceKm) {
        return lossUcDb + (1 - Math.exp(-lossUcDb / 6)) * (10 + 0.02 * distanceKm);
    }

    /**
     * Loss in dB over the ground with its clutter.
     *
     * @param transmitterMeters antenna's height above sea level
     * @param receiverMeters antenna's height above sea level
     * @param effectiveEarthRadiusKm Earth radius with refraction
     * @param wavelengthMeters of the carrier
     */
    public static double lossDb(
            TerrainProfile profile,
            double transmitterMeters,
            double receiverMeters,
            double effectiveEarthRadiusKm,
            double wavelengthMeters) {
        double v = fresnelParameter(
                profile, true, transmitterMeters, receiverMeters, effectiveEarthRadiusKm, wavelengthMeters);
        return totalLossDb(KnifeEdge.lossDb(v), profile.lengthKm());
    }

    /**
     * Loss of {@link #lossDb} in dB with every intermediate height of the profile set to zero: the smooth Earth's own
     * share.
     */
    public static double smoothLossDb(
            TerrainProfile profile,
            double transmitterMeters,
            double receiverMeters,
            double effectiveEarthRadiusKm,
            double wavelengthMeters) {
        double v = fresnelParameter(
                profile, false, transmitterMeters, receiverMeters, effectiveEarthRadiusKm, wavelengthMeters);
        return totalLossDb(KnifeEdge.lossDb(v), profile.lengthKm());
    }

    /**
     * Fresnel parameter of the Bullington point or, on a clear path, of the point that is least clear. Negative
     * infinity when there is no point between the ends.
     */
    static double fresnelParameter(
            TerrainProfile profile,
            boolean hasTerrain,
            double hts,
            double hrs,
            double effectiveEarthRadiusKm,
            double wavelengthMeters) {
        double bulge = 500 / effectiveEarthRadiusKm;
        double d = profile.lengthKm();
        int last = profile.size() - 1;
        double stim = Double.NEGATIVE_INFINITY;
        double srim = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < last; i++) {
            double di = profile.distanceKm(i);
            double height = (hasTerrain ? profile.surfaceMeters(i) : 0) + bulge * di * (d - di);
            // P.1812-7 (13)
            stim = Math.max(stim, (height - hts) / di);
            // P.1812-7 (17)
            srim = Math.max(srim, (height - hrs) / (d - di));
        }
        // P.1812-7 (14)
        double str = (hrs - hts) / d;
        // An edge exactly on the direct line leaves the meeting point open (0/0); the clear-path form gives it v = 0.
        if (stim < str || !(stim + srim > 0)) {
            return clearFresnelParameter(profile, hasTerrain, hts, hrs, bulge, wavelengthMeters);
        }
        // P.1812-7 (18); rounding must not push the point off the obstacles it stands for
        double meeting = (hrs - hts + srim * d) / (stim + srim);
        double db = Math.max(profile.distanceKm(1), Math.min(profile.distanceKm(last - 1), meeting));
        // P.1812-7 (19)
        return (hts + stim * db - (hts * (d - db) + hrs * db) / d)
                * Math.sqrt(0.002 * d / (wavelengthMeters * db * (d - db)));
    }

    private static double clearFresnelParameter(
            TerrainProfile profile, boolean hasTerrain, double hts, double hrs, double bulge, double wavelengthMeters) {
        double d = profile.lengthKm();
        double vMax = Double.NEGATIVE_INFINITY;
        for (int i = 1; i < profile.size() - 1; i++) {
            double di = profile.distanceKm(i);
            double height = (hasTerrain ? profile.surfaceMeters(i) : 0) + bulge * di * (d - di);
            // P.1812-7 (15)
            double v = (height - (hts * (d - di) + hrs * di) / d)
                    * Math.sqrt(0.002 * d / (wavelengthMeters * di * (d - di)));
            vMax = Math.max(vMax, v);
        }
        return vMax;
    }
}
