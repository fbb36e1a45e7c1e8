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
    private final Receiver[] receivers = Receiver.several();
    private final Receiver[] between = new Receiver[Receiver.MOST_AT_ONCE];
    private final Receiver[] onNear = new Receiver[Receiver.MOST_AT_ONCE];
    private final Receiver[] onFar = new Receiver[Receiver.MOST_AT_ONCE];
    private int betweenCount;
    private int onNearCount;
    private int onFarCount;
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

    /** Some cells at a time, one step for all of them before the next: steps that wait for memory then overlap. */
    private void fill(float[] lossDb) {
        for (int first = 0; first < fan.cellCount; first += receivers.length) {
            int count = Math.min(receivers.length, fan.cellCount - first);
            for (int k = 0; k < count; k++) {
                place(receivers[k], first + k);
            }
            betweenCount = 0;
            onNearCount = 0;
            onFarCount = 0;
            for (int k = 0; k < count; k++) {
                lossDb[receivers[k].place] = Float.NaN;
                if (sample(receivers[k], fan.cellRow[first + k], fan.cellColumn[first + k])) {
                    sort(receivers[k]);
                }
            }
            nearLoss.write(farLoss, between, betweenCount, lossDb);
            nearLoss.write(nearLoss, onNear, onNearCount, lossDb);
            farLoss.write(farLoss, onFar, onFarCount, lossDb);
        }
    }

    /**
     * Finds the rays that the receiver is asked of; a ray that crosses unknown ground leaves the cell to the other one,
     * if that is the nearer.
     */
    private void sort(Receiver receiver) {
        double weight = receiver.farWeight;
        boolean isNearKnown = receiver.rayLast < nearRay.knownCount;
        boolean isFarKnown = receiver.rayLast < farRay.knownCount;
        if (isNearKnown && isFarKnown && nearCells > 0 && weight > 0 && weight < 1) {
            receiver.farWeight = shareOfFar(receiver, weight);
        }
        if (isNearKnown && isFarKnown && receiver.farWeight > 0 && receiver.farWeight < 1) {
            between[betweenCount++] = receiver;
            return;
        }
        boolean isFar = receiver.farWeight > 0.5;
        receiver.farWeight = 0;
        if (isFar && isFarKnown) {
            onFar[onFarCount++] = receiver;
        } else if (!isFar && isNearKnown) {
            onNear[onNearCount++] = receiver;
        }
    }

    /**
     * The far ray's weight where a ray that passes close to a cell speaks for it alone, and the rest is stretched to
     * fit.
     */
    private double shareOfFar(Receiver receiver, double farWeight) {
        // Rays end one cell apart
        double near = nearCells * (nearRay.ground.length * stepMeters) / receiver.distanceMeters;
        if (near >= 0.5) {
            return farWeight < 0.5 ? 0 : 1;
        }
        return Math.max(0, Math.min(1, (farWeight - near) / (1 - 2 * near)));
    }

    private void place(Receiver receiver, int cell) {
        double distance = Math.max(MINIMUM_DISTANCE_METERS, fan.distanceMeters[cell]);
        receiver.distanceMeters = distance;
        receiver.place = fan.cellIndex[cell];
        receiver.farWeight = fan.weight[cell];
        receiver.last = ProfileSampler.lastSampleBefore(distance, stepMeters);
        receiver.rayLast = Math.max(0, receiver.last - ownSamples);
    }

    /**
     * Finds the ground of a receiver in a cell and its own samples.
     *
     * @return true when all of it is known
     */
    private boolean sample(Receiver receiver, int row, int column) {
        receiver.groundMeters = heights.groundOf(row, column);
        double sum = receiver.groundMeters;
        double columnsPerStep = (column - fan.mastColumn()) * (stepMeters / receiver.distanceMeters);
        double rowsPerStep = (row - fan.mastRow()) * (stepMeters / receiver.distanceMeters);
        // All that lies between two points with four cells around each of them has four cells around it
        boolean isInner = isMastInner && heights.isInner(column, row);
        int first = receiver.rayLast + 1;
        for (int i = first; i <= receiver.last; i++) {
            double c = fan.mastColumn() + i * columnsPerStep;
            double r = fan.mastRow() + i * rowsPerStep;
            double ground = isInner ? heights.innerGroundAt(c, r) : heights.groundAt(c, r);
            receiver.ownGround[i - first] = ground;
            receiver.ownSurface[i - first] = ground + heights.clutterAt(c, r);
            sum += ground;
        }
        if (heights.hasClutter()) {
            receiver.clutterMeters = heights.clutterAt(column, row);
            double street = heights.streetWidthMeters(row, column);
            receiver.standInStreet(street, stepMeters, nearRay.ground[receiver.rayLast]);
        }
        return !Double.isNaN(sum);
    }
}
