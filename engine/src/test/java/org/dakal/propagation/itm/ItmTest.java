package org.dakal.propagation.itm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Objects;
import org.dakal.propagation.Percentages;
import org.dakal.propagation.Polarization;
import org.dakal.propagation.RadioClimate;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.RadioLink;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItmTest {
    private final Itm model = new Itm();

    @Test
    void flatShortPathHasNoReferenceAttenuation() {
        ItmResult result = Itm.compute(flat(51, 100), RadioLink.of(900, 100, 100));
        assertThat(Objects.requireNonNull(result.reference()).attenuationDb()).isZero();
        // 32.45 + 20 log(900 * 5)
        assertThat(result.freeSpaceDb()).isCloseTo(105.5142, within(1e-4));
    }

    @Test
    void meanHeightIsThatOfTheMiddleFourFifths() {
        // 11 heights: one at each end is left out; (1 + ... + 9) / 9 = 5
        double[] heights = {900, 1, 2, 3, 4, 5, 6, 7, 8, 9, 700};
        assertThat(TerrainStatistics.meanHeightMeters(new ProfileTerrain(heights, 100)))
                .isEqualTo(5);
    }

    @Test
    void lineThroughAPlaneIsThePlane() {
        double[] heights = {10, 12, 14, 16, 18, 20};
        TerrainLine line = new TerrainLine();
        for (double[] part : new double[][] {{0, 500}, {150, 350}}) {
            line.fit(new ProfileTerrain(heights, 100), part[0], part[1]);
            assertThat(line.startMeters()).isCloseTo(10, within(1e-12));
            assertThat(line.endMeters()).isCloseTo(20, within(1e-12));
        }
    }

    @Test
    void flatLandAndPlanesHaveNoIrregularity() {
        double[] heights = new double[101];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = 3 * i;
        }
        assertThat(TerrainStatistics.irregularityMeters(new ProfileTerrain(heights, 100), 0, 10_000))
                .isCloseTo(0, within(1e-9));
        // fewer than two intervals say nothing
        assertThat(TerrainStatistics.irregularityMeters(new ProfileTerrain(heights, 100), 0, 199))
                .isZero();
    }

    @Test
    void knifeEdgePiecesAlmostMeet() {
        // v = 2.4: 6.02 + 9.11 * 2.4 - 1.27 * 5.76 = 20.5688; 12.953 + 20 log 2.4 = 20.5572
        assertThat(ItmDiffraction.knifeEdgeDb(0)).isEqualTo(6.02);
        assertThat(ItmDiffraction.knifeEdgeDb(Math.nextDown(5.76))).isCloseTo(20.5688, within(1e-4));
        assertThat(ItmDiffraction.knifeEdgeDb(5.76)).isCloseTo(20.5572, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"50, 0", "10, 1.28173", "90, -1.28173", "99.99999, -4.75326"})
    void deviates(double percent, double expected) {
        // the approximation stops at one in a million: t = 5.25652, 7.02111 / 13.95116 = 0.50326
        assertThat(ItmVariability.deviate(percent)).isCloseTo(expected, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({
        "0.4999, 1.5, 301, 900, 15, 0.005, 1000",
        "3000.01, 1.5, 301, 900, 15, 0.005, 1000",
        "30, 0.4999, 301, 900, 15, 0.005, 1001",
        "30, 3000.01, 301, 900, 15, 0.005, 1001",
        "30, 1.5, 249.99, 900, 15, 0.005, 1008",
        "30, 1.5, 400.01, 900, 15, 0.005, 1008",
        "30, 1.5, 301, 19.99, 15, 0.005, 1009",
        "30, 1.5, 301, 20000.01, 15, 0.005, 1009",
        "30, 1.5, 301, 900, 0.99, 0.005, 1011",
        "30, 1.5, 301, 900, 15, 0, 1012",
        "30, 1.5, 301, 30, 1, 5, 1013",
    })
    void brokenLimitsHaveTheirCodes(
            double tx,
            double rx,
            double refractivity,
            double frequency,
            double permittivity,
            double conductivity,
            int code) {
        ItmResult result = ItmEntries.pointToPoint(
                new double[51], 100, input(frequency, tx, rx, refractivity, permittivity, conductivity));
        assertThat(result.status().code()).isEqualTo(code);
        assertThat(result.status().isError()).isTrue();
        assertThat(result.lossDb()).isNaN();
    }

    @ParameterizedTest
    @CsvSource({
        "0.5, 1.5, 301, 900, 1",
        "3000, 1.5, 301, 900, 1",
        "1, 1, 301, 40, 0",
        "30, 1.5, 250, 900, 0",
        "30, 1.5, 400, 900, 0",
        "30, 1.5, 301, 20, 1",
        "30, 1.5, 301, 20000, 1",
        "30, 1.5, 301, 10000, 0",
    })
    void limitsThemselvesAreInside(double tx, double rx, double refractivity, double frequency, int code) {
        ItmResult result =
                ItmEntries.pointToPoint(new double[51], 100, input(frequency, tx, rx, refractivity, 15, 0.005));
        assertThat(result.status().code()).isEqualTo(code);
        assertThat(result.lossDb()).isFinite();
    }

    @Test
    void thinAirOnHighMountainsIsToldApart() {
        double[] heights = new double[51];
        java.util.Arrays.fill(heights, 5000);
        // 250 exp(-5000/9460) = 147.4
        ItmResult result = ItmEntries.pointToPoint(heights, 100, input(900, 30, 1.5, 250, 15, 0.005));
        assertThat(result.status()).isEqualTo(ItmStatus.SURFACE_REFRACTIVITY_SMALL);
        ItmResult thin = ItmEntries.pointToPoint(heights, 100, input(900, 30, 1.5, 301, 15, 0.005));
        assertThat(thin.status()).isEqualTo(ItmStatus.SUCCESS_WITH_WARNINGS);
        assertThat(thin.warnings()).contains(ItmWarning.SURFACE_REFRACTIVITY);
    }

    @Test
    void theModelTellsWhyThereIsNoLoss() {
        RadioEnvironment dry = new RadioEnvironment(301, 40, 22, 0, RadioClimate.DESERT, 34);
        RadioLink link = new RadioLink(900, 30, 1.5, Polarization.VERTICAL, dry, Percentages.MEDIAN);
        assertThat(model.pathLossDb(flat(51, 100), link)).isNaN();
        assertThat(model.problem(flat(51, 100), link))
                .isEqualTo("ground conductivity must be above 0 (ITM return code 1012)");
        assertThat(model.problem(flat(51, 100), RadioLink.of(900, 30, 1.5))).isEmpty();
    }

    @Test
    void unknownHeightGivesNoLoss() {
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(100, 0, Double.NaN, 0), RadioLink.of(900, 30, 2)))
                .isNaN();
    }

    @Test
    void unevenProfilesAreReadAtEqualSteps() {
        // 0, 100, 260 m: read at 0, 130, 260; 130 m lies 30/160 of the way from 20 to 52 m
        TerrainProfile profile =
                new TerrainProfile(new double[] {0, 0.1, 0.26}, new double[] {10, 20, 52}, new double[3]);
        assertThat(ProfileSteps.areEqualButTheLast(profile)).isFalse();
        assertThat(ProfileSteps.evenHeights(profile)).containsExactly(new double[] {10, 26, 52}, within(1e-9));
        TerrainProfile even = TerrainProfile.evenlySpaced(90, 1, 7, 3, 9);
        assertThat(ProfileSteps.evenHeights(even)).containsExactly(1, 7, 3, 9);
        assertThat(ProfileSteps.areEqual(even, 3)).isTrue();
    }

    /** 29 steps of 72.469309 m, divided by 29 again, are another number in the last bit. */
    @Test
    void theSpacingIsPassedOnBitByBit() {
        double given = 72.469309;
        double[] ground = new double[30];
        TerrainProfile even = TerrainProfile.evenlySpaced(given, ground);
        assertThat(even.lengthKm() * 1000 / 29).isNotEqualTo(given);
        assertThat(Itm.terrain(even).spacingMeters()).isEqualTo(given);
        assertThat(Itm.terrain(even.withoutClutter()).spacingMeters()).isEqualTo(given);
        TerrainProfile cut = TerrainProfile.evenlySpacedTo(29 * given, given, ground, new double[30], null);
        assertThat(Itm.terrain(cut).spacingMeters()).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource({"0.149, false", "0.15, true", "0.2, false", "0.25, true", "0.251, false"})
    void theLastStepMayBeHalfOrOneAndAHalf(double lengthKm, boolean isAlmostEven) {
        TerrainProfile profile =
                new TerrainProfile(new double[] {0, 0.1, lengthKm}, new double[] {10, 20, 50}, new double[3]);
        assertThat(!ProfileSteps.areEqual(profile, 2) && ProfileSteps.areEqualButTheLast(profile))
                .isEqualTo(isAlmostEven);
    }

    /**
     * Samples every 100 m, the receiver 50 m behind the third. From the mast, 10 m up on flat ground, the edge of 60 m
     * at 200 m is seen at (60 - 10)/200 = 0.25 less 200/2a; from the receiver, 2 m up, at (60 - 2)/150 less 150/2a.
     */
    @Test
    void horizonsSeePointsWhereTheyAreWhenOnlyTheLastStepDiffers() {
        TerrainProfile profile =
                new TerrainProfile(new double[] {0, 0.1, 0.2, 0.35}, new double[] {0, 0, 60, 0}, new double[4]);
        ItmResult result = Itm.compute(profile, RadioLink.of(900, 10, 2));
        ItmPath path = Objects.requireNonNull(result.path());
        double bend = Objects.requireNonNull(result.medium()).earthCurvaturePerMeter() / 2;
        assertThat(path.distanceMeters()).isCloseTo(350, within(1e-9));
        assertThat(path.transmitter().horizonDistanceMeters()).isCloseTo(200, within(1e-9));
        assertThat(path.transmitter().horizonAngleRadians()).isCloseTo(0.25 - 200 * bend, within(1e-12));
        assertThat(path.receiver().horizonDistanceMeters()).isCloseTo(150, within(1e-9));
        assertThat(path.receiver().horizonAngleRadians()).isCloseTo(58 / 150.0 - 150 * bend, within(1e-12));
    }

    @Test
    void modesOfVariability() {
        assertThat(new Percentages(50, 50, 50, Percentages.DEFAULT_VARIABILITY_MODE).variabilityMode())
                .isEqualTo(12);
        for (int mode : new int[] {0, 3, 10, 13, 20, 33}) {
            assertThat(new Percentages(50, 50, 50, mode).variabilityMode()).isEqualTo(mode);
        }
        for (int mode : new int[] {-1, 4, 14, 40}) {
            assertThatThrownBy(() -> new Percentages(50, 50, 50, mode))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("mdvar = " + mode);
        }
    }

    @Test
    void extremePercentagesWarn() {
        RadioLink link = new RadioLink(
                900,
                30,
                1.5,
                Polarization.VERTICAL,
                RadioEnvironment.DEFAULT,
                new Percentages(99.95, 50, 50, Percentages.DEFAULT_VARIABILITY_MODE));
        // |z| > 3.1 beyond 99.9 percent
        assertThat(Itm.compute(flat(51, 100), link).warnings()).contains(ItmWarning.EXTREME_VARIABILITIES);
        assertThat(ItmVariability.warnings(new Percentages(99.9, 50, 50, Percentages.DEFAULT_VARIABILITY_MODE)))
                .isZero();
    }

    @Test
    void twoPointsAndPeaksAndPitsStayFinite() {
        RadioLink link = RadioLink.of(900, 30, 1.5);
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(5000, 0, 0), link))
                .isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(1000, 0, 0, 800), link))
                .isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(1000, -400, 0, 0), link))
                .isFinite();
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(500, 0, 3000, 0), link))
                .isFinite();
        assertThat(model.pathLossDb(flat(6001, 100), link)).isFinite();
    }

    private static ItmInput input(
            double frequency, double tx, double rx, double refractivity, double permittivity, double conductivity) {
        return new ItmInput(
                frequency,
                tx,
                rx,
                Polarization.HORIZONTAL,
                refractivity,
                permittivity,
                conductivity,
                RadioClimate.DESERT,
                Percentages.MEDIAN);
    }

    private static TerrainProfile flat(int size, double spacing) {
        return TerrainProfile.evenlySpaced(spacing, new double[size]);
    }
}
