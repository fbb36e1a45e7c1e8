package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.SphericalEarth;

/**
 * Delta-Bullington diffraction over free space along a ray; the twin of {@link
 * org.dakal.propagation.diffraction.DeltaBullington}.
 */
public final class DeltaBullingtonRay implements RayLoss {
    private final RadioLink link;
    private final double freeSpaceAtOneKmDb;
    private final TabledSphere sphere;
    private final FoldedReceiver receiver;
    private final FoldedRay folded;
    private final RayDiffraction diffraction;

    /**
     * Allocates for rays of a capacity.
     *
     * @param link the mast's and the receiver's heights, frequency and the rest
     * @param stepMeters between samples
     * @param capacity most samples of a ray
     * @param hasClutter true when a ray's surface differs from its ground
     */
    public static DeltaBullingtonRay of(RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        RadioEnvironment environment = link.environment();
        double radiusKm = environment.effectiveEarthRadiusKm();
        TabledSphere sphere = new TabledSphere(new SphericalEarth(
                radiusKm,
                link.frequencyMhz(),
                link.polarization(),
                environment.groundPermittivity(),
                environment.groundConductivitySiemensPerMeter()));
        return of(link, stepMeters, capacity, hasClutter, sphere);
    }

    private static DeltaBullingtonRay of(
            RadioLink link, double stepMeters, int capacity, boolean hasClutter, TabledSphere sphere) {
        double radiusKm = link.environment().effectiveEarthRadiusKm();
        FoldedEarth earth = new FoldedEarth(radiusKm, link.transmitterHeightAboveGroundMeters(), stepMeters, capacity);
        return new DeltaBullingtonRay(
                link,
                FreeSpace.lossDb(1, link.frequencyMhz()),
                sphere,
                new FoldedReceiver(earth, link.receiverHeightAboveGroundMeters(), hasClutter),
                new FoldedRay(earth, hasClutter));
    }

    private DeltaBullingtonRay(
            RadioLink link, double freeSpaceAtOneKmDb, TabledSphere sphere, FoldedReceiver receiver, FoldedRay folded) {
        this.link = link;
        this.freeSpaceAtOneKmDb = freeSpaceAtOneKmDb;
        this.sphere = sphere;
        this.receiver = receiver;
        this.folded = folded;
        this.diffraction = new RayDiffraction(folded, sphere);
    }

    @Override
    public int ownSamples() {
        return 2;
    }

    @Override
    public RayLoss neighbour() {
        return new DeltaBullingtonRay(
                link, freeSpaceAtOneKmDb, sphere, receiver, new FoldedRay(folded.earth, folded.hasClutter()));
    }

    @Override
    public RayLoss another() {
        return of(link, folded.earth.stepMeters(), folded.earth.capacity(), folded.hasClutter(), sphere);
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
        diffraction.begin();
    }

    @Override
    public void prepare(Receiver asked) {
        receiver.prepare(asked);
    }

    @Override
    public double lossDb(Receiver asked) {
        return betweenDb(this, asked, 0);
    }

    @Override
    public double betweenDb(RayLoss other, Receiver asked, double otherWeight) {
        DeltaBullingtonRay there = (DeltaBullingtonRay) other;
        folded.fit(there.folded, otherWeight, receiver);
        return freeSpaceAtOneKmDb + receiver.slantLogDb + diffraction.lossDb(there.diffraction, otherWeight, receiver);
    }
}
