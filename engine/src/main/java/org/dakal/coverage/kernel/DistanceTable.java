package org.dakal.coverage.kernel;

import org.dakal.propagation.LevelGroundModel;
import org.dakal.propagation.RadioLink;

/**
 * Loss against distance, tabled at 2 to the power of {@value #STEP_BITS} steps in each doubling of the squared distance
 * and straight between. Losses follow the logarithm of distance at no more than some 60 dB a decade, so what a straight
 * line leaves out stays below 0.0001 dB; where a model's line has a corner, below 0.001 dB for a change of 30 dB a
 * decade. Close to the mast the model itself is asked.
 */
final class DistanceTable {
    private static final int STEP_BITS = 10;
    private static final int SHIFT = 52 - STEP_BITS;
    private static final long PART = (1L << SHIFT) - 1;
    private static final double PART_SIZE = 1.0 / (1L << SHIFT);
    /** Distances from the farthest down to this share of it are tabled: all but a sixty-fourth of the cells. */
    private static final double NEAREST_SHARE = 1.0 / 8;

    private final LevelGroundModel model;
    private final RadioLink link;
    private final long first;
    private final double[] losses;

    DistanceTable(LevelGroundModel model, RadioLink link, double radiusMeters) {
        this.model = model;
        this.link = link;
        double nearest = radiusMeters * NEAREST_SHARE;
        this.first = Double.doubleToRawLongBits(nearest * nearest) >> SHIFT;
        long last = (Double.doubleToRawLongBits(radiusMeters * radiusMeters) >> SHIFT) + 1;
        this.losses = new double[(int) (last - first) + 1];
        for (int i = 0; i < losses.length; i++) {
            losses[i] = direct(Double.longBitsToDouble((first + i) << SHIFT));
        }
    }

    /** Loss in dB at a distance in metres, given by its square. */
    double lossDb(double squareMeters) {
        long bits = Double.doubleToRawLongBits(squareMeters);
        int i = (int) ((bits >> SHIFT) - first);
        if (i < 0) {
            return direct(squareMeters);
        }
        return losses[i] + (losses[i + 1] - losses[i]) * ((bits & PART) * PART_SIZE);
    }

    private double direct(double squareMeters) {
        return model.lossDb(link, Math.sqrt(squareMeters) / 1000);
    }
}
