package org.dakal.coverage.kernel;

import java.util.Arrays;
import org.dakal.grid.CellWindow;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.terrain.ProfileSampler;
import org.dakal.terrain.Terrain;

/**
 * Path loss around a mast, ray by ray: each cell takes the profile of the ray nearest to it, up to its own distance. The loss
 * is the model's own value on that profile; which ray a cell takes is the only approximation.
 */
public final class RadialSweep {
    /** A receiver in the mast's own point is taken to stand this far from it. */
    static final double MINIMUM_DISTANCE_METERS = 1;

    private final RayFan fan;
    private final TerrainRay ray;
    private final RayLoss loss;
    private final double stepMeters;

    /**
     * Prepares buffers for one thread.
     *
     * @param terrain ground and clutter
     * @param window cells to fill
     * @param xMeters easting of the mast
     * @param yMeters northing of the mast
     * @param radiusMeters how far
     * @param loss the model's loop, used by this sweep only
     */
    public RadialSweep(
            Terrain terrain, CellWindow window, double xMeters, double yMeters, double radiusMeters, RayLoss loss) {
        this.stepMeters = terrain.grid().cellSizeMeters();
        this.fan = new RayFan(terrain.grid(), window, xMeters, yMeters, radiusMeters);
        this.ray = new TerrainRay(terrain, stepMeters, radiusMeters);
        this.loss = loss;
    }

    /** Rays of a sweep on a grid; they may be shared out among threads as one likes. */
    public static int rayCount(Terrain terrain, double radiusMeters) {
        return RayFan.rayCount(terrain.grid(), radiusMeters);
    }

    /** A window's worth of {@link PathLossMatrix#OUT_OF_REACH}, to be filled by sweeps. */
    public static float[] allocate(CellWindow window) {
        float[] lossDb = new float[window.cellCount()];
        Arrays.fill(lossDb, PathLossMatrix.OUT_OF_REACH);
        return lossDb;
    }

    /**
     * Fills the cells of some rays.
     *
     * @param firstRay first ray
     * @param endRay one past the last
     * @param lossDb the window's losses; other rays' cells are not touched
     * @return cells filled, unknown ones included
     */
    public int sweep(int firstRay, int endRay, float[] lossDb) {
        int filled = 0;
        for (int number = firstRay; number < endRay; number++) {
            fan.enumerate(number);
            if (fan.cellCount > 0) {
                ray.sample(fan.mastColumn(), fan.mastRow(), fan.columnsPerCell, fan.rowsPerCell);
                loss.begin(ray);
                fill(lossDb);
                filled += fan.cellCount;
            }
        }
        return filled;
    }

    private void fill(float[] lossDb) {
        for (int i = 0; i < fan.cellCount; i++) {
            double distance = Math.max(MINIMUM_DISTANCE_METERS, fan.distanceMeters[i]);
            int last = ProfileSampler.lastSampleBefore(distance, stepMeters);
            double ground = last < ray.knownCount ? ray.groundAt(fan.distanceMeters[i]) : Double.NaN;
            lossDb[fan.cellIndex[i]] = Double.isNaN(ground) ? Float.NaN : (float) loss.lossDb(last, distance, ground);
        }
    }
}
