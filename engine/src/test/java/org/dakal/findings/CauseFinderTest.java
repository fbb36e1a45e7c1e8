package org.dakal.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.List;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.CoverageClass;
import org.dakal.network.Network;
import org.dakal.network.Sector;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.Mast;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.models.PropagationModels;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/**
 * Worlds with one thing wrong. 940 MHz, 10 MHz LTE: a resource element has 27.78 dB less than the carrier, service
 * takes -105 dBm plus 10.25 dB of shadowing margin. A carrier of E dBm so may lose E + 66.97 dB on the way. Free space
 * takes 109.97 dB for 8 km.
 */
class CauseFinderTest {
    private static final CellGrid GRID = Worlds.squareGrid(101, 100);
    private static final int MAST_COLUMN = 10;
    private static final int VILLAGE_COLUMN = 90;
    private static final int ROW = 50;
    private static final Settlement VILLAGE =
            Drawing.village("V", GRID.xMeters(VILLAGE_COLUMN), GRID.yMeters(ROW), 100, 0);

    private static Site mast(String id, int column, Sector sector) {
        return new Site(id, id, GRID.xMeters(column), GRID.yMeters(ROW), 0, List.of(sector));
    }

    private static Site omni(double eirpDbm) {
        return mast("M", MAST_COLUMN, Networks.omni("A", Networks.L900, 30, eirpDbm, 15));
    }

    private static Spot villageSpot(Terrain terrain, Site... sites) {
        try (CoverageEngine engine = new CoverageEngine(
                terrain,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            NetworkCoverage coverage =
                    engine.cover(new Network(List.of(Networks.L900), List.of(sites)), ProgressListener.NONE);
            Surroundings surroundings = Drawing.settlements(VILLAGE);
            CauseFinder causes = new CauseFinder(
                    terrain, RadioEnvironment.DEFAULT, mast -> engine.pathLoss(mast, ProgressListener.NONE), null);
            ExposureMap exposure = new ExposureMap(ProvinceMask.ofCells(terrain.grid(), cell -> true), surroundings);
            return new SpotFinder(exposure, surroundings, new SpotOptions(0.01, 1e6), causes)
                    .find(coverage, EarlierSpots.NONE, KnownCauses.NONE).stream()
                            .filter(spot -> spot.exposure().villages().contains(VILLAGE))
                            .findFirst()
                            .orElseThrow();
        }
    }

    /**
     * A wall of 300 m across flat ground, halfway of 8 km. E = 70: 136.97 dB may be lost, flat ground leaves that. At
     * the wall the line from 30 m to 1.5 m is 15.75 m up and the bulge is 500 * 4 * 4 / 8548.9 = 0.936 m: 285.186 m
     * over the line. v = 285.186 sqrt(0.002 * 8 / (0.31893 * 16)) = 15.969, J = 6.9 + 20 log10(sqrt(15.869^2 + 1) +
     * 15.869) = 36.94 dB, and with the empirical part (1 - e^(-36.94/6)) (10 + 0.16) = 10.14: 47.08 dB.
     */
    @Test
    void aWallIsTheRidge() {
        Terrain wall = Worlds.of(GRID, (east, south) -> (int) (east / 100) == 50 ? 300 : 0);
        Cause cause = villageSpot(wall, omni(70)).cause();
        assertThat(cause.kind()).isEqualTo(Cause.Kind.TERRAIN);
        assertThat(cause.shareFraction()).isGreaterThan(0.9);
        assertThat(cause.server()).isEqualTo("M/A");
        assertThat(cause.ridge()).asInstanceOf(type(Cause.Ridge.class)).satisfies(ridge -> {
            assertThat(ridge.xMeters()).isCloseTo(GRID.xMeters(50), within(1e-6));
            assertThat(ridge.yMeters()).isCloseTo(GRID.yMeters(ROW), within(1e-6));
            assertThat(ridge.elevationMeters()).isCloseTo(300, within(1e-6));
            assertThat(ridge.aboveLineOfSightMeters()).isCloseTo(285.186, within(1e-3));
            assertThat(ridge.diffractionLossDb()).isCloseTo(47.08, within(0.05));
        });
    }

    @Test
    void withoutTheWallTheVillageIsServed() {
        assertThat(servedAtVillage(Worlds.flat(GRID, 0), omni(70))).isTrue();
    }

    private static boolean servedAtVillage(Terrain terrain, Site site) {
        try (CoverageEngine engine = new CoverageEngine(
                terrain,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore())) {
            return engine.cover(new Network(List.of(Networks.L900), List.of(site)), ProgressListener.NONE)
                    .classAt(GRID.index(ROW, VILLAGE_COLUMN))
                    .isServed();
        }
    }

    /** E = 40: 106.97 dB may be lost, less than free space takes. */
    @Test
    void tooFarEvenOverFreeSpace() {
        Cause cause = villageSpot(Worlds.flat(GRID, 0), omni(40)).cause();
        assertThat(cause.kind()).isEqualTo(Cause.Kind.TOO_FAR);
        assertThat(cause.server()).isEqualTo("M/A");
        assertThat(cause.ridge()).isNull();
    }

    /**
     * E = 45: 111.97 dB may be lost, free space takes 109.97. The Earth's own curve takes the rest, which is no ridge.
     */
    @Test
    void tooFarOverTheCurveOfFlatLand() {
        assertThat(villageSpot(Worlds.flat(GRID, 0), omni(45)).cause().kind()).isEqualTo(Cause.Kind.TOO_FAR);
    }

    @Test
    void beyondEveryRadiusNobodyIsToBlame() {
        Site near = mast("M", MAST_COLUMN, Networks.omni("A", Networks.L900, 30, 70, 5));
        Spot spot = villageSpot(Worlds.flat(GRID, 0), near);
        assertThat(spot.coverageClass()).isEqualTo(CoverageClass.BLIND);
        assertThat(spot.worstRsrpDbm()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(spot.cause()).isEqualTo(new Cause(Cause.Kind.TOO_FAR, 1, null, null));
    }

    /** A panel looking west has 20 to 25 dB less to the east: 70 dBm become 45 to 50. */
    @Test
    void theAntennaLooksAway() {
        Sector west = new Sector("W", "L900", new Sector.Mounting(30, 270, 0, 0, Networks.panel()), 70, 940, 10, 15);
        Sector north = new Sector("N", "L900", new Sector.Mounting(30, 350, 0, 0, Networks.panel()), 70, 940, 10, 15);
        Site site = new Site("M", "M", GRID.xMeters(MAST_COLUMN), GRID.yMeters(ROW), 0, List.of(west, north));
        Cause cause = villageSpot(Worlds.flat(GRID, 0), site).cause();
        assertThat(cause.kind()).isEqualTo(Cause.Kind.PATTERN);
        // East is 100 degrees off for N and 180 for W.
        assertThat(cause.server()).isEqualTo("M/N");
    }

    /** Houses around the phone that cost 40 dB; without them 70 dBm serve it. */
    @Test
    void theHousesAreInTheWay() {
        Spot spot = spotAmongHouses(0, 40, 70);
        assertThat(spot.cells()).hasSize(11 * 11);
        assertThat(spot.cause()).isEqualTo(new Cause(Cause.Kind.CLUTTER, 1, "M/A", null));
    }

    /**
     * Houses of 15 m that have no loss of their own: the roof 27 m before a phone takes over 20 dB, which 60 dBm cannot
     * spare.
     */
    @Test
    void theRoofBeforeThePhoneIsInTheWay() {
        assertThat(spotAmongHouses(15, 0, 60).cause().kind()).isEqualTo(Cause.Kind.CLUTTER);
    }

    private static Spot spotAmongHouses(double heightMeters, double lossDb, double eirpDbm) {
        byte[] codes = new byte[GRID.cellCount()];
        for (int row = 45; row < 56; row++) {
            java.util.Arrays.fill(codes, GRID.index(row, 85), GRID.index(row, 96), (byte) 7);
        }
        ClutterRaster houses = new ClutterRaster(
                GRID,
                codes,
                null,
                List.of(new ClutterClass(
                        7, "houses", heightMeters, lossDb, ClutterClass.NOMINAL_STREET_METERS, Double.NaN)));
        Spot spot = villageSpot(new Terrain(Worlds.flat(GRID, 0).ground(), houses), omni(eirpDbm));
        assertThat(spot.cells()).hasSizeGreaterThanOrEqualTo(11 * 11);
        return spot;
    }

    /**
     * Ground is missing halfway to the strong mast; a feeble one beyond the village says only that it does not serve
     * it.
     */
    @Test
    void missingGroundBetweenIsNoData() {
        Terrain hole = Worlds.of(GRID, (east, south) -> (int) (east / 100) == 50 ? Double.NaN : 0);
        Site feeble = mast("F", 60, Networks.omni("A", Networks.L900, 30, 10, 15));
        Spot spot = villageSpot(hole, omni(70), feeble);
        assertThat(spot.coverageClass()).isEqualTo(CoverageClass.BLIND);
        assertThat(spot.cause().kind()).isEqualTo(Cause.Kind.NO_DATA);
    }

    /**
     * A wall at column 50 hides a cell 80 columns east and 8 rows south of the mast; the straight path goes through the
     * cell 20 columns east and 2 rows south. While that one is known the wall is the ridge. When it is unknown the
     * highest point may be there, and none is named.
     */
    @Test
    void noRidgeIsNamedOnAPathThatTouchesUnknownGround() {
        Mast mast =
                new Mast(GRID.xMeters(MAST_COLUMN), GRID.yMeters(ROW), 30, 940, 15_000, PropagationModels.DEFAULT_ID);
        int cell = GRID.index(ROW + 8, VILLAGE_COLUMN);
        for (double atTheHole : new double[] {0, Double.NaN}) {
            Terrain ground = Worlds.of(
                    GRID,
                    (east, south) -> (int) (east / 100) == 30 && (int) (south / 100) == ROW + 2
                            ? atTheHole
                            : (int) (east / 100) == 50 ? 300 : 0);
            Cause.Ridge ridge = new RidgeFinder(ground, RadioEnvironment.DEFAULT, 1.5).between(mast, cell);
            if (Double.isNaN(atTheHole)) {
                assertThat(ridge).isNull();
            } else {
                assertThat(ridge).isNotNull();
            }
        }
    }

    /** The strong mast stands on unknown ground: how far it reaches is not known, so its distance is not to blame. */
    @Test
    void aMastOnUnknownGroundIsNoData() {
        Terrain hole = Worlds.of(GRID, (east, south) -> (int) (east / 100) == MAST_COLUMN ? Double.NaN : 0);
        Site feeble = mast("F", 60, Networks.omni("A", Networks.L900, 30, 10, 15));
        Spot spot = villageSpot(hole, omni(70), feeble);
        assertThat(spot.coverageClass()).isEqualTo(CoverageClass.BLIND);
        assertThat(spot.cause().kind()).isEqualTo(Cause.Kind.NO_DATA);
    }
}
