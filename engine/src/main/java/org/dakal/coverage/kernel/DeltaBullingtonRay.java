package org.dakal.coverage.kernel;

import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.SphericalEarth;

/** Delta-Bullington diffraction over free space along a ray; the twin of {@link org.dakal.propagation.DeltaBullington}. */
final class DeltaBullingtonRay implements RayLoss {
    private final double receiverHeightMeters;
    private final double freeSpaceAtOneKmDb;
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
    DeltaBullingtonRay(RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        RadioEnvironment environment = link.environment();
        double radiusKm = environment.effectiveEarthRadiusKm();
        this.receiverHeightMeters = link.receiverHeightAboveGroundMeters();
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.folded =
                new FoldedRay(radiusKm, link.transmitterHeightAboveGroundMeters(), stepMeters, capacity, hasClutter);
        this.diffraction = new RayDiffraction(
                folded,
                new SphericalEarth(
                        radiusKm,
                        link.frequencyMhz(),
                        link.polarization(),
                        environment.groundPermittivity(),
                        environment.groundConductivitySiemensPerMeter()),
                capacity);
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
        diffraction.begin(ray.knownCount);
    }

    @Override
    public double lossDb(int last, double distanceMeters, double receiverGround) {
        double d = distanceMeters / 1000;
        double hrs = receiverGround + receiverHeightMeters;
        folded.advance(last);
        folded.fit(last, d, receiverGround);
        double riseKm = (folded.antennaMeters - hrs) / 1000;
        return freeSpaceAtOneKmDb
                + SlantLog.tenLog(d * d + riseKm * riseKm)
                + diffraction.lossDb(last, d, receiverGround, hrs);
    }
}
