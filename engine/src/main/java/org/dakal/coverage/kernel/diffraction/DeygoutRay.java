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
    private static final int BLOCK_BITS = 4;
    private static final int GROUP_BITS = 6;

    private final RadioLink link;
    private final double freeSpaceAtOneKmDb;
    private final FoldedReceiver receiver;
    private final FoldedRay folded;
    private final CoverLines blocks;
    private final CoverLines groups;
    private final WorstEdge main;
    private final WorstEdge before;
    private final WorstEdge behind;

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
        this.blocks = new CoverLines(folded.earth.capacity(), BLOCK_BITS);
        this.groups = new CoverLines(folded.earth.capacity(), GROUP_BITS);
        double wavelengthMeters = RadioWaves.wavelengthMeters(link.frequencyMhz());
        this.main = new WorstEdge(folded, blocks, groups, wavelengthMeters);
        this.before = new WorstEdge(folded, blocks, groups, wavelengthMeters);
        this.behind = new WorstEdge(folded, blocks, groups, wavelengthMeters);
    }

    @Override
    public double nearCells() {
        return 0.08;
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
        blocks.begin(folded.surface, folded.knownCount);
        groups.begin(folded.surface, folded.knownCount, blocks);
    }

    @Override
    public void prepare(Receiver asked) {
        receiver.prepare(asked);
    }

    @Override
    public double lossDb(Receiver asked) {
        double antenna = folded.earth.antennaMeters();
        double d = receiver.distanceKm;
        boolean mayRise = receiver.rayLast > 0 && folded.surfaceSlope[receiver.rayLast] > receiver.directSlope;
        main.find(receiver, 0, antenna, d, receiver.foldedMeters, mayRise);
        double mainDb = main.lossDb();
        double diffraction = 0;
        if (mainDb > 0) {
            // P.526-12 section 4.4.2: T and C, as in the twin
            double t = 1 - FastLogs.exp(-mainDb / 6);
            double edgeKm = main.km();
            double edgeMeters = main.foldedMeters();
            before.find(receiver, 0, antenna, edgeKm, edgeMeters, main.rises());
            behind.find(receiver, edgeKm, edgeMeters, d, receiver.foldedMeters, main.rises());
            diffraction = mainDb + t * (before.lossDb() + behind.lossDb() + 10 + 0.04 * d);
        }
        return freeSpaceAtOneKmDb + receiver.slantLogDb + diffraction;
    }
}
