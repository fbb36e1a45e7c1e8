package org.dakal.scenarios.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IllustrativePatternTest {
    /** By its definition 65 degrees wide: 3 dB down at 32.5 degrees to either side. */
    @Test
    void isThreeDecibelsDownAtHalfItsBeamwidth() {
        assertThat(IllustrativePattern.horizontalLossDb(32.5)).isCloseTo(3, within(1e-9));
        assertThat(IllustrativePattern.horizontalLossDb(-32.5)).isCloseTo(3, within(1e-9));
        assertThat(IllustrativePattern.horizontalLossDb(0)).isZero();
        assertThat(IllustrativePattern.horizontalLossDb(180)).isEqualTo(28);
    }

    /**
     * Eight elements 0.85 wavelengths apart have their first null where 8 pi 0.85 sin(a) = pi: a = asin(1 / 6.8) =
     * 8.457 degrees. The lobe between the first two nulls peaks near 13 dB below the main one.
     */
    @Test
    void columnHasItsNullWhereTheElementsCancel() {
        assertThat(IllustrativePattern.verticalLossDb(0)).isZero();
        assertThat(IllustrativePattern.verticalLossDb(8.457)).isEqualTo(40);
        assertThat(IllustrativePattern.verticalLossDb(12.4)).isBetween(12.0, 14.0);
        assertThat(IllustrativePattern.verticalLossDb(-12.4)).isEqualTo(IllustrativePattern.verticalLossDb(12.4));
        assertThat(IllustrativePattern.verticalLossDb(180)).isEqualTo(28);
    }
}
