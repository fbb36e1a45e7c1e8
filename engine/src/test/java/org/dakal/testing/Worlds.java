package org.dakal.testing;

import java.util.Random;
import org.dakal.grid.CellGrid;
import org.dakal.terrain.ElevationRaster;
import org.dakal.terrain.Terrain;

/** Small made-up grounds for tests; every one follows from its arguments. */
public final class Worlds {
    private Worlds() {}

    /** A grid of square shape whose south-west corner is at 500 km east, 3800 km north of UTM zone 39. */
    public static CellGrid squareGrid(int cells, double cellSizeMeters) {
        return new CellGrid(32639, 500_000, 3_800_000 + cells * cellSizeMeters, cellSizeMeters, cells, cells);
    }

    /** Height in metres of a place, east and south of the grid's north-west corner in metres. */
    public interface Height {
        double metersAt(double east, double south);
    }

    /** Ground of a formula at cell centres. */
    public static Terrain of(CellGrid grid, Height height) {
        float[] values = new float[grid.cellCount()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) height.metersAt(
                    (grid.columnOf(i) + 0.5) * grid.cellSizeMeters(), (grid.rowOf(i) + 0.5) * grid.cellSizeMeters());
        }
        return new Terrain(new ElevationRaster(grid, values), null);
    }

    /** Ground of one height everywhere. */
    public static Terrain flat(CellGrid grid, double heightMeters) {
        return of(grid, (east, south) -> heightMeters);
    }

    /** Hills of several sizes at seeded places, plus a seeded roughness of each cell. */
    public static Terrain hills(CellGrid grid, long seed, double reliefMeters, double roughnessMeters) {
        Random random = new Random(seed);
        int waves = 24;
        double[] kx = new double[waves];
        double[] ky = new double[waves];
        double[] phase = new double[waves];
        double[] size = new double[waves];
        for (int i = 0; i < waves; i++) {
            double lengthMeters = 1500 * Math.pow(12, random.nextDouble());
            double direction = 2 * Math.PI * random.nextDouble();
            kx[i] = 2 * Math.PI / lengthMeters * Math.cos(direction);
            ky[i] = 2 * Math.PI / lengthMeters * Math.sin(direction);
            phase[i] = 2 * Math.PI * random.nextDouble();
            size[i] = reliefMeters * lengthMeters / 18_000 / 3;
        }
        return of(grid, (east, south) -> {
            double height = 1200 + roughnessMeters * random.nextGaussian();
            for (int i = 0; i < waves; i++) {
                height += size[i] * Math.sin(kx[i] * east + ky[i] * south + phase[i]);
            }
            return height;
        });
    }
}
