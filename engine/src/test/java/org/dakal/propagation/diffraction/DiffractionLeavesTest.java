package org.dakal.propagation.diffraction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.dakal.propagation.Polarization;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DiffractionLeavesTest {
    /** So large that the bulge of a few kilometres is nothing: edges can be derived on a flat Earth. */
    private static final double FLAT_EARTH_KM = 1e12;

    @ParameterizedTest
    @CsvSource({"-5, 0", "-0.78, 0", "-0.7799, 0.0047", "0, 6.0329", "1, 13.9257", "2.4, 20.5393"})
    void knifeEdgeByHand(double v, double expectedDb) {
        // v = 0: 6.9 + 20 log10(sqrt(1.01) - 0.1) = 6.9 - 0.8671; v = 1: 6.9 + 20 log10(1.345362 + 0.9) = 6.9 + 7.0257
        assertThat(KnifeEdge.lossDb(v)).isCloseTo(expectedDb, within(1e-4));
    }

    @Test
    void knifeEdgeOfMinusInfinityIsClear() {
        assertThat(KnifeEdge.lossDb(Double.NEGATIVE_INFINITY)).isZero();
    }

    @Test
    void terrainCorrectionByHand() {
        assertThat(Bullington.totalLossDb(0, 100)).isZero();
        // 6 + (1 - 1/e) * (10 + 1) = 6 + 0.632121 * 11
        assertThat(Bullington.totalLossDb(6, 50)).isCloseTo(12.9533, within(1e-4));
    }

    @Test
    void edgeExactlyOnTheLineHasFresnelParameterZero() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(5000, 0, 30, 0);
        // J(0) = 6.0329, then + (1 - exp(-1.005475)) * 10.2 = 6.4681
        assertThat(Bullington.lossDb(profile, 30, 30, FLAT_EARTH_KM, 0.3331)).isCloseTo(12.5010, within(1e-4));
    }

    @Test
    void edgeOnSlopingLinesNeverGivesNonsense() {
        Random random = new Random(20260101);
        for (int i = 0; i < 20_000; i++) {
            double hts = 10 + 500 * random.nextDouble();
            double hrs = 10 + 500 * random.nextDouble();
            double d1 = 0.05 + 5 * random.nextDouble();
            double d = d1 + 0.05 + 5 * random.nextDouble();
            double onLine = (hts * (d - d1) + hrs * d1) / d;
            TerrainProfile profile =
                    new TerrainProfile(new double[] {0, d1, d}, new double[] {0, onLine, 0}, new double[3]);
            double v = Bullington.fresnelParameter(profile, true, hts, hrs, FLAT_EARTH_KM, 0.3331);
            assertThat(v).isCloseTo(0, within(1e-6));
        }
    }

    @Test
    void edgeAboveTheLineByHand() {
        TerrainProfile profile = TerrainProfile.evenlySpaced(2500, 0, 0, 50, 0, 0);
        // 20 m over the line in the middle of 10 km at 900 MHz: v = 20 sqrt(0.02 / (0.333103 * 25)) = 0.980135,
        // J = 13.7968, + (1 - exp(-2.299474)) * 10.2 = 9.1768
        double wavelength = 299.792458 / 900;
        assertThat(Bullington.fresnelParameter(profile, true, 30, 30, FLAT_EARTH_KM, wavelength))
                .isCloseTo(0.980135, within(1e-6));
        assertThat(Bullington.lossDb(profile, 30, 30, FLAT_EARTH_KM, wavelength))
                .isCloseTo(22.9737, within(1e-4));
    }

    @Test
    void twoEdgesActAsTheOneWhereTheHorizonsMeet() {
        // edges of 40 m at 2 and 8 km of 10, antennas at 20 m: slopes 10 m/km each, meeting at 5 km 50 m over the
        // antennas
        TerrainProfile two = TerrainProfile.evenlySpaced(2000, 0, 40, 0, 0, 40, 0);
        TerrainProfile one = TerrainProfile.evenlySpaced(5000, 0, 70, 0);
        assertThat(Bullington.lossDb(two, 20, 20, FLAT_EARTH_KM, 0.3))
                .isCloseTo(Bullington.lossDb(one, 20, 20, FLAT_EARTH_KM, 0.3), within(1e-6));
    }

    @Test
    void clutterCountsBetweenTheEndsOnly() {
        double[] distances = {0, 5, 10};
        double[] ground = {0, 0, 0};
        TerrainProfile middle = new TerrainProfile(distances, ground, new double[] {0, 50, 0});
        TerrainProfile ends = new TerrainProfile(distances, ground, new double[] {50, 0, 50});
        assertThat(Bullington.lossDb(middle, 30, 30, FLAT_EARTH_KM, 0.3)).isGreaterThan(20);
        assertThat(Bullington.lossDb(ends, 30, 30, FLAT_EARTH_KM, 0.3)).isZero();
    }

    /*
     * By hand at 900 MHz, a = 8500 km, d = 100 km, heights 50 and 10 m (10: P.1812-7 (29) to (36)), permittivity 22,
     * conductivity 0.003 S/m: 18 sigma / f = 0.06;
     * K_H = 0.036 (8500 * 0.9)^(-1/3) (21^2 + 0.06^2)^(-1/4) = 3.98693e-4, K_V = K_H sqrt(22^2 + 0.06^2) = 8.77127e-3
     * horizontal: beta 1.0000, X 5.07203, B 2.18674 and 0.43735, F -71.2159, G 10.1668 and -7.0189 -> 68.0680
     * vertical: beta 0.99978, X 5.07090, B 2.18577 and 0.43715, F -71.1970, G 10.1605 and -7.0229 -> 68.0594
     */
    @ParameterizedTest
    @CsvSource({"HORIZONTAL, 68.0680", "VERTICAL, 68.0594"})
    void farBeyondTheHorizonByHand(Polarization polarization, double expectedDb) {
        assertThat(new SphericalEarth(8500, 900, polarization, 22, 0.003).lossDb(100, 50, 10))
                .isCloseTo(expectedDb, within(1e-4));
    }

    @Test
    void highAntennasCloseByLoseNothingOverTheSphere() {
        assertThat(new SphericalEarth(8500, 900, Polarization.VERTICAL, 22, 0.003).lossDb(5, 100, 100))
                .isZero();
    }

    @Test
    void sphereIsTheSameFromBothEnds() {
        SphericalEarth sphere = new SphericalEarth(8500, 450, Polarization.HORIZONTAL, 22, 0.003);
        for (double d = 0.5; d < 120; d *= 1.07) {
            assertThat(sphere.lossDb(d, 40, 3)).isCloseTo(sphere.lossDb(d, 3, 40), within(1e-9));
        }
    }

    @Test
    void sphereMeetsItselfAtTheHorizon() {
        // dlos = sqrt(2 * 8500 * 0.001) * (sqrt(50) + sqrt(10)); both branches use the first term there
        double horizonKm = Math.sqrt(17) * (Math.sqrt(50) + Math.sqrt(10));
        SphericalEarth sphere = new SphericalEarth(8500, 900, Polarization.VERTICAL, 22, 0.003);
        assertThat(sphere.lossDb(horizonKm * (1 - 1e-9), 50, 10))
                .isCloseTo(sphere.lossDb(horizonKm * (1 + 1e-9), 50, 10), within(1e-3));
    }

    @Test
    void allSeaIsTheSeaAndMixturesLieBetween() {
        SphericalEarth land = new SphericalEarth(8500, 100, Polarization.VERTICAL, 22, 0.003);
        SphericalEarth sea = new SphericalEarth(8500, 100, Polarization.VERTICAL, 22, 0.003, 1);
        SphericalEarth third = new SphericalEarth(8500, 100, Polarization.VERTICAL, 22, 0.003, 1 / 3.0);
        assertThat(sea.lossDb(100, 20, 10))
                .isCloseTo(
                        new SphericalEarth(8500, 100, Polarization.VERTICAL, 80, 5).lossDb(100, 20, 10), within(1e-9));
        assertThat(third.lossDb(100, 20, 10))
                .isCloseTo((2 * land.lossDb(100, 20, 10) + sea.lossDb(100, 20, 10)) / 3, within(1e-9));
    }

    @Test
    void halleyFindsTheDocumentsSpecularPoint() {
        Random random = new Random(20260102);
        for (int i = 0; i < 50_000; i++) {
            double c = 2 * random.nextDouble() - 1;
            // in sight m is at most (1 + sqrt(1 - c^2)) / 2, see P.1812-7 (22) and (24e)
            double m = random.nextDouble() * (1 + Math.sqrt(1 - c * c)) / 2;
            double angle = Math.acos(3 * c / 2 * Math.sqrt(3 * m / Math.pow(m + 1, 3)));
            double document = 2 * Math.sqrt((m + 1) / (3 * m)) * Math.cos(Math.PI / 3 + angle / 3);
            assertThat(SphericalEarth.leastClearancePoint(m, c)).isCloseTo(document, within(1e-7));
        }
        assertThat(SphericalEarth.leastClearancePoint(0.3, 0)).isZero();
        // one antenna on the ground, at the horizon: 0.5 b^3 - 1.5 b + 1 = 0 has the double root 1
        assertThat(SphericalEarth.leastClearancePoint(0.5, 1)).isCloseTo(1, within(1e-6));
    }
}
