package org.dakal.coverage.kernel.itm;

import org.dakal.coverage.kernel.ray.RayLoss;
import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.coverage.kernel.ray.TerrainRay;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.itm.PathTerrain;
import org.dakal.propagation.itm.TerrainLine;

/**
 * The Irregular Terrain Model along a ray; the twin of {@link Itm}, whose formulas it shares. What the model asks of
 * the heights it answers from running sums ({@link HeightSums}), horizons prepared on the whole ray ({@link
 * RayHorizons}) and a selection that sorts nothing ({@link Interdecile}). Receivers may be asked in any order.
 */
public final class ItmRay implements RayLoss, PathTerrain {
    /** Numbers of points nearer to a whole number than this are worked out as the point form does, bit by bit. */
    private static final double DOUBTFUL = 1e-9;

    private static final double NEAR_CELLS = 0.08;

    private final RadioLink link;
    private final int capacity;
    private final double stepMeters;
    private final double mastHeight;
    private final double receiverHeight;
    private final ItmBatch batch;
    private final HeightSums heights;
    private final RayHorizons horizons;
    private final Interdecile interdecile;
    private final RayIrregularity irregularity;
    private final boolean isInterpolating;
    private final ItmReceiver receiver;
    private double givenIrregularity;
    /** Horizon and start of the mast's own line last fitted. */
    private int lineHorizon;

    private double lineStart;

    private double horizonT;
    private double horizonR;

    /**
     * A loop for rays of up to {@code capacity} samples; clutter is not part of the model.
     *
     * @param isInterpolating what changes slowly along the ray is worked out at some samples only, and receivers
     *     between two rays are evaluated once where both rays see alike
     */
    public ItmRay(RadioLink link, double stepMeters, int capacity, boolean isInterpolating) {
        this(link, stepMeters, capacity, isInterpolating, new ItmReceiver(stepMeters), new ItmBatch(Itm.input(link)));
    }

    private ItmRay(
            RadioLink link,
            double stepMeters,
            int capacity,
            boolean isInterpolating,
            ItmReceiver receiver,
            ItmBatch batch) {
        this.batch = batch;
        this.receiver = receiver;
        this.link = link;
        this.capacity = capacity;
        this.stepMeters = stepMeters;
        this.mastHeight = link.transmitterHeightAboveGroundMeters();
        this.receiverHeight = link.receiverHeightAboveGroundMeters();
        this.heights = new HeightSums(capacity);
        this.horizons = new RayHorizons(capacity, stepMeters, mastHeight, isInterpolating);
        this.interdecile = new Interdecile();
        this.irregularity = new RayIrregularity(capacity, stepMeters, mastHeight, receiverHeight);
        this.isInterpolating = isInterpolating;
    }

    @Override
    public void begin(TerrainRay ray) {
        lineHorizon = 0;
        heights.begin(ray.ground, ray.knownCount, isInterpolating ? RayIrregularity.LEAST + 2 : ray.knownCount);
        if (ray.knownCount > 0) {
            horizons.begin(
                    heights,
                    ray.knownCount,
                    batch.paths.earthRadiusMeters(heights.lowestMeters()),
                    batch.paths.earthRadiusMeters(heights.highestMeters()));
            if (isInterpolating) {
                irregularity.begin(heights, horizons, ray.knownCount);
            }
        }
    }

    @Override
    public void prepare(Receiver receiver) {
        this.receiver.prepare(receiver, heights.referenceMeters());
    }

    @Override
    public RayLoss neighbour() {
        return new ItmRay(link, stepMeters, capacity, isInterpolating, receiver, batch);
    }

    @Override
    public RayLoss another() {
        return new ItmRay(link, stepMeters, capacity, isInterpolating);
    }

    @Override
    public double lossDb(Receiver receiver) {
        batch.finish();
        read();
        batch.paths.add(this);
        return batch.only();
    }

    @Override
    public double betweenDb(RayLoss far, Receiver receiver, double farWeight) {
        batch.finish();
        addBetween((ItmRay) far, farWeight);
        return batch.only();
    }

    @Override
    public void write(RayLoss far, Receiver[] receivers, int count, float[] lossDb) {
        for (int k = 0; k < count; k++) {
            prepare(receivers[k]);
            batch.makeRoom(lossDb, receivers[k].place);
            if (far == this) {
                read();
                batch.paths.add(this);
            } else {
                addBetween((ItmRay) far, receivers[k].farWeight);
            }
        }
    }

    @Override
    public double nearCells() {
        return NEAR_CELLS;
    }

    @Override
    public void finish() {
        batch.finish();
    }

    private void addBetween(ItmRay far, double farWeight) {
        read();
        far.read();
        batch.paths.addBetween(this, far, farWeight);
    }

    private void read() {
        givenIrregularity =
                isInterpolating && receiver.last > RayIrregularity.LEAST ? irregularity.at(receiver.asked) : Double.NaN;
        heights.setReceiver(receiver);
    }

    @Override
    public int last() {
        return receiver.last;
    }

    @Override
    public double distanceMeters() {
        return receiver.distance;
    }

    @Override
    public double spacingMeters() {
        return receiver.spacing;
    }

    @Override
    public double pointAt(double meters) {
        return isInterpolating ? meters * receiver.pointsPerMeter : meters / receiver.spacing;
    }

    @Override
    public double referenceMeters() {
        return heights.referenceMeters();
    }

    @Override
    public double groundMeters(boolean atReceiver) {
        return atReceiver ? receiver.groundMeters() : 0;
    }

    @Override
    public double heightMeters(int number) {
        return heights.at(number);
    }

    @Override
    public double sum(int first, int end) {
        return heights.sum(first, end);
    }

    @Override
    public double moment(int first, int end, double centre) {
        return heights.moment(first, end, centre);
    }

    @Override
    public void findHorizons(double transmitterMeters, double receiverMeters, double earthRadiusMeters) {
        horizons.find(receiver, receiverMeters, earthRadiusMeters);
        double distance = receiver.distance;
        double step = receiver.stepOfHorizons;
        horizonT = horizons.sampleT() == 0 ? distance : horizons.sampleT() * step;
        horizonR = horizons.sampleR() == 0 ? distance : distance - horizons.sampleR() * step;
        if (!isInterpolating && isDoubtful()) {
            horizonT = horizons.sampleT() == 0 ? distance : steps(0, step, horizons.sampleT());
            horizonR = horizons.sampleR() == 0 ? distance : steps(distance, -step, horizons.sampleR());
        }
    }

    @Override
    public double horizonAngle(boolean fromReceiver) {
        return fromReceiver ? horizons.angleR() : horizons.angleT();
    }

    @Override
    public double horizonMeters(boolean fromReceiver) {
        return fromReceiver ? horizonR : horizonT;
    }

    /** Close to the mast, where it is not interpolated, the first of two rays speaks for both. */
    @Override
    public double irregularityMeters(double fromMeters, double toMeters) {
        if (!Double.isNaN(givenIrregularity)) {
            return givenIrregularity;
        }
        if (!isInterpolating || Double.isNaN(receiver.irregularity)) {
            receiver.irregularity = PathTerrain.super.irregularityMeters(fromMeters, toMeters);
        }
        return receiver.irregularity;
    }

    /**
     * The mast's own line is the same for all receivers that its horizon hides, but for how points at its edges are
     * counted.
     */
    @Override
    public double lineStartMeters(TerrainLine line, double fromMeters, double toMeters) {
        int horizon = horizons.sampleT();
        if (!isInterpolating || horizon == 0 || horizon >= receiver.firstOwn) {
            return PathTerrain.super.lineStartMeters(line, fromMeters, toMeters);
        }
        if (horizon != lineHorizon) {
            lineHorizon = horizon;
            int first = (int) (PathTerrain.ownSiteMeters(mastHeight, horizon * stepMeters) / stepMeters);
            int last = (int) Math.ceil(0.9 * horizon);
            line.fitPoints(this, first, last);
            lineStart = line.startMeters();
        }
        return lineStart;
    }

    @Override
    public double interdecileMeters(double start, double end, int decile) {
        heights.install();
        double range = interdecile.rangeMeters(heights, receiver.last, start, end, decile);
        heights.uninstall();
        return range;
    }

    /** True when the last bits of a horizon's distance may decide which samples are counted. */
    private boolean isDoubtful() {
        double distance = receiver.distance;
        double spacing = receiver.spacing;
        double from = PathTerrain.ownSiteMeters(mastHeight, horizonT) / spacing;
        double to = (distance - PathTerrain.ownSiteMeters(receiverHeight, horizonR)) / spacing;
        return isNearWhole(from)
                || isNearWhole(to)
                || isNearWhole(0.1 * (to - from + 8))
                || isNearWhole(0.9 * horizonT / spacing)
                || isNearWhole((distance - 0.9 * horizonR) / spacing);
    }

    private static boolean isNearWhole(double value) {
        return Math.abs(value - Math.rint(value)) < DOUBTFUL;
    }

    /** A distance added up as the published program does. */
    private static double steps(double start, double step, int count) {
        double sum = start;
        for (int i = 0; i < count; i++) {
            sum += step;
        }
        return sum;
    }
}
