package org.dakal.coverage.kernel.ray;

import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ehata.ExtendedHata;
import org.dakal.propagation.ehata.InlandLoss;

/** The extended Hata model along an inland ray; the twin of {@link ExtendedHata}, whose formula it shares. */
public final class ExtendedHataRay implements RayLoss {
    private final ExtendedHata model;
    private final RadioLink link;
    private final double stepMeters;
    private final int capacity;
    private final InlandLoss formula;
    private final double freeSpaceAtOneKmDb;
    private final MobileRay path;
    private double mastGroundMeters;

    /** A loop for rays of some length. */
    public ExtendedHataRay(ExtendedHata model, RadioLink link, double stepMeters, int capacity) {
        this.model = model;
        this.link = link;
        this.stepMeters = stepMeters;
        this.capacity = capacity;
        this.formula = model.inland(link);
        this.freeSpaceAtOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.path = new MobileRay(link.transmitterHeightAboveGroundMeters(), stepMeters, capacity);
    }

    @Override
    public void begin(TerrainRay ray) {
        mastGroundMeters = ray.ground[0];
        path.begin(ray);
    }

    @Override
    public void prepare(Receiver receiver) {
        // What depends on the receiver alone is little
    }

    @Override
    public double lossDb(Receiver receiver) {
        path.receive(receiver);
        double km = receiver.distanceMeters / 1000;
        double rise = mastGroundMeters
                + link.transmitterHeightAboveGroundMeters()
                - receiver.groundMeters
                - link.receiverHeightAboveGroundMeters();
        double freeSpaceDb = freeSpaceAtOneKmDb + FreeSpace.distanceDb(km * km + rise * rise * 1e-6);
        return Math.max(formula.lossDb(path), freeSpaceDb);
    }

    @Override
    public double nearCells() {
        // Its losses leap; a mean of two that lie on either side of a leap is true of neither
        return 0.25;
    }

    @Override
    public RayLoss neighbour() {
        return new ExtendedHataRay(model, link, stepMeters, capacity);
    }
}
