package org.dakal.coverage.kernel.diffraction;

/**
 * Delta-Bullington diffraction (Recommendation ITU-R P.526-15, 4.5; P.1812-7, 4.3) along a ray, each receiver in nearly
 * constant time. The twin of {@link org.dakal.propagation.diffraction.TerrainDiffraction}, which walks the profile.
 */
final class RayDiffraction extends RayBullington {
    private final SphericalExcess excess;

    /**
     * Serves one folded ray.
     *
     * @param folded its curvature is the sphere's
     * @param sphere radius, wave and ground
     */
    RayDiffraction(FoldedRay folded, TabledSphere sphere) {
        super(folded, sphere.wavelengthMeters());
        this.excess = new SphericalExcess(folded.earth, sphere);
    }

    /**
     * Ld in dB over ground between this ray and another; it must have been fitted to that and the receiver.
     *
     * @param otherWeight share of the other, 0 to 1; at 0 it is not looked at
     */
    double lossDb(RayDiffraction other, double otherWeight, FoldedReceiver receiver) {
        return bullingtonDb(other, otherWeight, receiver) + excess.betweenDb(this, other, otherWeight, receiver);
    }
}
