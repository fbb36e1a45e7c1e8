package org.dakal.coverage.kernel.itm;

import org.dakal.coverage.kernel.ray.Receiver;
import org.dakal.propagation.itm.ProfileSteps;

/**
 * What the Irregular Terrain Model's loops on several rays share of one receiver: its place in their numbering, and its
 * own heights with their running sums.
 */
final class ItmReceiver {
    static final ItmReceiver NONE = new ItmReceiver(1);

    private final double stepMeters;
    private final double[] sums = new double[Receiver.MOST_OWN + 2];
    private final double[] weightedSums = new double[Receiver.MOST_OWN + 2];

    /** Heights of its own samples and of its ground behind them, counted from the mast's ground. */
    final double[] heights = new double[Receiver.MOST_OWN + 1];
    /** Number of the first sample that is not the ray's. */
    int firstOwn;
    /** Number of the receiver itself. */
    int last;

    double asked;
    double distance;
    double spacing;
    double pointsPerMeter;
    double perDistance;
    double stepOfHorizons;
    /**
     * Number of the receiver's own sample which is its horizon as far as they go, once a ray has looked for it; else 0.
     */
    int ownHorizonR;
    /** Highest of its own samples; of no meaning when it has none. */
    double highestOwn;
    /** The terrain's irregularity, once a ray has worked it out where it is not interpolated; else not a number. */
    double irregularity;

    ItmReceiver(double stepMeters) {
        this.stepMeters = stepMeters;
    }

    /** Takes up a receiver. */
    void prepare(Receiver receiver, double referenceMeters) {
        int lastSample = receiver.last;
        last = lastSample + 1;
        firstOwn = receiver.rayLast + 1;
        asked = receiver.distanceMeters;
        double lengthKm = asked / 1000;
        distance = lengthKm * 1000;
        spacing = ProfileSteps.isMultiple(distance, last, stepMeters) ? stepMeters : distance / last;
        pointsPerMeter = 1 / spacing;
        double lastSampleKm = lastSample * stepMeters / 1000;
        if (lastSample == 0 || ProfileSteps.isMultiple(lastSampleKm, lastSample, lengthKm / last)) {
            distance = last * spacing;
            stepOfHorizons = spacing;
        } else {
            stepOfHorizons = stepMeters;
        }
        perDistance = 1 / distance;
        int count = last - firstOwn;
        double sum = 0;
        double weighted = 0;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < count; i++) {
            heights[i] = receiver.ownGround[i] - referenceMeters;
            highest = Math.max(highest, heights[i]);
            sum += heights[i];
            weighted += heights[i] * (firstOwn + i);
            sums[i + 1] = sum;
            weightedSums[i + 1] = weighted;
        }
        double ground = receiver.groundMeters - referenceMeters;
        heights[count] = ground;
        sums[count + 1] = sum + ground;
        weightedSums[count + 1] = weighted + ground * last;
        ownHorizonR = 0;
        highestOwn = highest;
        irregularity = Double.NaN;
    }

    /** Finds the own sample steepest from its own antenna. */
    void findOwnHorizon(double top, double bend) {
        double steepest = Double.NEGATIVE_INFINITY;
        for (int i = last - 1; i >= firstOwn; i--) {
            double x = distance - i * stepMeters;
            double slope = (heights[i - firstOwn] - top) / x - bend * x;
            if (slope > steepest) {
                steepest = slope;
                ownHorizonR = i;
            }
        }
    }

    double height(int number) {
        return heights[number - firstOwn];
    }

    /** Its own ground. */
    double groundMeters() {
        return heights[last - firstOwn];
    }

    /** Sum of its own heights before a number. */
    double sumBefore(int number) {
        return sums[number - firstOwn];
    }

    /** Sum of its own heights before a number, each times its number. */
    double weightedSumBefore(int number) {
        return weightedSums[number - firstOwn];
    }
}
