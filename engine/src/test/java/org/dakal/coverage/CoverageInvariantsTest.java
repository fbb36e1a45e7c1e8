package org.dakal.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dakal.grid.CellGrid;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold in any world. */
class CoverageInvariantsTest {
    private static final CellGrid GRID = Worlds.squareGrid(150, 100);
    private static final Terrain TERRAIN = withHole(Worlds.hills(GRID, 5, 400, 2));
    private static final Network NETWORK = Networks.seeded(GRID, 9, 77, 8);

    private static Terrain withHole(Terrain terrain) {
        for (int row = 20; row < 30; row++) {
            for (int column = 90; column < 99; column++) {
                terrain.ground().values()[GRID.index(row, column)] = Float.NaN;
            }
        }
        return terrain;
    }

    private static CoverageEngine engine(int threads, Quality quality) {
        return new CoverageEngine(
                TERRAIN,
                ServiceProfile.proposedDefault(),
                new CoverageOptions(threads, quality, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore());
    }

    private static NetworkCoverage cover(Network network, int threads) {
        try (CoverageEngine engine = engine(threads, Quality.FAST)) {
            return engine.cover(network, ProgressListener.NONE);
        }
    }

    static void assertSameBits(NetworkCoverage actual, NetworkCoverage expected) {
        assertSameBits(actual.overall(), expected.overall());
        assertThat(actual.byBand().keySet()).isEqualTo(expected.byBand().keySet());
        expected.byBand().forEach((band, layers) -> assertSameBits(actual.band(band), layers));
    }

    private static void assertSameBits(SignalLayers actual, SignalLayers expected) {
        assertThat(actual.bestRsrpDbm().values())
                .isEqualTo(expected.bestRsrpDbm().values());
        assertThat(actual.secondRsrpDbm().values())
                .isEqualTo(expected.secondRsrpDbm().values());
        assertThat(actual.bestSector().values()).isEqualTo(expected.bestSector().values());
        assertThat(actual.secondSector().values())
                .isEqualTo(expected.secondSector().values());
        assertThat(actual.overlapCount().values())
                .isEqualTo(expected.overlapCount().values());
        assertThat(actual.sinrDb().values()).isEqualTo(expected.sinrDb().values());
        assertThat(actual.locationProbabilityFraction().values())
                .isEqualTo(expected.locationProbabilityFraction().values());
        assertThat(actual.coverageClass().values())
                .isEqualTo(expected.coverageClass().values());
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void bitsDoNotDependOnTheNumberOfThreads(int threads) {
        assertSameBits(cover(NETWORK, threads), cover(NETWORK, 1));
    }

    @Test
    void exactModeDoesNotDependOnTheNumberOfThreads() {
        Network small = Networks.seeded(GRID, 2, 3, 4);
        try (CoverageEngine one = engine(1, Quality.EXACT);
                CoverageEngine three = engine(3, Quality.EXACT)) {
            assertSameBits(three.cover(small, ProgressListener.NONE), one.cover(small, ProgressListener.NONE));
        }
    }

    @Test
    void addingAMastNeverLowersTheBestLevelOfABand() {
        NetworkCoverage before = cover(NETWORK, 2);
        Site added = Networks.seeded(GRID, 1, 123, 8).sites().get(0);
        Site site = new Site("new", "new", added.xMeters(), added.yMeters(), 0, added.sectors());
        NetworkCoverage after = cover(NETWORK.with(List.of(new Change.AddSite(site))), 2);
        int raised = 0;
        for (String band : before.byBand().keySet()) {
            float[] old = before.band(band).bestRsrpDbm().values();
            float[] now = after.band(band).bestRsrpDbm().values();
            for (int i = 0; i < old.length; i++) {
                assertThat(now[i] >= old[i] || Float.isNaN(old[i])).isTrue();
                raised += now[i] > old[i] ? 1 : 0;
            }
        }
        assertThat(raised).isPositive();
    }

    static List<List<Change>> changes() {
        Site site = NETWORK.sites().get(4);
        Site moved = new Site("new", "new", site.xMeters() + 777, site.yMeters() - 1333, 0, site.sectors());
        List<List<Change>> changes = new ArrayList<>();
        changes.add(List.of());
        changes.add(List.of(new Change.AddSite(moved)));
        changes.add(List.of(new Change.AddSector("S2", Networks.sector("E", Networks.L1800, 60, 45, 8))));
        changes.add(List.of(new Change.Retilt("S3", "B", 0, 9)));
        changes.add(List.of(new Change.Turn("S3", "B", 10)));
        changes.add(List.of(new Change.SetHeight("S5", 70)));
        changes.add(List.of(new Change.SetPower("S6", "D", 66)));
        changes.add(List.of(new Change.RemoveSite("S0")));
        changes.add(List.of(new Change.RemoveSector("S7", "A")));
        changes.add(
                List.of(new Change.RemoveSite("S1"), new Change.AddSite(moved), new Change.Retilt("new", "A", 5, 5)));
        Site old = NETWORK.sites().get(1);
        changes.add(List.of(
                new Change.RemoveSite("S1"),
                new Change.AddSite(
                        new Site("S1", old.name(), old.xMeters() + 777, old.yMeters() - 1333, 0, old.sectors()))));
        return changes;
    }

    @ParameterizedTest
    @MethodSource("changes")
    void anUpdateEqualsTheFullRun(List<Change> changes) {
        Network changed = NETWORK.with(changes);
        try (CoverageEngine engine = engine(2, Quality.FAST)) {
            NetworkCoverage today = engine.cover(NETWORK, ProgressListener.NONE);
            assertSameBits(engine.update(today, changed, ProgressListener.NONE), cover(changed, 2));
        }
    }

    @ParameterizedTest
    @MethodSource("changes")
    void aQuickUpdateEqualsTheFullRunAndLeavesTheFirstAlone(List<Change> changes) {
        Network changed = NETWORK.with(changes);
        try (CoverageEngine engine = engine(2, Quality.FAST)) {
            NetworkCoverage today = engine.coverForUpdates(NETWORK, ProgressListener.NONE);
            NetworkCoverage then = engine.update(today, changed, ProgressListener.NONE);
            assertSameBits(then, cover(changed, 2));
            assertSameBits(today, cover(NETWORK, 2));
            NetworkCoverage back = engine.update(then, NETWORK, ProgressListener.NONE);
            assertSameBits(back, today);
            PowerSums sums = Objects.requireNonNull(back.powerSums());
            PowerSums first = Objects.requireNonNull(today.powerSums());
            assertThat(sums.bands()).isEqualTo(first.bands());
            first.bands().forEach(band -> assertThat(sums.band(band.id())).isEqualTo(first.band(band.id())));
        }
    }

    @Test
    void fortyUpdatesInARowLeaveNothingBehind() {
        Random random = new Random(4);
        Network network = NETWORK;
        try (CoverageEngine engine = engine(2, Quality.FAST)) {
            NetworkCoverage coverage = engine.coverForUpdates(network, ProgressListener.NONE);
            for (int i = 0; i < 40; i++) {
                String site = "S" + random.nextInt(9);
                String sector = String.valueOf("ABCD".charAt(random.nextInt(4)));
                Change change = random.nextBoolean()
                        ? new Change.SetPower(site, sector, 30 + 40 * random.nextDouble())
                        : new Change.Retilt(site, sector, 0, 12 * random.nextDouble());
                network = network.with(List.of(change));
                coverage = engine.update(coverage, network, ProgressListener.NONE);
            }
            assertSameBits(coverage, cover(network, 2));
        }
    }

    @Test
    void unknownGroundIsNeitherServedNorBlind() {
        NetworkCoverage coverage = cover(NETWORK, 2);
        int hole = GRID.index(25, 95);
        assertThat(coverage.classAt(hole)).isEqualTo(org.dakal.network.CoverageClass.UNKNOWN);
        assertThat(coverage.overall().bestRsrpDbm().get(hole)).isNaN();
    }

    @Test
    void signalsAreTheVeryNumbersThatCoverageCompares() {
        try (CoverageEngine engine = engine(2, Quality.FAST)) {
            NetworkCoverage coverage = engine.cover(NETWORK, ProgressListener.NONE);
            List<SectorSignal> signals = engine.signals(NETWORK.sectors(), ProgressListener.NONE);
            SignalLayers layers = coverage.band("L900");
            for (int i = 0; i < GRID.cellCount(); i++) {
                short best = layers.bestSector().get(i);
                if (best >= 0) {
                    SectorSignal signal = signals.get(best);
                    float level = signal.rsrpDbm()[signal.window().index(GRID.rowOf(i), GRID.columnOf(i))];
                    assertThat(layers.bestRsrpDbm().get(i)).isEqualTo(level);
                }
            }
        }
    }

    @Test
    void boundsRuleOutOnlyWhatCannotServe() {
        try (CoverageEngine engine = engine(2, Quality.FAST)) {
            List<SectorSignal> all = engine.signals(NETWORK.sectors(), ProgressListener.NONE);
            assertThat(engine.report().boundedCellCount()).isZero();
            List<SectorSignal> serving =
                    engine.servingSignals(NETWORK.sectors(), GRID.wholeWindow(), ProgressListener.NONE);
            int ruledOut = 0;
            for (int i = 0; i < all.size(); i++) {
                double served = ServiceProfile.proposedDefault()
                        .designThresholdsOf(all.get(i).installed().band().technology())
                        .servedDbm();
                float[] levels = all.get(i).rsrpDbm();
                float[] bounded = serving.get(i).rsrpDbm();
                for (int cell = 0; cell < levels.length; cell++) {
                    boolean same = Float.floatToIntBits(bounded[cell]) == Float.floatToIntBits(levels[cell]);
                    assertThat(same || levels[cell] < served).isTrue();
                    ruledOut += same ? 0 : 1;
                }
            }
            assertThat(ruledOut).isPositive();
            assertThat(engine.report().ruledOutCellCount()).isEqualTo(ruledOut);
        }
    }
}
