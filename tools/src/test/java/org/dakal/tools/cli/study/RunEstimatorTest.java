package org.dakal.tools.cli.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RunEstimatorTest {
    /**
     * 100 cells take 3 s and 300 take 7 s: 0.02 s a cell and 1 s always. The first time took 9 s for 300 cells, 2 s
     * more. A thousand cells take 1 + 2 + 20 s.
     */
    @Test
    void whatGrowsWithTheCellsIsToldFromWhatDoesNot() {
        assertThat(RunEstimator.extended(9, 3, 7, 100, 300, 1000)).isCloseTo(23, within(1e-12));
    }

    /** Noise may make more cells quicker, or the first time: then nothing grows, and nothing is taken off. */
    @Test
    void noiseDoesNotMakeAnythingTakeLessThanNothing() {
        assertThat(RunEstimator.extended(1, 3, 2, 100, 300, 1000)).isEqualTo(3);
        assertThat(RunEstimator.extended(7, 0.1, 7, 100, 300, 1000)).isCloseTo(34.5, within(1e-12));
    }

    /** Path loss and levels, 30 s, in three parts; layers that take 9 s to send come for two thirds from the others. */
    @Test
    void severalMachinesShareWhatIsShared() {
        RunEstimate.Seconds seconds = new RunEstimate.Seconds(1, 24, 6, 3, 2);
        assertThat(seconds.whole()).isEqualTo(36);
        assertThat(seconds.whole(1, 9)).isEqualTo(36);
        assertThat(seconds.whole(3, 9)).isCloseTo(1 + 10 + 3 + 2 + 6, within(1e-12));
    }
}
