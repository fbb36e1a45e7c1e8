package org.dakal.benchmarks.micro;

import org.dakal.grid.CellGrid;
import org.dakal.terrain.ElevationRaster;

/** Stand-ins for fields that a benchmark's set-up fills. */
final class BenchWorlds {
    static final ElevationRaster NOTHING =
            new ElevationRaster(new CellGrid(32639, 0, 1, 1, 1, 1), new float[] {Float.NaN});

    private BenchWorlds() {}
}
