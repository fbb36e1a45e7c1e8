package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.dakal.grid.CellGrid;
import org.dakal.network.Band;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.network.ServiceQuality;
import org.dakal.network.Site;
import org.dakal.network.Technology;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.PathLossMatrix;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/** Worlds simple enough to derive the answer by hand. */
class SimpleWorldsTest {
    private static final Band FREE = new Band("F", Technology.LTE, 900, 10, "free-space");

    private static NetworkCoverage cover(Terrain terrain, Network network) {
        try (CoverageEngine engine = new CoverageEngine(
                terrain,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            return engine.cover(network, ProgressListener.NONE);
        }
    }

    /**
     * Mast of 60 dBm EIRP at (cell 10, row 30) of a flat desert, 900 MHz, 10 MHz LTE, free space. Level per resource
     * element: 60 - 10 log10(600) = 60 - 27.7815 = 32.2185 dBm. A phone 40 cells = 4 km east: antennas 31.5 and 1.5 m
     * up, so the slant distance is sqrt(4000^2 + 30^2) = 4000.1125 m; loss = 32.4478 + 20 log10(900) + 20
     * log10(4.0001125) = 32.4478 + 59.0849 + 12.0414 =
     * 103.5741 dB. RSRP = 32.2185 - 103.5741 = -71.3556 dBm.
     */
    @Test
    void flatDesertUnderFreeSpace() {
        CellGrid grid = Worlds.squareGrid(61, 100);
        Terrain terrain = Worlds.flat(grid, 900);
        Site site = new Site(
                "A", "A", grid.xMeters(10), grid.yMeters(30), 0, List.of(Networks.omni("1", FREE, 31.5, 60, 10)));
        NetworkCoverage coverage = cover(terrain, new Network(List.of(FREE), List.of(site)));
        assertThat((double) coverage.overall().bestRsrpDbm().get(30, 50))
                .isCloseTo(-71.3556, within(PathLossMatrix.STEP_DB / 2 + 1e-3));
        // Location probability: (-71.3556 + 105) / 8 = 4.2056 sigma, Phi = 0.999987.
        assertThat((double) coverage.overall().locationProbabilityFraction().get(30, 50))
                .isCloseTo(0.999987, within(1e-6));
        // Alone, SINR is against noise: -174 + 10 log10(15000) + 7 = -125.239 dBm; -71.3556 + 125.239 = 53.883 dB.
        assertThat((double) coverage.overall().sinrDb().get(30, 50)).isCloseTo(53.883, within(1e-2));
        assertThat(coverage.overall().overlapCount().get(30, 50)).isEqualTo((byte) 1);
    }

    /** Two equal masts at columns 10 and 50 of one row: the border is halfway, at column 30, and both levels mirror. */
    @Test
    void twoMastsOnALineShareItInTheMiddle() {
        CellGrid grid = Worlds.squareGrid(61, 100);
        Terrain terrain = Worlds.flat(grid, 900);
        Network network = new Network(
                List.of(Networks.L900),
                List.of(
                        Networks.omniSite("west", grid.xMeters(10), grid.yMeters(30), 30, 8),
                        Networks.omniSite("east", grid.xMeters(50), grid.yMeters(30), 30, 8)));
        SignalLayers layers = cover(terrain, network).overall();
        for (int column = 0; column < 61; column++) {
            if (column != 30) {
                assertThat(layers.bestSector().get(30, column)).isEqualTo((short) (column < 30 ? 0 : 1));
            }
            assertThat((double) layers.bestRsrpDbm().get(30, column))
                    .isCloseTo(layers.bestRsrpDbm().get(30, 60 - column), within(1e-4));
        }
        // In the middle both are equally strong, load 0.5: SINR = 1/0.5 = 3.01 dB while noise is far below.
        assertThat((double) layers.sinrDb().get(30, 30)).isCloseTo(3.01, within(0.02));
        assertThat(layers.overlapCount().get(30, 30)).isEqualTo((byte) 2);
    }

    /**
     * One wall across flat ground, halfway of a 6 km path along a row, both antennas 30 m up over ground at 0 m: with k
     * = 500/a = 500/8548.9 =
     * 0.058487 the wall's top of 100 m stands 70 m + bulge 9 k = 0.526 m over the line; v = 70.526 sqrt(0.002 * 6 /
     * (lambda * 9)), lambda = 0.31893 m, = 70.526 * 0.064658 = 4.5601. J(v) = 6.9 + 20 log10(sqrt(4.4601^2 + 1) +
     * 4.4601) = 26.02 dB; with the empirical part (1 - e^(-26.02/6)) (10 + 0.12) = 9.99: 36.01 dB. Spherical
     * diffraction does not add: the smooth Earth under the wall's fitted surface costs less than its own Bullington
     * part.
     */
    @Test
    void oneWallIsAKnifeEdge() {
        CellGrid grid = Worlds.squareGrid(81, 100);
        Terrain wall = Worlds.of(grid, (east, south) -> (int) (east / 100) == 40 ? 100 : 0);
        Terrain flat = Worlds.flat(grid, 0);
        Band receiverAtThirty = Networks.L900;
        ServiceProfile p = ServiceProfile.proposedDefault();
        ServiceProfile high = new ServiceProfile(
                p.name(),
                p.status(),
                p.thresholds(),
                90,
                8,
                30,
                p.overlapMarginDb(),
                p.loadFraction(),
                p.noiseFigureDb(),
                ServiceQuality.NONE,
                Double.NaN);
        Network network = new Network(
                List.of(receiverAtThirty), List.of(Networks.omniSite("A", grid.xMeters(10), grid.yMeters(40), 30, 8)));
        CoverageOptions options = new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT);
        double[] level = new double[2];
        for (int i = 0; i < 2; i++) {
            try (CoverageEngine engine =
                    new CoverageEngine(i == 0 ? flat : wall, high, options, new InMemoryPathLossStore())) {
                level[i] = engine.cover(network, ProgressListener.NONE)
                        .overall()
                        .bestRsrpDbm()
                        .get(40, 70);
            }
        }
        assertThat(60 - 27.7815 - level[0]).isBetween(107.4, 114.0);
        double freeSpace = 32.44778 + 20 * Math.log10(940 * 6.0);
        assertThat(60 - 27.7815 - level[1] - freeSpace).isCloseTo(36.01, within(0.05));
    }

    /** A world with four-fold symmetry, turned a quarter: the map turns with it. */
    @Test
    void turningTheWorldTurnsTheMap() {
        int n = 101;
        CellGrid grid = Worlds.squareGrid(n, 100);
        Terrain hills = Worlds.hills(grid, 21, 500, 0);
        float[] turned = new float[grid.cellCount()];
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                turned[grid.index(column, n - 1 - row)] = hills.ground().values()[grid.index(row, column)];
            }
        }
        Terrain turnedHills = new Terrain(new org.dakal.terrain.ElevationRaster(grid, turned), null);
        Network network = new Network(
                List.of(Networks.L900), List.of(Networks.omniSite("A", grid.xMeters(40), grid.yMeters(60), 30, 8)));
        // A quarter turn clockwise takes (row, column) to (column, n - 1 - row).
        Network turnedNetwork = new Network(
                List.of(Networks.L900),
                List.of(Networks.omniSite("A", grid.xMeters(n - 1 - 60), grid.yMeters(40), 30, 8)));
        SignalLayers straight = cover(hills, network).overall();
        SignalLayers around = cover(turnedHills, turnedNetwork).overall();
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                float expected = straight.bestRsrpDbm().get(row, column);
                float actual = around.bestRsrpDbm().get(column, n - 1 - row);
                if (Float.isInfinite(expected)) {
                    assertThat(actual).isEqualTo(expected);
                } else {
                    assertThat((double) actual)
                            .as("row %s column %s", row, column)
                            .isCloseTo(expected, within(0.01));
                }
            }
        }
    }
}
