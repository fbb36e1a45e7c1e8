package org.dakal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FastMathTest {
    @Test
    void anglesStayWithinTheirStatedErrorOfTheLibrary() {
        for (int i = 0; i < 36_000; i++) {
            double angle = Math.toRadians(i / 100.0 - 180);
            double y = 7 * Math.sin(angle);
            double x = 7 * Math.cos(angle);
            assertThat(FastMath.atan2Degrees(y, x)).isCloseTo(Math.toDegrees(Math.atan2(y, x)), within(0.0007));
        }
        assertThat(FastMath.atan2Degrees(0, 0)).isZero();
    }

    /** A rest of 1/32 has x^11 / 11 = 2.5e-18 left of its series; sums of numbers up to two round by 2e-16. */
    @Test
    void arctangentsStayWithinTheirStatedErrorOfTheLibrary() {
        for (double x = -3; x < 3; x += 0.000137) {
            assertThat(FastMath.atan(x)).isCloseTo(Math.atan(x), within(1e-14));
        }
        assertThat(FastMath.atan(Double.NaN)).isNaN();
        assertThat(FastMath.atan(Double.NEGATIVE_INFINITY)).isEqualTo(-Math.PI / 2);
        assertThat(FastMath.atan(1e-12)).isCloseTo(1e-12, within(1e-27));
    }

    @Test
    void milliwattsStayWithinTheirStatedErrorOfTheLibrary() {
        for (double dbm = -250; dbm < 80; dbm += 0.0137) {
            double exact = Math.pow(10, dbm / 10);
            assertThat(10 * Math.log10(FastMath.dbmToMilliwatts(dbm) / exact)).isCloseTo(0, within(0.0005));
        }
        assertThat(FastMath.dbmToMilliwatts(Double.NEGATIVE_INFINITY)).isZero();
    }
}
