package org.dakal.tools.reports.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScaleTest {
    @Test
    void ticksAreRoundAndInside() {
        Scale scale = new Scale(0, 27.9, 0, 100);
        // at most twelve: 27.9 / 12 = 2.3, so steps of 5
        assertThat(scale.ticks(12)).containsExactly(0.0, 5.0, 10.0, 15.0, 20.0, 25.0);
        assertThat(scale.tickDecimals(12)).isZero();
    }

    @Test
    void stepsOfOneAndTwoAndBelowZero() {
        assertThat(new Scale(-3, 3, 0, 1).ticks(8)).containsExactly(-3.0, -2.0, -1.0, 0.0, 1.0, 2.0, 3.0);
        assertThat(new Scale(801, 1599, 0, 1).ticks(4)).containsExactly(1000.0, 1200.0, 1400.0);
        Scale fine = new Scale(0, 0.9, 0, 1);
        assertThat(fine.ticks(5)).hasSize(5);
        assertThat(fine.tickDecimals(5)).isEqualTo(1);
    }

    @Test
    void aScaleMayRunUpwards() {
        Scale up = new Scale(100, 200, 500, 100);
        assertThat(up.at(100)).isEqualTo(500);
        assertThat(up.at(150)).isEqualTo(300);
        assertThat(up.at(200)).isEqualTo(100);
    }
}
