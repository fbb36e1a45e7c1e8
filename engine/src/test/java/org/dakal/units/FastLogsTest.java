package org.dakal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FastLogsTest {
    @Test
    void logarithmsStayWithinTheirStatedErrorOfTheLibrary() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double x = Math.pow(10, 600 * random.nextDouble() - 300);
            assertThat(FastLogs.log10(x))
                    .isCloseTo(Math.log10(x), within(1e-12 * Math.max(1, Math.abs(Math.log10(x)))));
        }
        for (double x = 0.7; x < 1.5; x += 1e-5) {
            assertThat(FastLogs.log10(x)).isCloseTo(Math.log10(x), within(1e-12));
        }
    }

    @Test
    void powersStayWithinTheirStatedErrorOfTheLibrary() {
        for (double power = -690; power < 690; power += 0.00731) {
            assertThat(FastLogs.exp(power) / Math.exp(power)).isCloseTo(1, within(1e-11));
        }
        assertThat(FastLogs.exp(-701)).isZero();
        assertThat(FastLogs.exp(Double.NEGATIVE_INFINITY)).isZero();
        assertThat(FastLogs.exp(701)).isInfinite();
        assertThat(FastLogs.exp(Double.NaN)).isNaN();
    }

    @Test
    void cubeRootsStayWithinTheirStatedErrorOfTheLibrary() {
        for (double exponent = -15; exponent < 15; exponent += 0.00137) {
            double x = Math.pow(10, exponent);
            assertThat(FastLogs.cbrt(x) / Math.cbrt(x)).isCloseTo(1, within(2e-11));
        }
    }
}
