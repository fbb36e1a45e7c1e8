package org.dakal.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class UnitsTest {
    /**
     * 3 dB is a factor 1.99526, 30 dBm is a watt; 299.792458 MHz has one metre; lapse 40 gives 6371 * 157 / 117 =
     * 8549.1 km.
     */
    @Test
    void conversionsOfKnownValues() {
        assertThat(Decibels.toRatio(3)).isCloseTo(1.995262, within(1e-6));
        assertThat(Decibels.fromRatio(100)).isEqualTo(20);
        assertThat(Decibels.toRatio(30)).isEqualTo(1000);
        assertThat(Decibels.fromRatio(0)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(RadioWaves.wavelengthMeters(299.792458)).isEqualTo(1);
        assertThat(EarthCurvature.effectiveRadiusKm(40)).isCloseTo(8549.1197, within(1e-3));
    }
}
