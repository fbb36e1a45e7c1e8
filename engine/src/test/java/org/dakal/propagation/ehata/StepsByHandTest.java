package org.dakal.propagation.ehata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.dakal.propagation.RadioLink;
import org.dakal.propagation.ehata.ExtendedHata.Surroundings;
import org.dakal.terrain.RadioZone;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsByHandTest {
    private static final EffectiveHeights HEIGHTS = new EffectiveHeights(50, 2);

    /*
     * By hand at f = 2000, hb = 50 (log 1.698970), hm = 2. At 2000 MHz the curves are at their read-off points:
     * 23.5 dB at 1 km, 65.75 dB at 100 km. nl = 0.1 (24.9 - 6.55 * 1.698970) = 1.377175;
     * half exponent through (24.5, 2.5), (70, 3), (200, 3.22): -0.749677 + 3.274883 * 1.698970 - 0.673485 * 2.886499
     * = 2.870237, nh = 2 (2.870237 - 1) = 3.740475;
     * d_bp = 10^((7.480949 + 2.35 - 6.575) / (3.740475 - 1.377175)) = 10^1.377713 = 23.8623 km.
     * Gains: 13.82 log10(4) + (3.2 * log10(35.25)^2 - 4.97) - (3.2 * log10(23.5)^2 - 4.97)
     * = 8.320469 + 2.689844 - 1.045447 = 9.964867. Free space 200 m over 3 m at 1 km: 98.633737.
     * 5 km: 23.5 + 9.964867 + 98.633737 + 33.771747 * 0.698970 = 155.7040
     * 40 km: 65.75 + 9.964867 + 130.509789 (free space 40 km) + 37.404747 (1.602060 - 2) = 191.3396
     */
    @ParameterizedTest
    @CsvSource({"2, 142.2649", "5, 155.7040", "40, 191.3396", "60, 201.4481"})
    void medianLossByHand(double distanceKm, double expectedDb) {
        MedianLoss loss = MedianLoss.of(2000, HEIGHTS, distanceKm, Surroundings.URBAN);
        assertThat(loss.lossDb()).isCloseTo(expectedDb, within(2e-4));
        assertThat(loss.nearAttenuationDb()).isCloseTo(23.5, within(1e-9));
        assertThat(loss.farAttenuationDb()).isCloseTo(65.75, within(1e-9));
        assertThat(loss.nearExponent()).isCloseTo(1.377175, within(1e-6));
        assertThat(loss.farExponent()).isCloseTo(3.740475, within(1e-6));
        assertThat(loss.breakPointKm()).isCloseTo(23.8623, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        // at the read-off points, and the printed coefficients of the report between them
        "1500, 22, 11.5, 63.5, 7.1",
        "3000, 25.85, 14, 69.5, 8.1",
        "2500, 24.7592, 13.2326, 67.7300, 7.8250"
    })
    void curvesByHand(double f, double nearDb, double suburbanDb, double farDb, double sigmaDb) {
        // 30.5197 - 16.8148 log f + 4.4496 log2 f; 54.1911 - 33.3049 log f + 6.2541 log2 f;
        // 120.7813 - 52.7149 log f + 10.9190 log2 f; 4.0976 - 1.2256 log f + 0.6835 log2 f
        MedianLoss loss = MedianLoss.of(f, HEIGHTS, 5, Surroundings.SUBURBAN);
        assertThat(loss.nearAttenuationDb()).isCloseTo(nearDb, within(2e-4));
        assertThat(loss.surroundingsDb()).isCloseTo(suburbanDb, within(2e-4));
        assertThat(loss.farAttenuationDb()).isCloseTo(farDb, within(2e-4));
        assertThat(ExtendedHata.locationStandardDeviationDb(f, Surroundings.URBAN))
                .isCloseTo(sigmaDb, within(1e-4));
        assertThat(ExtendedHata.locationStandardDeviationDb(f, Surroundings.SUBURBAN))
                .isCloseTo(sigmaDb + 2, within(1e-4));
    }

    @Test
    void openCountryAsHata() {
        // 4.78 * 3.30103^2 - 18.33 * 3.30103 + 40.94 = 52.0867 - 60.5079 + 40.94
        assertThat(MedianLoss.of(2000, HEIGHTS, 5, Surroundings.RURAL).surroundingsDb())
                .isCloseTo(32.5188, within(2e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "14.9, 0", "15, 0", "15.1, -0.0171", "100, -9"})
    void rollingGround(double undulationMeters, double expectedDb) {
        // -1.5072 + 8.4587 log h - 6.1025 log2 h; at 100: -1.5072 + 16.9174 - 24.4102
        assertThat(Undulation.medianCorrectionDb(undulationMeters)).isCloseTo(expectedDb, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0, 2", "9.99, 2", "10, 2", "10.1, 2.0514", "100, 12.0978"})
    void mobileOnAHill(double undulationMeters, double expectedDb) {
        // -11.7288 + 15.5443 log h - 1.8155 log2 h; at 100: -11.7288 + 31.0885 - 7.2619
        assertThat(Undulation.fineCorrectionDb(undulationMeters)).isCloseTo(expectedDb, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"91, 1", "90, 1", "89, 0.975", "50, 0", "49, -0.975", "30, -0.5", "11, -0.025", "10, -1", "9, -1"})
    void placeOnTheHill(double groundMeters, double expected) {
        assertThat(Undulation.placeOnHill(groundMeters, 90, 50, 10)).isCloseTo(expected, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({
        "-10, 9, -2.5",
        "-10, 10, -2.5",
        "-10, 20, -5.25",
        "-10, 30, -8",
        "-10, 31, -8",
        "10, 9, 1.25",
        "10, 10, 1.25",
        "10, 20, 2.375",
        "10, 30, 3.5",
        "10, 45, 4.75",
        "10, 60, 6",
        "10, 61, 6",
        "0, 20, 0"
    })
    void slopeCorrection(double milliradians, double distanceKm, double expectedDb) {
        assertThat(MobileSlope.correctionDb(milliradians, distanceKm)).isCloseTo(expectedDb, within(1e-12));
    }

    @Test
    void slopeOfAnEvenRise() {
        // rises 5 m a km from the base station to the mobile: the fit of a straight line is the line
        double[] ground = new double[121];
        for (int i = 0; i < ground.length; i++) {
            ground[i] = 1000 + 0.5 * i;
        }
        // The half-weighted ends of the fit make its slope (n2 + 2) / (n2 + 2) exact: sum of i2 with half ends is
        // n (n2 + 2) / 12 around the middle.
        assertThat(slope(ground, 100).slopeMilliradians()).isCloseTo(5, within(1e-9));
        assertThat(slope(new double[50], 100).slopeMilliradians()).isZero();
        assertThat(slope(new double[51], 100).slopeMilliradians()).isZero();
    }

    /**
     * 5 m a km over the first 5 km from the mobile, then 100 m lower: the fit over 6 km (n = 60) is steeper than that
     * over 5 km by 12 * 100 (21 + 22 + ... + 29 + 30 / 2) / (60^2 + 2) = 79.956 m in 6 km, 13.326 mrad.
     */
    @Test
    void theLongestFitIsThatOfTheWholePath() {
        double[] ground = new double[61];
        for (int i = 0; i < ground.length; i++) {
            ground[60 - i] = 1000 - 0.5 * i - (i > 50 ? 100 : 0);
        }
        assertThat(slope(ground, 100).slopeMilliradians()).isCloseTo(5 + 13.3259, within(1e-3));
    }

    private static MobileSlope slope(double[] ground, double stepMeters) {
        return MobileSlope.of(MobilePath.of(TerrainProfile.evenlySpaced(stepMeters, ground)));
    }

    @ParameterizedTest
    @CsvSource({
        "0, MOBILE, 10, 0",
        "0, BOTH_ALIKE, 90, 0",
        "0.15, BASE, 30, 1",
        "0.25, BASE, 30, 2",
        "0.15, MOBILE, 30, 4",
        "0.15, BOTH_ALIKE, 30, 2.5",
        "0.15, BASE, 29, 1",
        "0.15, BASE, 60, 2",
        "0.15, BASE, 61, 2",
        "0.15, BASE, 45, 1.5",
        "1, MOBILE, 10, 11",
        "1, BASE, 60, 15"
    })
    void seaCorrection(double share, SeaShare.Side side, double distanceKm, double expectedDb) {
        assertThat(SeaShare.correctionDb(share, side, distanceKm)).isCloseTo(expectedDb, within(1e-12));
    }

    @Test
    void seaIsCountedOnBothSides() {
        RadioZone[] zones = {
            RadioZone.INLAND, RadioZone.INLAND, RadioZone.INLAND, RadioZone.SEA, RadioZone.SEA,
        };
        TerrainProfile profile = new TerrainProfile(new double[] {0, 1, 2, 3, 4}, new double[5], new double[5], zones);
        SeaShare sea = SeaShare.of(MobilePath.of(profile));
        assertThat(sea.seaFraction()).isEqualTo(0.4);
        assertThat(sea.side()).isEqualTo(SeaShare.Side.MOBILE);
    }

    /** The base is post 0, the mobile post 4; of four steps the middle counts to the base's half. */
    @ParameterizedTest
    @CsvSource({"2, 2, BASE", "0, 4, BOTH_ALIKE", "0, 1, BASE", "1, 3, BOTH_ALIKE", "3, 4, MOBILE"})
    void theHalfWithMoreSea(int oneSea, int otherSea, SeaShare.Side expected) {
        RadioZone[] zones = new RadioZone[5];
        Arrays.fill(zones, RadioZone.INLAND);
        zones[oneSea] = RadioZone.SEA;
        zones[otherSea] = RadioZone.SEA;
        TerrainProfile profile = new TerrainProfile(new double[] {0, 1, 2, 3, 4}, new double[5], new double[5], zones);
        assertThat(SeaShare.of(MobilePath.of(profile)).side()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 0, 200, 4", "15, 1, 200, -13", "15, 0.5, 200, -4.5", "30, 2, 200, -13", "45, 2, 200, -9.75",
        "60, 8, 200, -1", "15, 1, 50, -6.5", "15, 1, 0, 0", "15, 8.5, 200, -5", "75, 1, 200, -1.75"
    })
    void ridgeCorrection(double baseKm, double mobileKm, double heightMeters, double expectedDb) {
        assertThat(Ridge.correctionDb(baseKm, mobileKm, heightMeters)).isCloseTo(expectedDb, within(1e-9));
    }

    @Test
    void oneRidgeIsBothHorizons() {
        // 20 km of flat ground with a 300 m wall 5 km from the mobile; antennas 30 m and 2 m
        double[] ground = new double[201];
        ground[150] = 300;
        Ridge ridge = Ridge.of(MobilePath.of(TerrainProfile.evenlySpaced(100, ground)), 30, 2);
        assertThat(ridge.isSingle()).isTrue();
        assertThat(ridge.mobileHorizonMeters()).isCloseTo(5000, within(1e-6));
        assertThat(ridge.baseHorizonMeters()).isCloseTo(15000, within(1e-6));
        // mean ground 300 / 201 = 1.4925 m: curvature 1.177608e-7; 300 - (30 * 15 + 2 * 5) / 20 + 0.5 * 1.177608e-7 *
        // 75e6
        assertThat(ridge.heightMeters()).isCloseTo(300 - 23 + 4.41603, within(1e-3));
        // sqrt(281.416 / 200) * -12.5
        assertThat(ridge.correctionDb()).isCloseTo(-14.8275, within(1e-3));
    }

    /**
     * A wall as high as both antennas, in the middle of 20 km: only the Earth's bulge lifts it over their line, by 0.5 c
     * (10 km)^2 = 5.888 m, where c = 1.17751e-7 over a mean ground of 0.15 m. Its height over the line is that.
     */
    @Test
    void theBulgeMakesAWallOfTheAntennasHeightARidge() {
        double[] ground = new double[201];
        ground[100] = 30;
        Ridge ridge = Ridge.of(MobilePath.of(TerrainProfile.evenlySpaced(100, ground)), 30, 30);
        assertThat(ridge.isSingle()).isTrue();
        assertThat(ridge.mobileHorizonMeters()).isCloseTo(10_000, within(1e-6));
        assertThat(ridge.heightMeters()).isCloseTo(5.8876, within(1e-3));
        // a top of two points is the horizon of each end by its nearer one: a step apart, no single ridge
        ground[101] = 30;
        assertThat(Ridge.of(MobilePath.of(TerrainProfile.evenlySpaced(100, ground)), 30, 30)
                        .isSingle())
                .isFalse();
    }

    @Test
    void twoWallsOrNoneAreNoSingleRidge() {
        double[] ground = new double[201];
        Ridge none = Ridge.of(MobilePath.of(TerrainProfile.evenlySpaced(10, ground)), 30, 2);
        assertThat(none.isSingle()).isFalse();
        assertThat(none.mobileHorizonMeters()).isEqualTo(2000);
        assertThat(none.baseHorizonMeters()).isEqualTo(2000);
        ground[150] = 300;
        ground[50] = 300;
        Ridge ridge = Ridge.of(MobilePath.of(TerrainProfile.evenlySpaced(100, ground)), 30, 2);
        assertThat(ridge.isSingle()).isFalse();
        assertThat(ridge.correctionDb()).isZero();
    }

    @ParameterizedTest
    @CsvSource({"29, 30", "30, 30", "31, 31", "199, 199", "200, 200", "201, 200"})
    void baseHeightWithinHatasRange(double height, double expected) {
        MobilePath flat = MobilePath.of(TerrainProfile.evenlySpaced(100, new double[20]));
        assertThat(EffectiveHeights.of(flat, height, 2).baseMeters()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0.9, 1", "1, 1", "1.1, 1.1", "9.9, 9.9", "10, 10", "10.1, 10"})
    void mobileHeightWithinHatasRange(double height, double expected) {
        MobilePath flat = MobilePath.of(TerrainProfile.evenlySpaced(100, new double[20]));
        assertThat(EffectiveHeights.of(flat, 50, height).mobileMeters()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"29, 50", "30, 50", "90, 100", "150, 150", "151, 150", "200, 150"})
    void baseOnAHillGainsFromThreeKilometresOn(int steps, double expected) {
        // steps of 100 m, base on a 100 m hill that no window sees, but at 15 km and less (d - 3) / 12 of it counts
        double[] ground = new double[steps + 1];
        ground[0] = 100;
        MobilePath path = MobilePath.of(TerrainProfile.evenlySpaced(100, ground));
        assertThat(EffectiveHeights.of(path, 50, 2).baseMeters()).isCloseTo(expected, within(1e-9));
    }

    @Test
    void unevenProfilesAreReadEvenly() {
        double[] distances = {0, 0.5, 2, 3, 4};
        MobilePath path =
                MobilePath.of(new TerrainProfile(distances, new double[] {0, 50, 200, 200, 100}, new double[5]));
        assertThat(path.stepMeters()).isCloseTo(1000, within(1e-9));
        assertThat(new double[] {
                    path.groundMeters(4), path.groundMeters(3), path.groundMeters(2), path.mobileGroundMeters()
                })
                .containsExactly(new double[] {0, 100, 200, 100}, within(1e-9));
    }

    /**
     * A rise of 100 m a km read every 500 m: at 0.5 km four fifths of the way to the post at 0.6 km, at 1 km four ninths
     * of the way on from it, so that post is the nearer one both times, and gives them its sea.
     */
    @Test
    void unevenProfilesGiveEachStepTheZoneOfItsNearerPost() {
        double[] distances = {0, 0.1, 0.6, 1.5, 2};
        RadioZone[] zones = {RadioZone.INLAND, RadioZone.INLAND, RadioZone.SEA, RadioZone.INLAND, RadioZone.INLAND};
        MobilePath path =
                MobilePath.of(new TerrainProfile(distances, new double[] {0, 10, 60, 150, 200}, new double[5], zones));
        assertThat(path.stepMeters()).isEqualTo(500);
        double[] expectedMeters = {200, 150, 100, 50, 0}; // from the mobile
        boolean[] expectedSea = {false, false, true, true, false};
        for (int i = 0; i <= path.steps(); i++) {
            assertThat(path.groundMeters(i)).isCloseTo(expectedMeters[i], within(1e-9));
            assertThat(path.isSea(i)).isEqualTo(expectedSea[i]);
        }
    }

    @Test
    void unknownGroundGivesNoLossAndFreeSpaceIsTheFloor() {
        ExtendedHata model = new ExtendedHata(Surroundings.RURAL);
        RadioLink link = RadioLink.of(2000, 200, 10);
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(1000, 0, Double.NaN, 0), link))
                .isNaN();
        // rural at 200 m over 10 m, 0.2 km: the formula undercuts 84.49 dB + 20 log10 (0.27586 / 0.2)
        TerrainProfile near = TerrainProfile.evenlySpaced(100, 0, 0, 0);
        assertThat(ExtendedHata.compute(near, Surroundings.RURAL, 2000, 200, 10, 50)
                        .lossDb())
                .isLessThan(87);
        assertThat(model.pathLossDb(near, link)).isCloseTo(87.283, within(1e-3));
    }
}
