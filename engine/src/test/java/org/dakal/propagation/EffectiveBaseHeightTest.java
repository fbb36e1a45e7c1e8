package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveBaseHeightTest {
    @ParameterizedTest
    @CsvSource({
        "29.9, 50, 30",
        "30, 50, 30",
        "30.1, 50, 30.1",
        "-200, 20, 20",
        "25, 20, 25",
        "-3, 0.5, 1",
        "199.9, 50, 199.9",
        "201, 50, 200",
        "260, 250, 250"
    })
    void terrainMovesTheHeightOnlyWithinTheFittedRange(double effective, double above, double expected) {
        assertThat(EffectiveBaseHeight.clampMeters(effective, above)).isEqualTo(expected);
    }
}
