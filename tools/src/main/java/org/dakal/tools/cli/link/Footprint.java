package org.dakal.tools.cli.link;

import java.util.Arrays;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.KernelReport;
import org.dakal.coverage.ProgressListener;
import org.dakal.grid.CellGrid;
import org.dakal.grid.CellWindow;
import org.dakal.grid.FloatRaster;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.terrain.Terrain;

/** The path loss around one mast. */
final class Footprint {
    private final Mast mast;
    private final ServiceProfile profile;
    private final CoverageOptions options;

    /**
     * What was computed.
     *
     * @param lossDb NaN beyond the radius and where terrain is unknown
     * @param report of the run whose time is the median
     */
    record Result(FloatRaster lossDb, KernelReport report) {}

    Footprint(Mast mast, double receiverHeightAboveGroundMeters, CoverageOptions options) {
        this.mast = mast;
        this.profile =
                ServiceProfile.proposedDefault().withReceiverHeightAboveGroundMeters(receiverHeightAboveGroundMeters);
        this.options = options;
    }

    /** A grid of whole multiples of the cell size that holds a circle, with a cell to spare. */
    static CellGrid gridAround(
            int epsgCode, double xMeters, double yMeters, double radiusMeters, double cellSizeMeters) {
        long west = (long) Math.floor((xMeters - radiusMeters) / cellSizeMeters) - 1;
        long east = (long) Math.ceil((xMeters + radiusMeters) / cellSizeMeters) + 1;
        long south = (long) Math.floor((yMeters - radiusMeters) / cellSizeMeters) - 1;
        long north = (long) Math.ceil((yMeters + radiusMeters) / cellSizeMeters) + 1;
        return new CellGrid(
                epsgCode,
                west * cellSizeMeters,
                north * cellSizeMeters,
                cellSizeMeters,
                Math.toIntExact(east - west),
                Math.toIntExact(north - south));
    }

    /**
     * Computes.
     *
     * @param repeatCount 1 computes once; more compute once to warm up and then this often, to report the median time
     */
    Result compute(Terrain terrain, int repeatCount, ProgressListener listener) {
        if (repeatCount == 1) {
            return once(terrain, listener);
        }
        once(terrain, listener);
        Result[] results = new Result[repeatCount];
        for (int i = 0; i < repeatCount; i++) {
            results[i] = once(terrain, ProgressListener.NONE);
        }
        Arrays.sort(results, (a, b) -> Double.compare(a.report.computeSeconds(), b.report.computeSeconds()));
        return results[repeatCount / 2];
    }

    private Result once(Terrain terrain, ProgressListener listener) {
        try (CoverageEngine engine = new CoverageEngine(terrain, profile, options, new InMemoryPathLossStore())) {
            PathLossMatrix matrix = engine.pathLoss(mast, listener);
            return new Result(raster(terrain.grid(), matrix), engine.report());
        }
    }

    private static FloatRaster raster(CellGrid grid, PathLossMatrix matrix) {
        FloatRaster raster = FloatRaster.filled(grid, Float.NaN);
        CellWindow window = matrix.window();
        for (int row = window.firstRow(); row < window.endRow(); row++) {
            for (int column = window.firstColumn(); column < window.endColumn(); column++) {
                float lossDb = matrix.lossDb(row, column);
                if (lossDb != PathLossMatrix.OUT_OF_REACH) {
                    raster.set(grid.index(row, column), lossDb);
                }
            }
        }
        return raster;
    }
}
