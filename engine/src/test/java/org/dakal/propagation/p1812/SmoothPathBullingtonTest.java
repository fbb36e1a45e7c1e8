package org.dakal.propagation.p1812;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.dakal.propagation.Bullington;
import org.dakal.terrain.TerrainProfile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmoothPathBullingtonTest {
    /** At 8500 km antennas of 30 and 10 m see each other to 35.6 km: beyond it the tangents' point is the profile's limit. */
    @ParameterizedTest
    @CsvSource({"36, 30, 10", "50, 30, 10", "100, 10, 30", "200, 100, 2"})
    void beyondTheHorizonItIsTheLimitOfDensePoints(double d, double hte, double hre) {
        assertThat(SmoothPathBullington.lossDb(d, hte, hre, 8500, 0.333)).isCloseTo(dense(d, hte, hre), within(0.02));
    }

    /** In sight the point of least clearance is not quite that of the largest v, so the loss is a little smaller. */
    @ParameterizedTest
    @CsvSource({"35, 30, 10", "25, 30, 10", "30, 100, 2"})
    void inSightItIsALittleBelowDensePoints(double d, double hte, double hre) {
        double loss = SmoothPathBullington.lossDb(d, hte, hre, 8500, 0.333);
        assertThat(loss).isGreaterThan(0).isBetween(dense(d, hte, hre) - 0.5, dense(d, hte, hre) + 0.001);
    }

    @ParameterizedTest
    @CsvSource({"5, 100, 100", "1, 30, 2"})
    void clearPathsLoseNothing(double d, double hte, double hre) {
        assertThat(SmoothPathBullington.lossDb(d, hte, hre, 8500, 0.333)).isZero();
    }

    /**
     * By hand, bulge 500/8500 = 0.0588235: at 36 km slopes -0.5392 and 0.5837 m/km meet at 22.7724 km, 0.3725 m over the
     * chord: v = 0.009980, J = 6.1191, + (1 - exp(-1.01986)) * 10.72. At 100 km 3.2255 and 4.3484 meet at 54.7724 km,
     * 187.6233 m: v = 2.921440, J = 22.1908, + (1 - exp(-3.69846)) * 12.
     */
    @ParameterizedTest
    @CsvSource({"36, 12.9730", "100, 33.8936"})
    void byHand(double d, double expectedDb) {
        assertThat(SmoothPathBullington.lossDb(d, 30, 10, 8500, 0.333)).isCloseTo(expectedDb, within(1e-3));
    }

    private static double dense(double d, double hte, double hre) {
        int n = 20_000;
        TerrainProfile flat = TerrainProfile.evenlySpaced(d * 1000 / n, new double[n + 1]);
        return Bullington.lossDb(flat, hte, hre, 8500, 0.333);
    }
}
