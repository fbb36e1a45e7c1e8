package org.dakal.scenarios.antenna;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.network.AntennaPattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametricPatternsTest {
    private final AntennaPattern panel = ParametricPatterns.sector38901("panel", 17, 65, 10, 20, 30);

    /**
     * By hand from TR 38.901 Table 7.3-1 with 65 and 10 degrees, SLA_V 20, A_max 30: half the beamwidth costs 12 x 1/4
     * = 3 dB, a whole one 12 dB; beyond the limits the limits.
     */
    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "32.5, 0, 3",
        "-32.5, 0, 3",
        "65, 0, 12",
        "180, 0, 30",
        "102.7, 0, 29.9568", // 12 (102.7 / 65)^2, just below A_max
        "0, 5, 3",
        "0, -10, 12",
        "0, 60, 20",
        "32.5, 5, 6", // the two add
        "65, 60, 30", // 12 + 20 is limited to A_max
        "392.5, 365, 6" // a whole turn is no turn
    })
    void sectorAfter38901(double right, double below, double expectedDb) {
        assertThat(panel.attenuationDb(right, below)).isCloseTo(expectedDb, within(0.002));
    }

    /** The table of the document itself: 65 degrees both ways, 30 dB, 8 dBi. */
    @Test
    void theDocumentsOwnElement() {
        AntennaPattern element = ParametricPatterns.sector38901("element", 8, 65, 65, 30, 30);
        assertThat(element.gainDbi()).isEqualTo(8);
        assertThat(element.attenuationDb(32.5, 32.5)).isCloseTo(6, within(0.002));
        assertThat(element.attenuationDb(60, 60)).isCloseTo(2 * 12 * 3600.0 / 4225, within(0.002));
        assertThat(element.attenuationDb(120, 60)).isEqualTo(30);
    }

    @ParameterizedTest
    @CsvSource({"0", "90", "179.9", "-45"})
    void omniIsTheSameAllAround(double right) {
        AntennaPattern whip = ParametricPatterns.omni("whip", 8, 12, 25);
        assertThat(whip.attenuationDb(right, 6)).isCloseTo(3, within(0.002));
        assertThat(whip.attenuationDb(right, -12)).isCloseTo(12, within(0.002));
        assertThat(whip.attenuationDb(right, 90)).isEqualTo(25);
    }

    /** Over the top and down behind: 174 degrees from the front horizon is 6 degrees from the one behind. */
    @Test
    void omniMirrorsBehind() {
        AntennaPattern whip = ParametricPatterns.omni("whip", 8, 12, 25);
        assertThat(whip.attenuationDb(0, 174)).isCloseTo(3, within(0.002));
        assertThat(whip.attenuationDb(0, 180)).isCloseTo(0, within(0.002));
    }
}
