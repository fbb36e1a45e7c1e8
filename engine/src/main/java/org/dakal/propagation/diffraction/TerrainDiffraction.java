package org.dakal.propagation.diffraction;

import org.dakal.terrain.TerrainProfile;

/**
 * Delta-Bullington diffraction loss with its three parts, in dB.
 *
 * <p>Source: Recommendation ITU-R P.526-15, section 4.5.2; numbered (37) and (38) in section 4.3.4 of P.1812-7.
 *
 * @param actualBullingtonDb Lbulla, over the path's own surface
 * @param smoothBullingtonDb Lbulls, over the smooth surface with the same spacing
 * @param sphericalEarthDb Ldsph, over that smooth surface as a sphere
 */
public record TerrainDiffraction(double actualBullingtonDb, double smoothBullingtonDb, double sphericalEarthDb) {

    /**
     * Computes the parts.
     *
     * @param profile terrain with clutter; every height known
     * @param hts transmitting antenna above sea level, m
     * @param hrs receiving antenna above sea level, m
     * @param smooth the smooth surface under the path
     * @param sphere the Earth's radius, the wave and the ground
     */
    public static TerrainDiffraction of(
            TerrainProfile profile, double hts, double hrs, SmoothEarth smooth, SphericalEarth sphere) {
        double radiusKm = sphere.effectiveEarthRadiusKm();
        double wavelength = sphere.wavelengthMeters();
        // P.1812-7 (37a), (37b)
        double heightTx = hts - smooth.transmitterMeters();
        double heightRx = hrs - smooth.receiverMeters();
        return new TerrainDiffraction(
                Bullington.lossDb(profile, hts, hrs, radiusKm, wavelength),
                Bullington.smoothLossDb(profile, heightTx, heightRx, radiusKm, wavelength),
                sphere.lossDb(profile.lengthKm(), heightTx, heightRx));
    }

    /** Ld of P.1812-7 (38). */
    public double lossDb() {
        return actualBullingtonDb + Math.max(sphericalEarthDb - smoothBullingtonDb, 0);
    }
}
