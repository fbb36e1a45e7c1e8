package org.dakal.coverage.kernel;

import org.dakal.coverage.kernel.ray.GroundHeights;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.grid.CellWindow;
import org.dakal.terrain.ProfileSampler;

/**
 * Path loss around a mast, ray by ray: each cell takes the profile of the ray nearest to it, up to its own distance.
 * The loss is the model's own value on that profile; which ray a cell takes is the only approximation. A unit is a ray.
 */
final class RadialSweep implements Sweep {
    private final GroundHeights heights;
    private final CellWindow window;
    private final RayFan fan;
    private final TerrainRay ray;
    private final RayLoss loss;
    private final Receiver[] receivers = Receiver.several();
    private final double stepMeters;

    /** Prepares buffers for one thread; the loops are shared by all threads of the mast. */
    RadialSweep(SweepArea area, MastLoops loops) {
        this.stepMeters = area.terrain().grid().cellSizeMeters();
        this.fan =
                new RayFan(area.terrain().grid(), area.window(), area.xMeters(), area.yMeters(), area.radiusMeters());
        this.heights = new GroundHeights(area.terrain(), loops.mastHeightMeters());
        this.window = area.window();
        this.ray = new TerrainRay(heights, stepMeters, stepMeters, area.radiusMeters());
        this.loss = loops.loop();
    }

    /** Units of a sweep on a grid. */
    static int unitCount(SweepArea area) {
        return RayFan.rayCount(area.terrain().grid(), area.radiusMeters());
    }

    @Override
    public int sweep(int first, int end, float[] lossDb) {
        int filled = 0;
        for (int number = first; number < end; number++) {
            fan.enumerateNearest(number);
            if (fan.cellCount > 0) {
                ray.sample(fan.mastColumn(), fan.mastRow(), fan.columnsPerCell, fan.rowsPerCell);
                loss.begin(ray);
                fill(lossDb);
                filled += fan.cellCount;
            }
        }
        loss.finish();
        return filled;
    }

    private void fill(float[] lossDb) {
        int count = 0;
        for (int i = 0; i < fan.cellCount; i++) {
            double distance = Math.max(MINIMUM_DISTANCE_METERS, fan.distanceMeters[i]);
            int last = ProfileSampler.lastSampleBefore(distance, stepMeters);
            double ground = last < ray.knownCount ? ray.groundAt(fan.distanceMeters[i]) : Double.NaN;
            lossDb[fan.cellIndex[i]] = Float.NaN;
            if (!Double.isNaN(ground)) {
                Receiver receiver = receivers[count++];
                receiver.onRay(last, distance, ground);
                receiver.place = fan.cellIndex[i];
                if (heights.hasClutter()) {
                    standInStreet(receiver);
                }
                if (count == receivers.length) {
                    loss.write(loss, receivers, count, lossDb);
                    count = 0;
                }
            }
        }
        loss.write(loss, receivers, count, lossDb);
    }

    /**
     * By the land cover of the cell itself, as every quality takes it; the ray may run through another class beside it.
     */
    private void standInStreet(Receiver receiver) {
        int column = window.firstColumn() + receiver.place % window.columnCount();
        int row = window.firstRow() + receiver.place / window.columnCount();
        receiver.clutterMeters = heights.clutterAt(column, row);
        double street = heights.streetWidthMeters(row, column);
        double roof = receiver.distanceMeters - street;
        if (receiver.clutterMeters > 0 && roof > 0) {
            // The ray's samples in the street become the receiver's own, so that they can be bare.
            int first = Math.max((int) (roof / stepMeters), receiver.last - Receiver.OWN_CAPACITY);
            receiver.rayLast = Math.min(receiver.last, first);
            for (int i = receiver.rayLast + 1; i <= receiver.last; i++) {
                receiver.ownGround[i - receiver.rayLast - 1] = ray.ground[i];
                receiver.ownSurface[i - receiver.rayLast - 1] = ray.surface[i];
            }
        }
        receiver.standInStreet(street, stepMeters, ray.ground[receiver.rayLast]);
    }
}
