package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class InterferenceTest {
    /** -162.556 dBm is 2^-54 mW, half a unit: the least that counts as one. */
    @Test
    void manyLevelsAtOnceAddTheSameUnits() {
        int count = 5_000;
        float[] levels = new float[count + 3];
        Random random = new Random(9);
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (float) (200 * random.nextDouble() - 180);
        }
        levels[3] = Float.NaN;
        levels[4] = Float.NEGATIVE_INFINITY;
        levels[5] = -162.57f;
        levels[6] = -162.54f;
        levels[7] = -400;
        levels[8] = 30;
        long[] totals = new long[levels.length];
        Interference.add(levels, 3, count, totals, new DirectionBuffers(levels.length));
        assertThat(totals[0] + totals[1] + totals[2]).isZero();
        assertThat(totals[5]).isZero();
        assertThat(totals[6]).isEqualTo(1);
        assertThat(totals[8]).isEqualTo(16L << 53);
        for (int i = 3; i < levels.length; i++) {
            assertThat(totals[i]).isEqualTo(Interference.units(levels[i]));
        }
    }
}
