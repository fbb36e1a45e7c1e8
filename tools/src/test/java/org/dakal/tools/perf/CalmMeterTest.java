package org.dakal.tools.perf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalmMeterTest {
    /**
     * Ticks of user, nice, system, idle, I/O wait, interrupts, soft interrupts, steal, guest, guest nice between two
     * moments: 500 + 20 + 60 + 300 + 20 + 10 + 10 + 80 = 1000, guest being in user already. Steal 80 of 1000. Busy 600;
     * this process took 4.5 s = 450 ticks, so others took 150.
     */
    @Test
    void timeIsDividedAmongOurselvesOthersAndTheHost() {
        long[] before = {100, 100, 100, 100, 100, 100, 100, 100, 100, 100};
        long[] after = {600, 120, 160, 400, 120, 110, 110, 180, 150, 100};
        Calm calm = CalmMeter.between(before, after, 4.5, 1.25);
        assertThat(calm.stealFraction()).isCloseTo(0.08, within(1e-12));
        assertThat(calm.othersFraction()).isCloseTo(0.15, within(1e-12));
        assertThat(calm.loadAverage()).isEqualTo(1.25);
        assertThat(calm.doubts()).hasSize(2);
    }

    @Test
    void whereTheSystemDoesNotTellNothingIsClaimed() {
        Calm calm = CalmMeter.between(new long[0], new long[0], 1, null);
        assertThat(calm.stealFraction()).isNull();
        assertThat(calm.othersFraction()).isNull();
        assertThat(calm.doubts()).isEmpty();
    }
}
