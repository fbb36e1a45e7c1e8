package org.dakal.propagation.hata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.propagation.EffectiveBaseHeight;
import org.dakal.propagation.FreeSpace;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HataTest {
    /** The formula itself, without the free-space floor. */
    private static double formulaDb(
            Hata.Surroundings surroundings, double frequencyMhz, double baseMeters, double mobileMeters, double km) {
        return new Hata(surroundings)
                .law(RadioLink.of(frequencyMhz, baseMeters, mobileMeters))
                .lossDb(Math.log10(baseMeters), Math.log10(km));
    }

    /*
     * By hand at f = 900 (log 2.954243), hb = 50 (log 1.698970), hm = 1.5, d = 5 (log 0.698970):
     * 69.55 + 26.16 * 2.954243 = 146.8330; - 13.82 * 1.698970 = 123.3532;
     * a medium = (3.249667 - 0.7) * 1.5 - (4.608618 - 0.8) = 0.0159; a large = 3.2 * log10(17.625)^2 - 4.97 = -0.0009
     * slope (44.9 - 6.55 * 1.698970) * 0.698970 = 33.7717 * 0.698970 = 23.6054
     * urban 146.9428, large 146.9595; suburban - 2 log10(32.142857)^2 - 5.4 = -9.9425 -> 137.0003;
     * open - 4.78 * 8.727550 + 18.33 * 2.954243 - 40.94 = -28.5064 -> 118.4364
     */
    @ParameterizedTest
    @CsvSource({"URBAN, 146.9428", "URBAN_LARGE, 146.9595", "SUBURBAN, 137.0003", "OPEN, 118.4364"})
    void okumuraByHand(Hata.Surroundings surroundings, double expectedDb) {
        assertThat(formulaDb(surroundings, 900, 50, 1.5, 5)).isCloseTo(expectedDb, within(2e-4));
    }

    /*
     * By hand at f = 1800 (log 3.255273), hb = 30 (log 1.477121), hm = 1.5, d = 2 (log 0.301030):
     * 46.3 + 33.9 * 3.255273 = 156.6537; - 13.82 * 1.477121 = 136.2399;
     * a = (3.580800 - 0.7) * 1.5 - (5.078225 - 0.8) = 0.0430; slope (44.9 - 9.675144) * 0.301030 = 10.6037
     * medium 146.8006, metropolitan 149.8006
     */
    @ParameterizedTest
    @CsvSource({"COST231_MEDIUM, 146.8006", "COST231_METROPOLITAN, 149.8006"})
    void cost231ByHand(Hata.Surroundings surroundings, double expectedDb) {
        assertThat(formulaDb(surroundings, 1800, 30, 1.5, 2)).isCloseTo(expectedDb, within(2e-4));
    }

    @ParameterizedTest
    @CsvSource({"299.999, 1.5, -0.0039", "300, 1.5, -0.0009", "150, 3, 2.5621"})
    void largeCityChangesAtThreeHundred(double frequencyMhz, double height, double expectedDb) {
        // 8.29 log10(2.31)^2 - 1.1 = -0.0039; 3.2 log10(17.625)^2 - 4.97 = -0.0009; 8.29 log10(4.62)^2 - 1.1 = 2.5621
        assertThat(Hata.largeCityDb(frequencyMhz, height)).isCloseTo(expectedDb, within(2e-4));
    }

    @Test
    void flatLandKeepsTheAntennaHeight() {
        assertThat(EffectiveBaseHeight.meters(TerrainProfile.evenlySpaced(1000, flat(21, 900)), 45))
                .isCloseTo(45, within(1e-9));
        assertThat(EffectiveBaseHeight.meters(TerrainProfile.evenlySpaced(1000, flat(2, 900)), 20))
                .isCloseTo(20, within(1e-9));
    }

    @Test
    void farGroundCountsFromThreeToFifteenKilometres() {
        // 20 km; ground 900 at the mast and beyond 15 km, 850 from 3 to 15 km inclusive: mean 850 exactly
        double[] ground = flat(21, 900);
        for (int i = 3; i <= 15; i++) {
            ground[i] = 850;
        }
        assertThat(EffectiveBaseHeight.meters(TerrainProfile.evenlySpaced(1000, ground), 45))
                .isCloseTo(95, within(1e-9));
    }

    @Test
    void shortPathsCountFromAFifthOfTheirLength() {
        // ground falls 10 m per km over 10 km from 900: between 2 and 10 km the mean is 900 - 60
        double[] ground = new double[11];
        for (int i = 0; i < ground.length; i++) {
            ground[i] = 900 - 10 * i;
        }
        assertThat(EffectiveBaseHeight.meters(TerrainProfile.evenlySpaced(1000, ground), 40))
                .isCloseTo(100, within(1e-9));
        // the same with only the two ends known to the profile, and window edges inside a segment
        assertThat(EffectiveBaseHeight.meters(TerrainProfile.evenlySpaced(10_000, 900, 800), 40))
                .isCloseTo(100, within(1e-9));
    }

    @Test
    void neverBelowFreeSpace() {
        // open, hb 200 m at 1 km: the formula says 86.51 dB, free space over the 1.019 km slant says 91.7 dB
        TerrainProfile profile = TerrainProfile.evenlySpaced(500, 0, 0, 0);
        RadioLink link = RadioLink.of(900, 200, 1.5);
        assertThat(formulaDb(Hata.Surroundings.OPEN, 900, 200, 1.5, 1)).isCloseTo(86.51, within(0.01));
        assertThat(new Hata(Hata.Surroundings.OPEN).pathLossDb(profile, link))
                .isEqualTo(new FreeSpace().pathLossDb(profile, link));
    }

    @Test
    void unknownGroundInTheWindowGivesNoLoss() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(1000, 0, 0, Double.NaN, 0, 0);
        RadioLink link = RadioLink.of(900, 30, 1.5);
        assertThat(new Hata(Hata.Surroundings.URBAN).pathLossDb(profile, link)).isNaN();
        assertThat(new Hata(Hata.Surroundings.COST231_MEDIUM).pathLossDb(profile, link))
                .isNaN();
    }

    private static double[] flat(int size, double height) {
        double[] ground = new double[size];
        java.util.Arrays.fill(ground, height);
        return ground;
    }
}
