package org.dakal.proposals.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BuildOrderTest {
    private static final double[] COSTS = {10, 20, 29.3, 40, 58.8, 70};
    private static final double[] VALUES = {40, 60, 70, 80, 95, 100};

    /**
     * The curve's knee is at 29.3: three steps stand before it. The order's own curve would turn elsewhere; it is not
     * asked. Nine tenths of 100 are reached with the fifth step, so the sixth is a phase of its own.
     */
    @Test
    void theFirstPhaseEndsAtTheCurvesKnee() {
        assertThat(BuildOrder.phases(COSTS, VALUES, 29.3)).containsExactly(1, 1, 1, 2, 2, 3);
        assertThat(BuildOrder.phases(COSTS, VALUES, 58.8)).containsExactly(1, 1, 1, 1, 1, 2);
    }

    /** Between two steps the knee parts them where they stand. */
    @Test
    void aKneeBetweenTwoStepsPartsThem() {
        assertThat(BuildOrder.phases(COSTS, VALUES, 35)).containsExactly(1, 1, 1, 2, 2, 3);
        assertThat(BuildOrder.phases(COSTS, VALUES, 5)).containsExactly(1, 1, 1, 1, 1, 2);
    }

    @Test
    void withoutAKneeThereIsOnePhase() {
        assertThat(BuildOrder.phases(COSTS, VALUES, Double.NaN)).containsOnly(1);
        assertThat(BuildOrder.phases(COSTS, VALUES, 100)).containsOnly(1);
        assertThat(BuildOrder.phases(new double[0], new double[0], 5)).isEmpty();
    }
}
