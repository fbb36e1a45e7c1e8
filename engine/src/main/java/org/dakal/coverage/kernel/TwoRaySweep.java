package org.dakal.coverage.kernel;

import org.dakal.coverage.kernel.ray.GroundHeights;
import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ProfileSampler;

/**
 * Path loss around a mast from the two rays that a cell lies between. Each ray's profile ends with the cell's own last
 * samples and its own ground, where half a cell aside matters most; the two losses are weighed by how near each ray is.
 * A unit is a gap between two rays.
 */
final class TwoRaySweep implements Sweep {
    private final GroundHeights heights;
    private final RayFan fan;
    private final Receiver receiver = new Receiver();
    private final double stepMeters;
    private final boolean isMastInner;
    private final int ownSamples;
    private final double nearCells;
    private TerrainRay nearRay;
    private TerrainRay farRay;
    private RayLoss nearLoss;
    private RayLoss farLoss;

    /** Prepares buffers for one thread; the loops are shared by all threads of the mast. */
    TwoRaySweep(SweepArea area, MastLoops loops) {
        this.stepMeters = area.terrain().grid().cellSizeMeters();
        this.heights = new GroundHeights(area.terrain(), loops.mastHeightMeters());
        this.fan =
                new RayFan(area.terrain().grid(), area.window(), area.xMeters(), area.yMeters(), area.radiusMeters());
        this.isMastInner = heights.isInner(fan.mastColumn(), fan.mastRow());
        this.nearRay = new TerrainRay(heights, stepMeters, stepMeters, area.radiusMeters());
        this.farRay = new TerrainRay(heights, stepMeters, stepMeters, area.radiusMeters());
        this.nearLoss = loops.loop();
        this.farLoss = nearLoss.neighbour();
        this.nearCells = nearLoss.nearCells();
        this.ownSamples =
                heights.hasClutter() ? Math.max(nearLoss.ownSamples(), samplesInStreet()) : nearLoss.ownSamples();
    }

    /** Samples that may lie in a street of the nominal width before a receiver, and the one before them. */
    private int samplesInStreet() {
        return Math.min(Receiver.OWN_CAPACITY, 1 + (int) Math.ceil(ClutterClass.NOMINAL_STREET_METERS / stepMeters));
    }

    /** Units of a sweep on a grid. */
    static int unitCount(SweepArea area) {
        return RayFan.gapCount(area.terrain().grid(), area.radiusMeters());
    }

    @Override
    public int sweep(int first, int end, float[] lossDb) {
        int filled = 0;
        int farNumber = -1;
        for (int gap = first; gap < end; gap++) {
            fan.enumerateBetween(gap);
            if (fan.cellCount > 0) {
                int near = fan.rayBefore(gap);
                swap();
                if (near != farNumber) {
                    begin(near, nearRay, nearLoss);
                }
                farNumber = near + 1;
                begin(farNumber, farRay, farLoss);
                fill(lossDb);
                filled += fan.cellCount;
            }
        }
        nearLoss.finish();
        return filled;
    }

    private void swap() {
        TerrainRay ray = nearRay;
        nearRay = farRay;
        farRay = ray;
        RayLoss loss = nearLoss;
        nearLoss = farLoss;
        farLoss = loss;
    }

    private void begin(int number, TerrainRay ray, RayLoss loss) {
        fan.point(number);
        ray.sample(fan.mastColumn(), fan.mastRow(), fan.columnsPerCell, fan.rowsPerCell);
        loss.begin(ray);
    }

    private void fill(float[] lossDb) {
        for (int i = 0; i < fan.cellCount; i++) {
            int index = fan.cellIndex[i];
            lossDb[index] = Float.NaN;
            if (take(i)) {
                weigh(fan.weight[i], lossDb, index);
            }
        }
    }

    /**
     * Writes the loss of the receiver; a ray that crosses unknown ground leaves the cell to the other one, if that is
     * the nearer.
     */
    private void weigh(double farWeight, float[] lossDb, int index) {
        boolean isNearKnown = receiver.rayLast < nearRay.knownCount;
        boolean isFarKnown = receiver.rayLast < farRay.knownCount;
        nearLoss.prepare(receiver);
        if (farWeight == 0 || (!isFarKnown && farWeight <= 0.5)) {
            if (isNearKnown) {
                nearLoss.write(nearLoss, receiver, 0, lossDb, index);
            }
        } else if (farWeight == 1 || (!isNearKnown && farWeight > 0.5)) {
            if (isFarKnown) {
                farLoss.write(farLoss, receiver, 0, lossDb, index);
            }
        } else if (isNearKnown && isFarKnown) {
            double share = nearCells == 0 ? farWeight : shareOfFar(farWeight);
            RayLoss first = share == 1 ? farLoss : nearLoss;
            first.write(share == 0 || share == 1 ? first : farLoss, receiver, share, lossDb, index);
        }
    }

    /**
     * The far ray's weight where a ray that passes close to a cell speaks for it alone, and the rest is stretched to
     * fit.
     */
    private double shareOfFar(double farWeight) {
        // Rays end one cell apart
        double near = nearCells * (nearRay.ground.length * stepMeters) / receiver.distanceMeters;
        if (near >= 0.5) {
            return farWeight < 0.5 ? 0 : 1;
        }
        return Math.max(0, Math.min(1, (farWeight - near) / (1 - 2 * near)));
    }

    /** Sets the receiver to a cell; false when its ground or an own sample is unknown. */
    private boolean take(int cell) {
        double distance = Math.max(MINIMUM_DISTANCE_METERS, fan.distanceMeters[cell]);
        int row = fan.cellRow[cell];
        int column = fan.cellColumn[cell];
        int last = ProfileSampler.lastSampleBefore(distance, stepMeters);
        int rayLast = Math.max(0, last - ownSamples);
        receiver.last = last;
        receiver.rayLast = rayLast;
        receiver.distanceMeters = distance;
        receiver.groundMeters = heights.groundOf(row, column);
        receiver.clutterMeters = heights.clutterAt(column, row);
        boolean isKnown = !Double.isNaN(receiver.groundMeters);
        double perMeter = 1 / distance;
        double columnsPerMeter = (column - fan.mastColumn()) * perMeter;
        double rowsPerMeter = (row - fan.mastRow()) * perMeter;
        // All that lies between two points with four cells around each of them has four cells around it
        boolean isInner = isMastInner && heights.isInner(column, row);
        for (int i = rayLast + 1; i <= last; i++) {
            double c = fan.mastColumn() + i * stepMeters * columnsPerMeter;
            double r = fan.mastRow() + i * stepMeters * rowsPerMeter;
            int own = i - rayLast - 1;
            double ground = isInner ? heights.innerGroundAt(c, r) : heights.groundAt(c, r);
            receiver.ownGround[own] = ground;
            receiver.ownSurface[own] = ground + heights.clutterAt(c, r);
            isKnown &= !Double.isNaN(ground);
        }
        if (heights.hasClutter()) {
            receiver.standInStreet(heights.streetWidthMeters(row, column), stepMeters, nearRay.ground[rayLast]);
        }
        return isKnown;
    }
}
