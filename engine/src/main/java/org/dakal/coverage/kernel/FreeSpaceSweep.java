package org.dakal.coverage.kernel;

import org.dakal.grid.CellWindow;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.Terrain;

/** Free space between the antennas; the terrain lifts both ends. */
public final class FreeSpaceSweep extends RowSweep {
    private final double atOneKmDb;
    private final double antennasMeters;

    /** Arguments as {@link RadialSweep}'s, the model being {@link FreeSpace}. */
    public FreeSpaceSweep(
            Terrain terrain, CellWindow window, double xMeters, double yMeters, double radiusMeters, RadioLink link) {
        super(terrain, window, xMeters, yMeters, radiusMeters);
        this.atOneKmDb = FreeSpace.lossDb(1, link.frequencyMhz());
        this.antennasMeters =
                mastGround() + link.transmitterHeightAboveGroundMeters() - link.receiverHeightAboveGroundMeters();
    }

    @Override
    double lossDb(double squareMeters, double groundMeters) {
        double rise = antennasMeters - groundMeters;
        return atOneKmDb + SlantLog.tenLog((squareMeters + rise * rise) * 1e-6);
    }
}
