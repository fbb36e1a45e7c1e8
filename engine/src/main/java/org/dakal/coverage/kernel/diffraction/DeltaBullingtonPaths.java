package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.SphericalEarth;

/**
 * Delta-Bullington diffraction over free space between rays; the twin of {@link
 * org.dakal.propagation.diffraction.DeltaBullington}.
 */
public final class DeltaBullingtonPaths extends StagedPaths {
    private final double freeSpaceAtOneKmDb;
    private final TabledSphere sphere;
    private final RayDiffraction diffraction;

    /**
     * A loop along a ray, and for rays of a capacity.
     *
     * @param link the mast's and the receiver's heights, frequency and the rest
     * @param stepMeters between samples
     * @param capacity most samples of a ray
     * @param hasClutter true when a ray's surface differs from its ground
     */
    public static RayLoss ray(RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        RadioEnvironment environment = link.environment();
        double radiusKm = environment.effectiveEarthRadiusKm();
        TabledSphere sphere = new TabledSphere(new SphericalEarth(
                radiusKm,
                link.frequencyMhz(),
                link.polarization(),
                environment.groundPermittivity(),
                environment.groundConductivitySiemensPerMeter()));
        FoldedEarth earth = FoldedEarth.of(link, stepMeters, capacity);
        return new DeltaBullingtonPaths(link, earth, hasClutter, sphere).ray();
    }

    private DeltaBullingtonPaths(RadioLink link, FoldedEarth earth, boolean hasClutter, TabledSphere sphere) {
        super(link, earth, hasClutter);
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.sphere = sphere;
        this.diffraction = new RayDiffraction(earth, sphere);
    }

    @Override
    StagedPaths another() {
        return new DeltaBullingtonPaths(link, earth.another(), hasClutter, sphere);
    }

    @Override
    void evaluate(FoldedRay near, FoldedRay far, FoldedReceiver[] receivers, int count) {
        diffraction.evaluate(near, far, receivers, count);
        for (int k = 0; k < count; k++) {
            FoldedReceiver receiver = receivers[k];
            receiver.lossDb = freeSpaceAtOneKmDb + receiver.slantLogDb + receiver.diffractionDb();
        }
    }
}
