package org.dakal.coverage.kernel;

import org.dakal.propagation.RadioLink;
import org.dakal.propagation.itm.Itm;
import org.dakal.propagation.itm.ItmEvaluator;
import org.dakal.propagation.itm.PathTerrain;
import org.dakal.propagation.itm.ProfileSteps;

/**
 * The Irregular Terrain Model along a ray; the twin of {@link Itm}, whose formulas it shares. What the model asks of the
 * heights it answers from running sums ({@link HeightSums}), horizons prepared on the whole ray ({@link RayHorizons}) and a
 * selection that sorts nothing ({@link Interdecile}). Receivers may be asked in any order.
 */
final class ItmRay implements RayLoss, PathTerrain {
    /** Numbers of points nearer to a whole number than this are worked out as the point form does, bit by bit. */
    private static final double DOUBTFUL = 1e-9;

    private final RadioLink link;
    private final int capacity;
    private final double stepMeters;
    private final double mastHeight;
    private final double receiverHeight;
    private final ItmEvaluator evaluator;
    private final HeightSums heights;
    private final RayHorizons horizons;
    private final Interdecile interdecile;
    private final RayIrregularity irregularity;
    private final boolean isInterpolating;
    private double givenIrregularity;

    private int last;
    private int rayLast;
    private double distance;
    private double spacing;
    private double stepOfHorizons;
    private double horizonT;
    private double horizonR;

    /**
     * Arguments as {@link DeltaBullingtonRay}'s; clutter is not part of the model.
     *
     * @param isInterpolating what changes slowly along the ray is worked out at some samples only, and receivers between two rays are
     *     evaluated once where both rays see alike
     */
    ItmRay(RadioLink link, double stepMeters, int capacity, boolean isInterpolating) {
        this.link = link;
        this.capacity = capacity;
        this.stepMeters = stepMeters;
        this.mastHeight = link.transmitterHeightAboveGroundMeters();
        this.receiverHeight = link.receiverHeightAboveGroundMeters();
        this.evaluator = new ItmEvaluator(Itm.input(link));
        this.heights = new HeightSums(capacity);
        this.horizons = new RayHorizons(capacity, stepMeters, mastHeight);
        this.interdecile = new Interdecile();
        this.irregularity = new RayIrregularity(capacity, stepMeters, mastHeight, receiverHeight);
        this.isInterpolating = isInterpolating;
    }

    @Override
    public void begin(TerrainRay ray) {
        heights.begin(ray.ground, ray.knownCount);
        if (ray.knownCount > 0) {
            horizons.begin(
                    heights,
                    ray.knownCount,
                    evaluator.earthRadiusMeters(heights.lowestMeters()),
                    evaluator.earthRadiusMeters(heights.highestMeters()));
            if (isInterpolating) {
                irregularity.begin(heights, horizons, ray.knownCount);
            }
        }
    }

    @Override
    public void prepare(Receiver receiver) {
        // Nothing that two rays could share
    }

    @Override
    public RayLoss neighbour() {
        return new ItmRay(link, stepMeters, capacity, isInterpolating);
    }

    @Override
    public double lossDb(Receiver receiver) {
        read(receiver);
        return evaluator.lossDb();
    }

    @Override
    public double betweenDb(RayLoss far, Receiver receiver, double farWeight) {
        ItmRay other = (ItmRay) far;
        read(receiver);
        other.read(receiver);
        return evaluator.betweenDb(other.evaluator, farWeight);
    }

    private void read(Receiver receiver) {
        int lastSample = receiver.last;
        rayLast = receiver.rayLast;
        last = lastSample + 1;
        double lengthKm = receiver.distanceMeters / 1000;
        spacing = lengthKm * 1000 / last;
        double lastSampleKm = lastSample * stepMeters / 1000;
        if (lastSample == 0 || ProfileSteps.isMultiple(lastSampleKm, lastSample, lengthKm / last)) {
            distance = last * spacing;
            stepOfHorizons = spacing;
        } else {
            distance = lengthKm * 1000;
            stepOfHorizons = lastSampleKm * 1000 / lastSample;
        }
        givenIrregularity = isInterpolating && lastSample >= RayIrregularity.LEAST
                ? irregularity.at(receiver.distanceMeters)
                : Double.NaN;
        heights.setReceiver(receiver);
        evaluator.prepare(this);
        heights.unsetReceiver();
    }

    @Override
    public int last() {
        return last;
    }

    @Override
    public double distanceMeters() {
        return distance;
    }

    @Override
    public double spacingMeters() {
        return spacing;
    }

    @Override
    public double referenceMeters() {
        return heights.referenceMeters();
    }

    @Override
    public double groundMeters(boolean atReceiver) {
        return atReceiver ? heights.at(last) : 0;
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
        horizons.find(rayLast, last - 1, distance, heights.at(last) + receiverMeters, earthRadiusMeters);
        horizonT = horizons.sampleT() == 0 ? distance : horizons.sampleT() * stepOfHorizons;
        horizonR = horizons.sampleR() == 0 ? distance : distance - horizons.sampleR() * stepOfHorizons;
        if (isDoubtful()) {
            horizonT = horizons.sampleT() == 0 ? distance : steps(0, stepOfHorizons, horizons.sampleT());
            horizonR = horizons.sampleR() == 0 ? distance : steps(distance, -stepOfHorizons, horizons.sampleR());
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

    @Override
    public double irregularityMeters(double fromMeters, double toMeters) {
        return Double.isNaN(givenIrregularity)
                ? PathTerrain.super.irregularityMeters(fromMeters, toMeters)
                : givenIrregularity;
    }

    @Override
    public double interdecileMeters(double start, double end, int decile) {
        return interdecile.rangeMeters(heights, last, start, end, decile);
    }

    /** True when the last bits of a horizon's distance may decide which samples are counted. */
    private boolean isDoubtful() {
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
