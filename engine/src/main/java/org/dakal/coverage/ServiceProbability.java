package org.dakal.coverage;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The probability that a place is served under shadowing that sites have partly in common: given the common part, sites
 * are independent, so what is left is one integral over it. The trapezoidal rule is exact to rounding for such smooth,
 * fast falling functions; the values of the common part that it asks for are its <i>nodes</i>. Margins over the
 * threshold are counted in the place's own standard deviations of shadowing, so that one rule holds for all places.
 */
public final class ServiceProbability {
    /**
     * Correlation of the shadowing of two sites at one place where nobody says otherwise; 3GPP TR 36.814, Annex
     * A.2.1.1, takes 0.5 between cells.
     */
    public static final double SITE_CORRELATION_FRACTION = 0.5;

    /** Margins further below count for nothing: they serve with a probability of 3e-7. */
    public static final double LEAST_DEVIATES = -5;

    private static final double END = 8;

    /** Half the width of the narrowest feature leaves errors below 1e-9. */
    private static final double STEP_PER_WIDTH = 0.5;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Beyond so many deviates lies a share of 1e-19, which is nothing beside 1. */
    private static final double FURTHEST = 9;

    private static final int POINTS_PER_DEVIATE = 256;

    /** The normal distribution and its density at equally spaced points: cubics between them are within 1e-12. */
    private static final double[] CUMULATIVE = tabled(NORMAL::cumulativeProbability);

    private static final double[] DENSITY = tabled(NORMAL::density);

    private final double commonFraction;
    private final double ownFraction;
    private final double step;
    private final double[] weights;

    /** @param siteCorrelationFraction of the shadowing between two sites */
    public ServiceProbability(double siteCorrelationFraction) {
        this.commonFraction = Math.sqrt(siteCorrelationFraction);
        this.ownFraction = Math.sqrt(1 - siteCorrelationFraction);
        double wanted = STEP_PER_WIDTH * Math.min(1, ownFraction / Math.max(commonFraction, 1e-9));
        int stepCount = (int) Math.ceil(2 * END / wanted);
        this.step = 2 * END / stepCount;
        this.weights = new double[stepCount + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = step * NORMAL.density(-END + i * step);
        }
    }

    private static double[] tabled(DoubleUnaryOperator function) {
        double[] values = new double[(int) (2 * FURTHEST * POINTS_PER_DEVIATE) + 2];
        for (int i = 0; i < values.length; i++) {
            values[i] = function.applyAsDouble((double) i / POINTS_PER_DEVIATE - FURTHEST);
        }
        return values;
    }

    private static double cumulative(double deviates) {
        if (deviates <= -FURTHEST || deviates >= FURTHEST) {
            return deviates < 0 ? 0 : 1;
        }
        double place = (deviates + FURTHEST) * POINTS_PER_DEVIATE;
        int below = (int) place;
        double t = place - below;
        double rise = CUMULATIVE[below + 1] - CUMULATIVE[below];
        double first = DENSITY[below] / POINTS_PER_DEVIATE;
        double last = DENSITY[below + 1] / POINTS_PER_DEVIATE;
        // Hermite's cubic by both values and both slopes.
        return CUMULATIVE[below] + t * (first + t * (3 * rise - 2 * first - last + t * (first + last - 2 * rise)));
    }

    /** How many values of the common part are asked for. */
    public int nodeCount() {
        return weights.length;
    }

    /** What a node weighs; all together weigh 1. */
    public double weight(int node) {
        return weights[node];
    }

    /** Probability that a site serves, given the common part of a node. */
    public double servedAt(int node, double margin) {
        return cumulative((margin + commonFraction * (-END + node * step)) / ownFraction);
    }

    /** Probability that a single site serves. */
    public double served(double margin) {
        return cumulative(margin);
    }

    /** Probability that no site serves. */
    public double unserved(double[] margins, int count) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double none = weights[i];
            for (int k = 0; k < count && none > 1e-18; k++) {
                none *= servedNotAt(i, margins[k]);
            }
            sum += none;
        }
        return Math.min(1, sum);
    }

    /** Probability that no site serves, or just one. */
    public double unservedOrByOne(double[] margins, int count) {
        double[] none = weights.clone();
        double[] one = new double[none.length];
        for (int k = 0; k < count; k++) {
            also(margins[k], none, one);
        }
        return Math.min(1, Arrays.stream(none).sum() + Arrays.stream(one).sum());
    }

    /**
     * One site more.
     *
     * @param none by node the probability that no site serves
     * @param one that just one does; empty where nobody asks
     */
    public void also(double margin, double[] none, double[] one) {
        for (int node = 0; node < none.length; node++) {
            double not = servedNotAt(node, margin);
            if (one.length > 0) {
                one[node] = one[node] * not + none[node] * (1 - not);
            }
            none[node] *= not;
        }
    }

    /** Probability that a site does not serve, given the common part of a node. */
    public double servedNotAt(int node, double margin) {
        return cumulative((-margin - commonFraction * (-END + node * step)) / ownFraction);
    }
}
