package org.dakal.propagation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IsolatedEdgesTest {
    private static final double WAVELENGTH = 299.792458 / 900;

    @Test
    void withoutRadiusARoundedObstacleIsAnEdge() {
        // 20 m over the line in the middle of 10 km at 900 MHz: v = 0.980135, J = 13.7968
        assertThat(RoundedObstacle.lossDb(20, 5, 5, 0, WAVELENGTH)).isCloseTo(13.7968, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"0.25, 2, 9.75", "0.5, 10, 70.1846"})
    void roundnessByHand(double m, double n, double expectedDb) {
        // m n <= 4: 7.2 * 0.5 - (2 - 25) * 0.25 + 3.6 * 0.125 - 0.8 * 0.0625 = 3.6 + 5.75 + 0.45 - 0.05
        // m n = 5: -6 - 13.9794 + 7.2 * 0.707107 - (2 - 170) * 0.5 + 3.6 * 0.353553 - 0.2
        assertThat(RoundedObstacle.roundnessDb(m, n)).isCloseTo(expectedDb, within(1e-4));
    }

    @Test
    void roundnessAdds() {
        // R = 50 m: (pi 50 / 0.333103)^(1/3) = 7.78360; m = 50 * 10000 / 25e6 / 7.78360 = 0.00256950,
        // n = 20 * 60.5844 / 50 = 24.2338; T = 7.2 * 0.0506903 - (2 - 302.9222) * 0.00256950 + 0.000469 - 0.000005
        // = 0.364970 + 0.773221 + 0.000464 = 1.138655
        assertThat(RoundedObstacle.lossDb(20, 5, 5, 50, WAVELENGTH)).isCloseTo(13.7968 + 1.1387, within(2e-4));
    }

    @Test
    void equalEdgesByHand() {
        // a = b = c = 2 km, 40 m each over its own line: v = 40 sqrt(0.002 * 4 / (0.333103 * 4)) = 3.09945, J =
        // 22.6955;
        // correction 10 log(4 * 4 / (2 * 6)) = 1.2494
        assertThat(DoubleEdge.equalEdgesLossDb(40, 40, 2, 2, 2, WAVELENGTH)).isCloseTo(46.6361, within(1e-3));
    }

    @Test
    void mainEdgeByHand() {
        // a = b = c = 2 km, h1 = 60, h2 = 20, h2' = -10: p = 60 sqrt(0.002 * 6 / (0.333103 * 8)) = 4.02616, J =
        // 24.9269;
        // q = 20 / 60 p; second edge v = -10 * 0.0774865 = -0.774865, J = 0.0376;
        // alpha = atan(sqrt 3) = 60 degrees: Tc = (12 - 20 log(2 / (2/3))) (1/3)^8.0526 = 2.4576 * 0.000144
        assertThat(DoubleEdge.mainEdgeLossDb(60, 20, -10, 2, 2, 2, WAVELENGTH)).isCloseTo(24.9751, within(1e-3));
    }

    @Test
    void aSecondEdgeBelowTheLineNeedsNoCorrection() {
        // J(4.026315) = 24.9379 and nothing else
        assertThat(DoubleEdge.mainEdgeLossDb(60, -20, -40, 2, 2, 2, WAVELENGTH)).isCloseTo(24.9379, within(1e-3));
    }

    @Test
    void cascadedSingleEdgeByHand() {
        // The ridge of DeltaBullingtonTest: J(3.502128) = 23.7374; T = 1 - exp(-3.956238) = 0.980866, C = 10.4; the
        // halves
        // have no point of their own: 23.7374 + 0.980866 * 10.4 = 33.9384
        TerrainProfile ridge = TerrainProfile.evenlySpaced(5000, 0, 100, 0);
        assertThat(CascadedKnifeEdges.diffractionLossDb(ridge, RadioLink.of(900, 30, 30)))
                .isCloseTo(33.9384, within(1e-3));
    }

    @Test
    void cascadedClearPathIsFreeSpace() {
        TerrainProfile flat = TerrainProfile.evenlySpaced(100, new double[51]);
        RadioLink link = RadioLink.of(900, 100, 100);
        CascadedKnifeEdges model = new CascadedKnifeEdges();
        assertThat(model.pathLossDb(flat, link)).isEqualTo(new FreeSpace().pathLossDb(flat, link));
        TerrainProfile two = TerrainProfile.evenlySpaced(50_000, 0, 0);
        assertThat(model.pathLossDb(two, link)).isEqualTo(new FreeSpace().pathLossDb(two, link));
    }

    @Test
    void cascadedTakesTheWorstEdgeOnEitherSide() {
        // a lesser edge before the main one adds, one far below the line between does not
        RadioLink link = RadioLink.of(900, 30, 30);
        double one = CascadedKnifeEdges.diffractionLossDb(TerrainProfile.evenlySpaced(2500, 0, 0, 150, 0, 0), link);
        double two = CascadedKnifeEdges.diffractionLossDb(TerrainProfile.evenlySpaced(2500, 0, 110, 150, 0, 0), link);
        double far = CascadedKnifeEdges.diffractionLossDb(TerrainProfile.evenlySpaced(2500, 0, -300, 150, 0, 0), link);
        assertThat(two).isGreaterThan(one + 5);
        assertThat(far).isEqualTo(one);
    }

    @Test
    void cascadedIsTheSameFromBothEndsAndUnknownStaysUnknown() {
        TerrainProfile there = TerrainProfile.evenlySpaced(700, 10, 90, 60, 130, 20, 75, 5);
        TerrainProfile back = TerrainProfile.evenlySpaced(700, 5, 75, 20, 130, 60, 90, 10);
        CascadedKnifeEdges model = new CascadedKnifeEdges();
        assertThat(model.pathLossDb(there, RadioLink.of(900, 30, 2)))
                .isCloseTo(model.pathLossDb(back, RadioLink.of(900, 2, 30)), within(1e-9));
        assertThat(model.pathLossDb(TerrainProfile.evenlySpaced(700, 10, Double.NaN, 5), RadioLink.of(900, 30, 2)))
                .isNaN();
    }
}
