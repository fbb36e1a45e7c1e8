package org.dakal.coverage.kernel;

import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.RadioLink;

/** Models over level ground: a table over the squared distance. The terrain only says which cells are known. */
final class LevelGroundSweep extends RowSweep {
    private final DistanceTable table;

    /** Tables the model's losses up to the area's radius. */
    LevelGroundSweep(SweepArea area, LevelGroundModel model, RadioLink link) {
        super(area);
        this.table = new DistanceTable(model, link, area.radiusMeters());
    }

    @Override
    double lossDb(double squareMeters, double groundMeters) {
        return table.lossDb(squareMeters);
    }
}
