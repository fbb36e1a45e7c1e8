package org.dakal.propagation.hata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.propagation.RadioLink;
import org.dakal.propagation.hata.Ecc33.City;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Ecc33Test {
    /*
     * By hand, 3.5 GHz (log 0.544068), hb 50 (log10(50 / 200) = -0.602060), hr 3 (log 0.477121), 5 km (log 0.698970):
     * Afs = 92.4 + 13.979400 + 10.881361 = 117.260761; Abm = 20.41 + 6.870875 + 4.294873 + 2.829856 = 34.405604;
     * Gb = -0.602060 * (13.958 + 2.833640) = -10.109576; Gr medium = (42.57 + 7.453732) * -0.107879 = -5.396497,
     * large = 2.277 - 1.862 = 0.415. At 1 km Gb = -0.602060 * 13.958 = -8.403553.
     */
    @ParameterizedTest
    @CsvSource({"MEDIUM, -5.396497, 167.17244", "LARGE, 0.415, 161.36094"})
    void byHand(City city, double receiverGainDb, double lossDb) {
        assertThat(formulaDb(city, 3500, 50, 3, 5))
                .isCloseTo(117.260761 + 34.405604 + 10.109576 - receiverGainDb, within(2e-6))
                .isCloseTo(lossDb, within(1e-5));
        // At 200 m there is no Gb.
        assertThat(formulaDb(city, 3500, 50, 3, 1) - formulaDb(city, 3500, 200, 3, 1))
                .isCloseTo(8.403553, within(1e-6));
    }

    /** The formula itself, without the free-space floor. */
    private static double formulaDb(
            City city, double frequencyMhz, double baseMeters, double receiverMeters, double km) {
        return new Ecc33(city)
                .law(RadioLink.of(frequencyMhz, baseMeters, receiverMeters))
                .lossDb(Math.log10(baseMeters), Math.log10(km));
    }

    @Test
    void modelOnFlatGroundIsTheFormula() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(1000, 900, 900, 900, 900, 900, 900);
        RadioLink link = RadioLink.of(3500, 50, 3);
        assertThat(new Ecc33(City.MEDIUM).pathLossDb(profile, link)).isCloseTo(167.17244, within(1e-5));
        assertThat(new Ecc33(City.LARGE).pathLossDb(profile, link)).isCloseTo(161.36094, within(1e-5));
    }

    @Test
    void floorIsFreeSpaceAndUnknownGroundGivesNoLoss() {
        // 100 m at 800 MHz under 200 m, 10 m up, large city: Abm = 20.41 - 9.83 - 0.765016 + 0.089780 = 9.904764,
        // Gr = 5.728: the formula is 74.64 dB, free space over the 215 m slant 77.147 dB
        TerrainProfile near = TerrainProfile.evenlySpaced(50, 0, 0, 0);
        RadioLink link = RadioLink.of(800, 200, 10);
        assertThat(formulaDb(City.LARGE, 800, 200, 10, 0.1)).isCloseTo(74.639, within(1e-3));
        assertThat(new Ecc33(City.LARGE).pathLossDb(near, link)).isCloseTo(77.147, within(1e-3));
        assertThat(new Ecc33(City.LARGE).pathLossDb(TerrainProfile.evenlySpaced(50, 0, Double.NaN, 0), link))
                .isNaN();
    }
}
