package org.dakal.coverage.kernel.diffraction;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.diffraction.CascadedKnifeEdges;
import org.dakal.units.FastLogs;
import org.dakal.units.RadioWaves;

/** Cascaded knife edges over free space along a ray; the twin of {@link CascadedKnifeEdges}. */
public final class DeygoutRay implements RayLoss {
    private final RadioLink link;
    private final double freeSpaceAtOneKmDb;
    private final FoldedReceiver receiver;
    private final FoldedRay folded;
    private final WorstEdge main;
    private final WorstEdge side;

    /** A loop for rays of some length, with or without clutter. */
    public static DeygoutRay of(RadioLink link, double stepMeters, int capacity, boolean hasClutter) {
        FoldedEarth earth = new FoldedEarth(
                link.environment().effectiveEarthRadiusKm(),
                link.transmitterHeightAboveGroundMeters(),
                stepMeters,
                capacity);
        return new DeygoutRay(
                link,
                new FoldedReceiver(earth, link.receiverHeightAboveGroundMeters(), hasClutter),
                new FoldedRay(earth, hasClutter));
    }

    private DeygoutRay(RadioLink link, FoldedReceiver receiver, FoldedRay folded) {
        this.link = link;
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.receiver = receiver;
        this.folded = folded;
        CoverLines blocks = new CoverLines(folded.earth.capacity(), WorstEdge.BLOCK_BITS);
        double wavelengthMeters = RadioWaves.wavelengthMeters(link.frequencyMhz());
        this.main = new WorstEdge(folded, blocks, wavelengthMeters);
        this.side = new WorstEdge(folded, blocks, wavelengthMeters);
    }

    @Override
    public RayLoss neighbour() {
        return new DeygoutRay(link, receiver, new FoldedRay(folded.earth, folded.hasClutter()));
    }

    @Override
    public RayLoss another() {
        return of(link, folded.earth.stepMeters(), folded.earth.capacity(), folded.hasClutter());
    }

    @Override
    public void begin(TerrainRay ray) {
        folded.begin(ray);
        main.begin();
    }

    @Override
    public void prepare(Receiver asked) {
        receiver.prepare(asked);
    }

    @Override
    public double lossDb(Receiver asked) {
        double antenna = folded.earth.antennaMeters();
        double d = receiver.distanceKm;
        main.find(receiver, 0, antenna, d, receiver.foldedMeters);
        double mainDb = main.lossDb();
        double diffraction = 0;
        if (mainDb > 0) {
            // P.526-12 section 4.4.2: T and C, as in the twin
            double t = 1 - FastLogs.exp(-mainDb / 6);
            double edgeKm = main.km();
            double edgeMeters = main.foldedMeters();
            side.find(receiver, 0, antenna, edgeKm, edgeMeters);
            double sides = side.lossDb();
            side.find(receiver, edgeKm, edgeMeters, d, receiver.foldedMeters);
            sides += side.lossDb();
            diffraction = mainDb + t * (sides + 10 + 0.04 * d);
        }
        return freeSpaceAtOneKmDb + receiver.slantLogDb + diffraction;
    }
}
