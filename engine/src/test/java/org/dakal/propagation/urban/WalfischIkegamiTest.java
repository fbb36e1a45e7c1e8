package org.dakal.propagation.urban;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.dakal.propagation.RadioLink;
import org.dakal.propagation.urban.TownShape.Centre;
import org.dakal.propagation.urban.WalfischIkegami.Form;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WalfischIkegamiTest {
    private static final TownShape TOWN = TownShape.typical(Centre.MEDIUM);

    /*
     * By hand, roofs 12 m, street 15 m, rows 30 m, across (Lori = 4 - 0.114 * 35 = 0.01).
     * 900 MHz, 30 m, 1 km: L0 = 32.4 + 59.084850 = 91.484850;
     * Lrts = -16.9 - 11.760913 + 29.542425 + 20 log10(10.5) + 0.01 = 21.315298;
     * Lmsd = -18 log10(19) + 54 + 0 + (-4 + 0.7 * (900 / 925 - 1)) * 2.954243 - 9 * 1.477121
     * = -23.017565 + 54 - 11.872861 - 13.294091 = 5.815483; sum 118.6156.
     * 1800 MHz on the roofs' height: Lmsd = 54 + (-4 + 0.662162) * 3.255273 - 13.294091 = 29.840337.
     * 4 m below: at 250 m ka = 54 + 3.2 * 0.5, kd = 18 + 5; at 2 km ka = 57.2.
     */
    @ParameterizedTest
    @CsvSource({
        "900, 30, 1, 21.3153, 5.8155, 118.6156",
        "1800, 12, 1, 24.3256, 29.8403, 151.6714",
        "1800, 8, 0.25, 24.3256, 17.5930, 127.3828",
        "1800, 8, 2, 24.3256, 39.9640, 167.8157"
    })
    void byHand(double f, double base, double distanceKm, double streetDb, double screensDb, double lossDb) {
        RooftopLoss loss = RooftopLoss.of(TOWN, f, base, 1.5, distanceKm);
        assertThat(loss.roofToStreetDb()).isCloseTo(streetDb, within(1e-4));
        assertThat(loss.multiScreenDb()).isCloseTo(screensDb, within(1e-4));
        assertThat(loss.lossDb()).isCloseTo(lossDb, within(1e-4));
    }

    @Test
    void metropolitanCentresGrowFasterWithFrequency() {
        // (1.5 - 0.7) * (1800 / 925 - 1) * 3.255273 = 2.463450 more
        double medium = RooftopLoss.of(TOWN, 1800, 30, 1.5, 1).lossDb();
        assertThat(RooftopLoss.of(TownShape.typical(Centre.METROPOLITAN), 1800, 30, 1.5, 1)
                        .lossDb())
                .isCloseTo(131.1173, within(1e-4))
                .isCloseTo(medium + 2.46345, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, -10", "34.9, 2.3546", "35, 2.5", "35.1, 2.5075", "54.9, 3.9925", "55, 4", "55.1, 3.9886", "90, 0.01"
    })
    void streetOrientation(double degrees, double expectedDb) {
        assertThat(RooftopLoss.orientationDb(degrees)).isCloseTo(expectedDb, within(1e-9));
    }

    @Test
    void screensChangeAtRoofHeightAndHalfAKilometre() {
        // just above the roofs -18 log10(1 + x) is near 0: continuous
        assertThat(RooftopLoss.multiScreenDb(TOWN, 900, 12.000001, 1))
                .isCloseTo(RooftopLoss.multiScreenDb(TOWN, 900, 12, 1), within(1e-4));
        assertThat(RooftopLoss.multiScreenDb(TOWN, 900, 8, 0.499999))
                .isCloseTo(RooftopLoss.multiScreenDb(TOWN, 900, 8, 0.5), within(1e-4));
        // beyond it ka no longer grows: from 0.5 to 1 km only kd = 23 acts
        assertThat(RooftopLoss.multiScreenDb(TOWN, 900, 8, 1) - RooftopLoss.multiScreenDb(TOWN, 900, 8, 0.5))
                .isCloseTo(23 * Math.log10(2), within(1e-9));
        // within it, ka does too: 0.8 * 4 * 0.5 more from 0.25 to 0.5 km
        assertThat(RooftopLoss.multiScreenDb(TOWN, 900, 8, 0.5) - RooftopLoss.multiScreenDb(TOWN, 900, 8, 0.25))
                .isCloseTo(23 * Math.log10(2) + 1.6, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"11.9, false", "12, true", "12.1, true"})
    void mobilesOnTheRoofsHaveNoStreetLoss(double mobile, boolean isZero) {
        assertThat(RooftopLoss.roofToStreetDb(TOWN, 900, mobile) == 0).isEqualTo(isZero);
    }

    @Test
    void roofsNeverHelp() {
        // 50 m over low roofs, near: the screens' part is far below zero
        RooftopLoss loss = RooftopLoss.of(new TownShape(4, 15, 30, 0, Centre.MEDIUM), 900, 50, 3, 0.05);
        assertThat(loss.roofToStreetDb() + loss.multiScreenDb()).isNegative();
        assertThat(loss.lossDb()).isEqualTo(loss.freeSpaceDb());
    }

    @Test
    void streetEqualsFreeSpaceAtTwentyMetres() {
        // 42.6 + 26 log10(0.02) + 59.084850 = 57.5116; free space 57.5055; 500 m: 42.6 - 7.826780 + 59.084850
        assertThat(WalfischIkegami.streetDb(900, 0.02)).isCloseTo(57.5116, within(1e-4));
        assertThat(WalfischIkegami.streetDb(900, 0.02))
                .isCloseTo(RooftopLoss.of(TOWN, 900, 30, 1.5, 0.02).freeSpaceDb(), within(0.01));
        assertThat(WalfischIkegami.streetDb(900, 0.019)).isEqualTo(WalfischIkegami.streetDb(900, 0.02));
        assertThat(WalfischIkegami.streetDb(900, 0.021)).isGreaterThan(WalfischIkegami.streetDb(900, 0.02));
        assertThat(WalfischIkegami.streetDb(900, 0.5)).isCloseTo(93.8581, within(1e-4));
    }

    @Test
    void modelsGiveTheirForm() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(500, 0, 0, 0);
        RadioLink link = RadioLink.of(1800, 30, 1.5);
        assertThat(new WalfischIkegami(Form.STREET).pathLossDb(profile, link))
                .isEqualTo(WalfischIkegami.streetDb(1800, 1));
        assertThat(new WalfischIkegami(Form.ROOFS).pathLossDb(profile, link))
                .isEqualTo(RooftopLoss.of(TOWN, 1800, 30, 1.5, 1).lossDb());
        assertThat(new WalfischIkegami(Form.METROPOLITAN_ROOFS).pathLossDb(profile, link))
                .isCloseTo(131.1173, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 15, 30, 90",
        "12, 0, 30, 90",
        "12, 15, 0, 90",
        "12, 15, 30, -0.1",
        "12, 15, 30, 90.1",
        "NaN, 15, 30, 9"
    })
    void shapesThatAreNone(double roof, double street, double separation, double angle) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TownShape(roof, street, separation, angle, Centre.MEDIUM))
                .withMessageContaining("must be");
    }
}
