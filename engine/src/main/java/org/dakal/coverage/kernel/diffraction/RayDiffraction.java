package org.dakal.coverage.kernel.diffraction;

/**
 * Delta-Bullington diffraction (Recommendation ITU-R P.526-15, 4.5; P.1812-7, 4.3) between two rays, each receiver in
 * nearly constant time. The twin of {@link org.dakal.propagation.diffraction.TerrainDiffraction}, which walks the
 * profile.
 */
final class RayDiffraction {
    private final RayBullington bullington;
    private final SphericalExcess excess;

    /**
     * Serves the rays of one mast and thread.
     *
     * @param earth its curvature is the sphere's
     * @param sphere radius, wave and ground
     */
    RayDiffraction(FoldedEarth earth, TabledSphere sphere) {
        this.bullington = new RayBullington(earth, sphere.wavelengthMeters());
        this.excess = new SphericalExcess(earth, sphere);
    }

    /** Sets the two parts of Ld of each receiver, and the smooth surface fitted to its ground. */
    void evaluate(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        near.fit(far, receivers, count);
        bullington.evaluate(near, far, receivers, count);
        excess.evaluate(near, far, receivers, count);
    }
}
