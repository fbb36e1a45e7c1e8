package org.dakal.propagation.tr38901;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.dakal.propagation.PathLossModel;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.propagation.tr38901.Tr38901Model.Scenario;
import org.dakal.propagation.tr38901.Tr38901Model.Sight;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class Tr38901Test {
    /*
     * RMa by hand, 0.9 GHz, 35 m over 1.5 m, h = 5, W = 20; d_BP = 2 pi * 35 * 1.5 * 3 = 989.6017 m.
     * h^1.72 = 15.9305: 0.477914 log10 d - 0.700940 + 0.00139794 d.
     * 500 m: d3D = 501.1210; free space 85.525474 + 1.290341 - 0.700940 + 0.700537 = 86.8154.
     * 2 km: PL1 at the break-point (d3D 990.1685) 93.556046 + 40 log10(2000.2805 / 989.6017) = 105.7810.
     * Without line of sight, 500 m: 161.04 - 9.237313 + 5.242275 - (24.37 - 0.075510) * 1.544068
     * + (43.42 - 4.786611) * (-0.300057) - 0.915150 - (3.2 * 1.246252^2 - 4.97) = 107.0262.
     */
    @ParameterizedTest
    @CsvSource({"0.5, 86.8154, 107.0262", "0.99, 93.5727, 118.4594", "2, 105.7810, 130.2505"})
    void ruralByHand(double distanceKm, double sightDb, double obstructedDb) {
        Tr38901Loss loss = RuralMacro.DEFAULT.loss(900, 35, 1.5, distanceKm);
        assertThat(loss.breakPointMeters()).isCloseTo(989.6017, within(1e-4));
        assertThat(loss.lineOfSightDb()).isCloseTo(sightDb, within(1e-4));
        assertThat(loss.obstructedDb()).isCloseTo(obstructedDb, within(1e-4));
    }

    /*
     * UMa by hand, 2 GHz, 25 m over 1.5 m: d'_BP = 4 * 24 * 0.5 * 20 / 3 = 320 m.
     * 100 m: d3D 102.7241, log 2.011672: 28 + 44.256790 + 6.020600 = 78.2774;
     * 500 m: log d3D 2.699449: 28 + 107.977960 + 6.020600 - 9 log10(102400 + 552.25) = 96.8848.
     * Without: 13.54 + 39.08 * 2.011672 + 6.020600 = 98.1768; 13.54 + 39.08 * 2.699449 + 6.020600 = 125.0551.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 78.2774, 98.1768", "0.5, 96.8848, 125.0551"})
    void urbanMacroByHand(double distanceKm, double sightDb, double obstructedDb) {
        Tr38901Loss loss = UrbanMacro.loss(2000, 25, 1.5, distanceKm);
        assertThat(loss.breakPointMeters()).isCloseTo(320, within(1e-9));
        assertThat(loss.lineOfSightDb()).isCloseTo(sightDb, within(1e-4));
        assertThat(loss.obstructedDb()).isCloseTo(obstructedDb, within(1e-4));
    }

    /*
     * UMi by hand, 2 GHz, 10 m over 1.5 m: d'_BP = 4 * 9 * 0.5 * 20 / 3 = 120 m.
     * 50 m: log d3D 1.705157: 32.4 + 35.808288 + 6.020600 = 74.2289; without 22.4 + 60.192026 + 6.411939 = 89.0040.
     * 300 m: log d3D 2.477296: 32.4 + 99.091825 + 6.020600 - 9.5 log10(14400 + 72.25) = 97.9873.
     */
    @ParameterizedTest
    @CsvSource({"0.05, 74.2289, 89.0040", "0.3, 97.9873, 116.2605"})
    void streetCanyonByHand(double distanceKm, double sightDb, double obstructedDb) {
        Tr38901Loss loss = UrbanMicro.loss(2000, 10, 1.5, distanceKm);
        assertThat(loss.breakPointMeters()).isCloseTo(120, within(1e-9));
        assertThat(loss.lineOfSightDb()).isCloseTo(sightDb, within(1e-4));
        assertThat(loss.obstructedDb()).isCloseTo(obstructedDb, within(1e-4));
    }

    @Test
    void lineOfSightLossIsContinuousAtTheBreakPoint() {
        for (double step : new double[] {-1e-7, 0, 1e-7}) {
            assertThat(UrbanMacro.loss(2000, 25, 1.5, 0.32 + step).lineOfSightDb())
                    .isCloseTo(UrbanMacro.loss(2000, 25, 1.5, 0.32).lineOfSightDb(), within(1e-3));
            // UMi's 9.5 is not exactly (40 - 21) / 2 off: 40 - 2 * 9.5 = 21
            assertThat(UrbanMicro.loss(2000, 10, 1.5, 0.12 + step).lineOfSightDb())
                    .isCloseTo(UrbanMicro.loss(2000, 10, 1.5, 0.12).lineOfSightDb(), within(1e-3));
            double breakPointKm = 0.98960168588;
            // RMa leaps by 40 log10(d3D / d_BP), here 40 log10(990.1685 / 989.6017) = 0.00995 dB
            assertThat(RuralMacro.DEFAULT
                            .loss(900, 35, 1.5, breakPointKm + step)
                            .lineOfSightDb())
                    .isCloseTo(93.5622, within(0.012));
        }
    }

    @Test
    void shadowingChangesAtTheRuralBreakPoint() {
        assertThat(RuralMacro.DEFAULT.loss(900, 35, 1.5, 0.9896).lineOfSightShadowingDb())
                .isEqualTo(4);
        assertThat(RuralMacro.DEFAULT.loss(900, 35, 1.5, 0.9897).lineOfSightShadowingDb())
                .isEqualTo(6);
        assertThat(RuralMacro.DEFAULT.loss(900, 35, 1.5, 1).obstructedShadowingDb())
                .isEqualTo(8);
        assertThat(UrbanMacro.loss(900, 25, 1.5, 1).obstructedShadowingDb()).isEqualTo(6);
        assertThat(UrbanMicro.loss(900, 10, 1.5, 1).obstructedShadowingDb()).isEqualTo(7.82);
    }

    @ParameterizedTest
    @CsvSource({
        // exp(-(d - 10) / 1000)
        "9, 1",
        "10, 1",
        "10.1, 0.99990",
        "1010, 0.36788"
    })
    void ruralSight(double meters, double expected) {
        assertThat(RuralMacro.lineOfSightProbability(meters)).isCloseTo(expected, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({
        "17, 1.5, 1",
        "18, 1.5, 1",
        "18.1, 1.5, 0.99862",
        // 0.09 + exp(-3.174603) * 0.91
        "200, 1.5, 0.12805",
        "200, 13, 0.12805",
        // times 1 + 0.5^1.5 * 1.25 * 8 * exp(-4 / 3) = 1 + 0.353553 * 2.635971
        "200, 18, 0.24738",
        // times 1 + 2.635971, and no more above 23 m
        "200, 23, 0.46558",
        "200, 25, 0.46558"
    })
    void urbanSight(double meters, double mobileMeters, double expected) {
        assertThat(UrbanMacro.lineOfSightProbability(meters, mobileMeters)).isCloseTo(expected, within(1e-5));
    }

    @ParameterizedTest
    @CsvSource({"17, 1", "18, 1", "18.1, 0.99782", "200, 0.09352"})
    void streetSight(double meters, double expected) {
        assertThat(UrbanMicro.lineOfSightProbability(meters)).isCloseTo(expected, within(1e-5));
    }

    @Test
    void highMobilesStandOverMoreThanOneEnvironment() {
        // 18 m at 2 km: g = 1.25 * 8000 exp(-13.3333) = 0.016196, p(1 m) = 1 / (1 + 0.353553 * 0.016196) = 0.994306;
        // break-points 10,880 m (1 m), 2080 m (12 m), 800 m (15 m): losses 106.6433 twice and 113.8060
        assertThat(UrbanMacro.loss(2000, 25, 18, 2).lineOfSightDb()).isCloseTo(106.66371, within(1e-4));
        // 13.4 m has no environment of 12 m yet (13.4 - 1.5 < 12), 13.5 m has: both break-points beyond 300 m
        assertThat(UrbanMacro.loss(2000, 25, 13.4, 0.3).lineOfSightDb())
                .isCloseTo(UrbanMacro.loss(2000, 25, 13.5, 0.3).lineOfSightDb(), within(0.01));
    }

    @Test
    void expectedLossLiesBetween() {
        Tr38901Loss loss = UrbanMacro.loss(2000, 25, 1.5, 0.2);
        double expected = 0.1280477 * loss.lineOfSightDb() + (1 - 0.1280477) * loss.obstructedDb();
        assertThat(loss.expectedDb()).isCloseTo(expected, within(1e-5));
        assertThat(loss.expectedDb()).isBetween(loss.lineOfSightDb(), loss.obstructedDb());
    }

    /*
     * A phone at 10 m, 2 GHz (20 log10 2 = 6.0206), 1 km away on the ground.
     * Macro, mast of 25 m: d3D = sqrt(1000^2 + 15^2) = 1000.1125, log 3.0000488:
     * 13.54 + 39.08 * 3.0000488 + 6.0206 - 0.6 * 8.5 = 131.7025.
     * Micro, mast of 10 m: d3D = 1000: 22.4 + 35.3 * 3 + 21.3 * 0.30103 - 0.3 * 8.5 = 132.1619.
     */
    @Test
    void aHigherPhoneLosesLess() {
        assertThat(UrbanMacro.loss(2000, 25, 10, 1).obstructedDb()).isCloseTo(131.7025, within(1e-3));
        assertThat(UrbanMicro.loss(2000, 10, 10, 1).obstructedDb()).isCloseTo(132.1619, within(1e-3));
    }

    @Test
    void obstructedIsNeverBetterThanSight() {
        for (double km = 0.01; km < 0.1; km += 0.01) {
            Tr38901Loss loss = UrbanMacro.loss(2000, 25, 22, km);
            assertThat(loss.obstructedDb()).isGreaterThanOrEqualTo(loss.lineOfSightDb());
        }
    }

    @Test
    void tablesBeginAtTenMetres() {
        assertThat(UrbanMicro.loss(2000, 10, 1.5, 0.001)).isEqualTo(UrbanMicro.loss(2000, 10, 1.5, 0.01));
        assertThat(UrbanMicro.loss(2000, 10, 1.5, 0.0101)).isNotEqualTo(UrbanMicro.loss(2000, 10, 1.5, 0.01));
    }

    @ParameterizedTest
    @CsvSource({"4.99, 20", "50.01, 20", "5, 4.99", "5, 50.01", "NaN, 20"})
    void ruralSurroundingsAreLimited(double building, double street) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuralMacro(building, street))
                .withMessageContaining("must be 5 to 50");
        assertThat(new RuralMacro(50, 5).loss(900, 35, 1.5, 1).lineOfSightDb()).isFinite();
    }

    @Test
    void modelsGiveTheirPart() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(100, 0, 0, 0);
        RadioLink link = RadioLink.of(2000, 25, 1.5);
        for (Scenario scenario : Scenario.values()) {
            Tr38901Loss loss = new Tr38901Model(scenario, Sight.LOS).loss(link, 0.2);
            String id = "3gpp-38901-" + scenario.name().toLowerCase(java.util.Locale.ROOT);
            assertThat(find(id).pathLossDb(profile, link)).isEqualTo(loss.expectedDb());
            assertThat(find(id + "-los").pathLossDb(profile, link)).isEqualTo(loss.lineOfSightDb());
            assertThat(find(id + "-nlos").pathLossDb(profile, link)).isEqualTo(loss.obstructedDb());
        }
    }

    private static PathLossModel find(String id) {
        return PropagationModels.find(id).orElseThrow();
    }
}
