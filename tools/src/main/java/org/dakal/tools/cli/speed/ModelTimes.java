package org.dakal.tools.cli.speed;

import java.util.function.LongSupplier;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.grid.CellGrid;
import org.dakal.network.ServiceProfile;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;
import org.dakal.terrain.TerrainProfile;
import org.dakal.tools.cli.console.Figures;

/**
 * What a model costs on one thread of this machine, over made-up hills.
 *
 * @param nanosecondsPerCell of a map of 15 km around a mast, at the quality of a usual run
 * @param nanosecondsPerLink of one link of 15 km, its profile at hand
 */
public record ModelTimes(double nanosecondsPerCell, double nanosecondsPerLink) {
    private static final double RADIUS_METERS = 15_000;
    private static final double CELL_METERS = 100;
    private static final double FREQUENCY_MHZ = 1800;
    private static final double MAST_METERS = 40;
    private static final double RECEIVER_METERS = 1.5;
    private static final long WARM_UP_NANOSECONDS = 250_000_000;
    private static final long MEASURE_NANOSECONDS = 250_000_000;

    private static final Terrain HILLS = hills();

    /** Takes about a second. */
    public static ModelTimes measure(PathLossModel model) {
        return new ModelTimes(perUnit(() -> cells(model)), perUnit(links(model)));
    }

    public String text() {
        return Figures.format(
                "%,.0f ns per cell, %.2f million cells/s per core, %,.0f ns per link",
                nanosecondsPerCell, 1000 / nanosecondsPerCell, nanosecondsPerLink);
    }

    /** Runs a work for a while, then again under the clock. */
    private static double perUnit(LongSupplier work) {
        long warmUp = run(work, WARM_UP_NANOSECONDS);
        long start = System.nanoTime();
        long units = run(work, MEASURE_NANOSECONDS);
        if (warmUp == 0 || units == 0) {
            throw new IllegalStateException("nothing was computed");
        }
        return (double) (System.nanoTime() - start) / units;
    }

    /** Units done in a time, once at least. */
    private static long run(LongSupplier work, long nanoseconds) {
        long start = System.nanoTime();
        long units = work.getAsLong();
        while (System.nanoTime() - start < nanoseconds) {
            units += work.getAsLong();
        }
        return units;
    }

    private static long cells(PathLossModel model) {
        CellGrid grid = HILLS.grid();
        Mast mast = new Mast(
                grid.xMeters(grid.columnCount() / 2),
                grid.yMeters(grid.rowCount() / 2),
                MAST_METERS,
                FREQUENCY_MHZ,
                RADIUS_METERS,
                model.id());
        try (CoverageEngine engine = new CoverageEngine(
                HILLS,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(1, Quality.STANDARD, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            engine.pathLoss(mast, ProgressListener.NONE);
            return engine.report().cellCount();
        }
    }

    private static LongSupplier links(PathLossModel model) {
        CellGrid grid = HILLS.grid();
        double x = grid.xMeters(grid.columnCount() / 2);
        double y = grid.yMeters(grid.rowCount() / 2);
        TerrainProfile profile = new ProfileSampler(HILLS, CELL_METERS).between(x, y, x + RADIUS_METERS, y);
        RadioLink link = RadioLink.of(FREQUENCY_MHZ, MAST_METERS, RECEIVER_METERS);
        return () -> {
            if (Double.isNaN(model.pathLossDb(profile, link))) {
                throw new IllegalStateException(model.id() + " has no loss for the link that is measured");
            }
            return 1;
        };
    }

    /** Two crossing swells with ripples on them, 300 m from valley to top. */
    private static Terrain hills() {
        int cells = 2 * (int) (RADIUS_METERS / CELL_METERS) + 3;
        CellGrid grid = new CellGrid(32639, 500_000, 3_850_000, CELL_METERS, cells, cells);
        float[] heights = new float[grid.cellCount()];
        for (int i = 0; i < heights.length; i++) {
            double east = grid.columnOf(i) * CELL_METERS / 1000;
            double south = grid.rowOf(i) * CELL_METERS / 1000;
            heights[i] = (float) (1200
                    + 110 * Math.sin(east * 0.9 + 0.3 * south)
                    + 80 * Math.sin(south * 1.3 - 0.2 * east)
                    + 12 * Math.sin(east * 7.1) * Math.sin(south * 6.3));
        }
        return new Terrain(new ElevationRaster(grid, heights), null);
    }
}
