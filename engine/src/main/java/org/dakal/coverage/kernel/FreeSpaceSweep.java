package org.dakal.coverage.kernel;

import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioLink;

/** Free space between the antennas; the terrain lifts both ends. */
final class FreeSpaceSweep extends RowSweep {
    private final double atOneKmDb;
    private final double antennasMeters;

    FreeSpaceSweep(SweepArea area, RadioLink link) {
        super(area);
        this.atOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.antennasMeters =
                mastGround() + link.transmitterHeightAboveGroundMeters() - link.receiverHeightAboveGroundMeters();
    }

    @Override
    double lossDb(double squareMeters, double groundMeters) {
        double rise = antennasMeters - groundMeters;
        return atOneKmDb + FreeSpace.distanceDb((squareMeters + rise * rise) * 1e-6);
    }
}
