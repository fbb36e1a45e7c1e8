package org.dakal.coverage.kernel;

import org.dakal.grid.CellWindow;
import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.Terrain;

/** Models over level ground: a table over the squared distance. The terrain only says which cells are known. */
public final class LevelGroundSweep extends RowSweep {
    private final DistanceTable table;

    /** Arguments as {@link RadialSweep}'s. */
    public LevelGroundSweep(
            Terrain terrain,
            CellWindow window,
            double xMeters,
            double yMeters,
            double radiusMeters,
            LevelGroundModel model,
            RadioLink link) {
        super(terrain, window, xMeters, yMeters, radiusMeters);
        this.table = new DistanceTable(model, link, radiusMeters);
    }

    @Override
    double lossDb(double squareMeters, double groundMeters) {
        return table.lossDb(squareMeters);
    }
}
