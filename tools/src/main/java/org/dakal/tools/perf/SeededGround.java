package org.dakal.tools.perf;

import org.dakal.grid.CellGrid;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;

/**
 * Made-up ground in memory, the same bits everywhere: smooth noise on ever finer lattices. It needs no file, so that a
 * record can be made wherever the program runs.
 */
final class SeededGround {
    /** Mountains of 800 to 3200 m. */
    static final double RUGGED = 1;

    /** The rugged ground's shapes a hundredth as high: the kernel's slow case. */
    static final double FLAT = 0.01;

    private static final double LONGEST_WAVE_METERS = 12_000;
    private static final double SHORTEST_WAVE_METERS = 180;
    private static final double MEAN_METERS = 2000;
    private static final double SWING_METERS = 1100;
    private static final double GAIN = 0.45;

    private SeededGround() {}

    /**
     * Square ground around 500 000 E 3 820 000 N of UTM zone 39.
     *
     * @param halfWidthMeters from the middle to an edge
     * @param relief {@link #RUGGED} or {@link #FLAT}
     */
    static Terrain of(double halfWidthMeters, double cellSizeMeters, double relief) {
        int half = (int) Math.ceil(halfWidthMeters / cellSizeMeters) + 1;
        CellGrid grid = new CellGrid(
                32639,
                500_000 - half * cellSizeMeters,
                3_820_000 + half * cellSizeMeters,
                cellSizeMeters,
                2 * half,
                2 * half);
        float[] meters = new float[grid.cellCount()];
        for (int row = 0; row < grid.rowCount(); row++) {
            for (int column = 0; column < grid.columnCount(); column++) {
                meters[grid.index(row, column)] = (float) (relief * height(grid.xMeters(column), grid.yMeters(row)));
            }
        }
        return new Terrain(new ElevationRaster(grid, meters), null);
    }

    private static double height(double x, double y) {
        double sum = 0;
        double amplitude = SWING_METERS;
        int level = 0;
        for (double wave = LONGEST_WAVE_METERS; wave >= SHORTEST_WAVE_METERS; wave /= 2, level++) {
            sum += amplitude * noise(level, x / wave, y / wave);
            amplitude *= GAIN;
        }
        return MEAN_METERS + sum;
    }

    /** Between -1 and 1, smooth, from random numbers on whole coordinates. */
    private static double noise(int level, double x, double y) {
        int column = (int) Math.floor(x);
        int row = (int) Math.floor(y);
        double right = smooth(x - column);
        double up = smooth(y - row);
        double south = (1 - right) * random(level, column, row) + right * random(level, column + 1, row);
        double north = (1 - right) * random(level, column, row + 1) + right * random(level, column + 1, row + 1);
        return (1 - up) * south + up * north;
    }

    private static double smooth(double t) {
        return t * t * (3 - 2 * t);
    }

    private static double random(int level, int column, int row) {
        long z = (level * 0x9E3779B97F4A7C15L) ^ (column * 0xC2B2AE3D27D4EB4FL) ^ (row * 0x165667B19E3779F9L);
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return ((z ^ (z >>> 31)) >>> 11) * 0x1p-52 - 1;
    }
}
