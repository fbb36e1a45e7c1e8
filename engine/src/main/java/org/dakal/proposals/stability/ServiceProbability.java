package org.dakal.proposals.stability;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The probability that a cell is served under shadowing that sites have partly in common: given the common part, sites
 * are independent, so what is left is one integral over it. The trapezoidal rule is exact to rounding for such smooth,
 * fast falling functions. Margins over the threshold are counted in the cell's own standard deviations of shadowing, so
 * that one rule holds for all cells.
 */
final class ServiceProbability {
    private static final double END = 8;

    /** Half the width of the narrowest feature leaves errors below 1e-9. */
    private static final double STEP_PER_WIDTH = 0.5;

    private final NormalDistribution normal = NormalDistribution.of(0, 1);
    private final double commonFraction;
    private final double ownFraction;
    private final double step;
    private final double[] weights;

    /** @param siteCorrelationFraction of the shadowing between two sites */
    ServiceProbability(double siteCorrelationFraction) {
        this.commonFraction = Math.sqrt(siteCorrelationFraction);
        this.ownFraction = Math.sqrt(1 - siteCorrelationFraction);
        double wanted = STEP_PER_WIDTH * Math.min(1, ownFraction / Math.max(commonFraction, 1e-9));
        int stepCount = (int) Math.ceil(2 * END / wanted);
        this.step = 2 * END / stepCount;
        this.weights = new double[stepCount + 1];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = step * normal.density(-END + i * step);
        }
    }

    /** Probability that a single site serves. */
    double served(double margin) {
        return normal.cumulativeProbability(margin / Math.hypot(commonFraction, ownFraction));
    }

    /** Probability that no site serves. */
    double unserved(double[] margins, int count) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double common = commonFraction * (-END + i * step);
            double none = weights[i];
            for (int k = 0; k < count && none > 1e-18; k++) {
                none *= normal.cumulativeProbability((-margins[k] - common) / ownFraction);
            }
            sum += none;
        }
        return Math.min(1, sum);
    }

    /** Probability that no site of today serves a stake. */
    double unservedToday(Stake stake) {
        double[] margins = new double[stake.sites.length];
        for (int i = 0; i < margins.length; i++) {
            margins[i] = stake.margins[i];
        }
        return unserved(margins, margins.length);
    }

    /** Probability that no site serves a stake once an alternative is built. */
    double unservedWith(Stake stake, Stake.Difference difference) {
        double[] margins = new double[stake.sites.length + difference.sites().length];
        int count = 0;
        for (int i = 0; i < stake.sites.length; i++) {
            float after = difference.after(stake.sites[i], stake.margins[i]);
            if (after > Float.NEGATIVE_INFINITY) {
                margins[count++] = after;
            }
        }
        for (int i = 0; i < difference.sites().length; i++) {
            if (difference.after()[i] > Float.NEGATIVE_INFINITY
                    && Arrays.binarySearch(stake.sites, difference.sites()[i]) < 0) {
                margins[count++] = difference.after()[i];
            }
        }
        return unserved(margins, count);
    }
}
