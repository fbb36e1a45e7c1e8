package org.dakal.benchmarks.peers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LossDifferenceTest {
    /**
     * Differences +1, -1, +2, +10 and one pair without a value: two of four within 1 dB, mean 12/4 = 3. Sorted
     * absolutes 1, 1, 2, 10: the median is the ceil(0.5 x 4) = 2nd, 1; p90 is the ceil(3.6) = 4th, 10.
     */
    @Test
    void pairsWithoutAValueAreLeftOut() {
        LossDifference difference =
                LossDifference.of(new double[] {101, 99, Double.NaN, 102, 110}, new double[] {100, 100, 100, 100, 100});
        assertThat(difference.count()).isEqualTo(4);
        assertThat(difference.withinOneDbFraction()).isEqualTo(0.5);
        assertThat(difference.meanDb()).isEqualTo(3);
        assertThat(difference.absoluteQuantilesDb()).containsExactly(1.0, 10.0, 10.0, 10.0, 10.0);
        assertThat(difference.text())
                .isEqualTo(
                        "4 pairs, 50.0 % within 1 dB, mean +3.00 dB; p50 1.00 p90 10.00 p95 10.00 p99 10.00 p100 10.00 dB");
    }
}
