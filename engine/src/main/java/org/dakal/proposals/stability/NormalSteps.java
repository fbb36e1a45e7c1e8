package org.dakal.proposals.stability;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Numbers of the standard normal distribution in 65,536 steps of equal probability, each the mean of its step, so that
 * one random number of 64 bits gives four of them: draws need hundreds of millions. Their variance is 1 - 1.5e-6, the
 * largest is 4.39, and a probability is met within 2^-17.
 */
final class NormalSteps {
    private static final int COUNT = 1 << 16;
    private static final float[] MEANS = means();

    private NormalSteps() {}

    /** The mean of a step is the density where it begins less that where it ends, over the step's probability. */
    private static float[] means() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        float[] means = new float[COUNT];
        double before = 0;
        for (int i = 0; i < COUNT; i++) {
            double after = normal.density(normal.inverseCumulativeProbability((i + 1.0) / COUNT));
            means[i] = (float) ((before - after) * COUNT);
            before = after;
        }
        return means;
    }

    /** Fills the first values of a field. */
    static void fill(SplittableRandom random, float[] field, int size) {
        int i = 0;
        for (; i + 4 <= size; i += 4) {
            long bits = random.nextLong();
            field[i] = MEANS[(int) bits & 0xffff];
            field[i + 1] = MEANS[(int) (bits >>> 16) & 0xffff];
            field[i + 2] = MEANS[(int) (bits >>> 32) & 0xffff];
            field[i + 3] = MEANS[(int) (bits >>> 48)];
        }
        for (long bits = random.nextLong(); i < size; i++, bits >>>= 16) {
            field[i] = MEANS[(int) bits & 0xffff];
        }
    }
}
