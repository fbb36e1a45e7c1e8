package org.dakal.proposals.stability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.coverage.SectorSignal;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.FloatRaster;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.pathloss.LossCorrection;
import org.dakal.pathloss.MeasuredRange;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.UntouchedLayer;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.OutageFinder;
import org.dakal.terrain.ClutterClass;
import org.dakal.terrain.ClutterRaster;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/**
 * In hills, with new masts, a retilt, a removal and more power: the draws agree with full simulations and with no draws
 * at all.
 */
class RankStabilityTest {
    private static final CellGrid GRID = Worlds.squareGrid(60, 200);
    private static final ProvinceMask PROVINCE = ProvinceMask.ofCells(GRID, cell -> true);
    private static final Terrain TERRAIN = Worlds.hills(GRID, 11, 900, 3);
    private static final ServiceProfile PROFILE = ServiceProfile.proposedDefault();
    private static final Network TODAY = weak(Networks.seeded(GRID, 5, 5, 7));

    private static CoverageEngine engine(int threads) {
        return engine(threads, TERRAIN);
    }

    private static CoverageEngine engine(int threads, Terrain terrain) {
        return new CoverageEngine(
                terrain,
                PROFILE,
                new CoverageOptions(threads, Quality.FAST, RadioEnvironment.DEFAULT),
                new InMemoryPathLossStore());
    }

    private static Network weak(Network network) {
        return network.with(network.sectors().stream()
                .map(s -> (Change) new Change.SetPower(s.site().id(), s.sector().id(), 36))
                .toList());
    }

    private static List<Settlement> villages() {
        Random random = new Random(99);
        List<Settlement> villages = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            villages.add(new Settlement(
                    "V" + i,
                    "",
                    "",
                    Settlement.Kind.VILLAGE,
                    GRID.westMeters() + 12_000 * random.nextDouble(),
                    GRID.northMeters() - 12_000 * random.nextDouble(),
                    100 + random.nextInt(1000),
                    0,
                    true));
        }
        return villages;
    }

    private static Proposal proposal(String id, Change... changes) {
        return new Proposal(id, id, "", List.of(changes), new Cost(1000, "toman", "2026-06"));
    }

    private static Site newSite(String id, long seed) {
        Site site = weak(Networks.seeded(GRID, 1, seed, 7)).sites().get(0);
        return new Site(id, id, site.xMeters(), site.yMeters(), 0.2, site.sectors());
    }

    private static final List<Proposal> PROPOSALS = List.of(
            proposal("P1", new Change.AddSite(newSite("N1", 321))),
            proposal("P2", new Change.AddSite(newSite("N2", 322))),
            proposal("P3", new Change.SetPower("S1", "A", 48), new Change.Turn("S1", "B", 77)),
            proposal("P4", new Change.RemoveSite("S0")),
            proposal("P5", new Change.SetHeight("S3", 90)));

    private static List<Proposal> proposals() {
        return PROPOSALS;
    }

    private static StabilityOptions options(int draws, long seed) {
        return new StabilityOptions(draws, seed, 500, 0.5, 0.3, 0.2, RankBy.PEOPLE);
    }

    private static StabilityResult run(int threads, StabilityOptions options) {
        return run(threads, TERRAIN, options);
    }

    private static StabilityResult run(int threads, Terrain terrain, StabilityOptions options) {
        try (CoverageEngine engine = engine(threads, terrain)) {
            return Rankings.outdoors(engine, PROFILE, PROVINCE, villages(), options)
                    .compare(TODAY, Rankings.alone(proposals()), ProgressListener.NONE);
        }
    }

    @Test
    void drawsAgreeWithFullSimulationsWithinSamplingError() {
        assertAgrees(TERRAIN, cell -> 8, 2000);
    }

    /** Levels vary by 4 dB in the western half and by 11 in the eastern one: 20,000 plain draws say the same. */
    @Test
    void inTwoKindsOfLandCoverDrawsAgreeWithFullSimulationsToo() {
        byte[] codes = new byte[GRID.cellCount()];
        for (int cell = 0; cell < codes.length; cell++) {
            codes[cell] = (byte) (GRID.columnOf(cell) < 30 ? 1 : 2);
        }
        Terrain twoKinds = new Terrain(
                TERRAIN.ground(),
                new ClutterRaster(
                        GRID,
                        codes,
                        null,
                        List.of(new ClutterClass(1, "town", 0, 0, 27, 4), new ClutterClass(2, "rocks", 0, 0, 27, 11))));
        assertAgrees(twoKinds, cell -> codes[cell] == 1 ? 4 : 11, 20_000);
    }

    private static void assertAgrees(Terrain terrain, IntToDoubleFunction sigmaDb, int fullDraws) {
        int draws = 4000;
        StabilityResult result = run(2, terrain, options(draws, 3));
        double[][] nets;
        try (CoverageEngine engine = engine(2, terrain)) {
            List<Network> networks = new ArrayList<>(List.of(TODAY));
            proposals().forEach(p -> networks.add(TODAY.with(p.changes())));
            nets = new FullSimulation(engine, GRID, PROFILE, sigmaDb, options(1, 1), villages(), networks)
                    .netPeople(fullDraws, 12345);
        }
        int count = proposals().size();
        double[][] within = new double[count][count + 1];
        for (int draw = 0; draw < fullDraws; draw++) {
            int at = draw;
            for (int i = 0; i < count; i++) {
                int one = i + 1;
                long better = IntStream.range(1, count + 1)
                        .filter(o -> nets[o][at] > nets[one][at])
                        .count();
                long alike = IntStream.range(1, count + 1)
                        .filter(o -> nets[o][at] == nets[one][at])
                        .count();
                // All cost alike, so those that come to the same share their places; what gains nothing has none.
                for (int k = (int) better + 1; k <= count && nets[one][at] > 0; k++) {
                    within[i][k] += Math.min(1, (double) (k - better) / alike);
                }
            }
        }
        int undecided = 0;
        for (int i = 0; i < count; i++) {
            AlternativeStability stability = result.alternatives().get(i);
            Interval full = Interval.of(nets[i + 1]);
            assertThat(stability.netGain().meanAmount())
                    .isCloseTo(
                            full.meanAmount(),
                            within(4.5
                                    * Math.hypot(
                                            full.standardErrorAmount(),
                                            stability.netGain().standardErrorAmount())));
            // No draws at all: the same expectation by location probability.
            assertThat(stability.expectedNetGainAmount())
                    .isCloseTo(
                            stability.netGain().meanAmount(),
                            within(4.5 * stability.netGain().standardErrorAmount()));
            for (int k = 1; k <= count; k++) {
                double simulated = stability.probabilityOfRank(k);
                double expected = within[i][k] / fullDraws;
                double variance = Math.max(0.0005, expected * (1 - expected));
                assertThat(simulated)
                        .as("P(rank of %s <= %d)", stability.alternative().id(), k)
                        .isCloseTo(expected, within(4.5 * Math.sqrt(variance * (1.0 / draws + 1.0 / fullDraws))));
                undecided += expected > 0.05 && expected < 0.95 ? 1 : 0;
            }
        }
        // The ranking is open enough for this to mean something.
        assertThat(undecided).isGreaterThanOrEqualTo(4);
    }

    /**
     * Headlines against full simulations: the first network has no site, so what today's serves more in a draw is what
     * it serves; and what hangs on one site is what goes with one or another of the sites. Both expectations are also
     * those of the outage atlas, which draws nothing.
     */
    @Test
    void headlinesAgreeWithFullSimulations() {
        int draws = 3000;
        List<Network> networks = new ArrayList<>(List.of(new Network(TODAY.bands(), List.of()), TODAY));
        TODAY.sites().forEach(site -> networks.add(TODAY.with(List.of(new Change.RemoveSite(site.id())))));
        try (CoverageEngine engine = engine(2)) {
            double[][] nets = new FullSimulation(engine, GRID, PROFILE, cell -> 8, options(1, 1), villages(), networks)
                    .netPeople(draws, 4711);
            double[] onOneSite = new double[draws];
            for (int n = 2; n < networks.size(); n++) {
                for (int draw = 0; draw < draws; draw++) {
                    onOneSite[draw] += nets[1][draw] - nets[n][draw];
                }
            }
            RankStability stability = Rankings.outdoors(engine, PROFILE, PROVINCE, villages(), options(draws, 5));
            List<DrawnHeadline> both =
                    stability.draw(TODAY, List.of(Headline.SERVED, Headline.ON_ONE_SITE), ProgressListener.NONE);
            DrawnHeadline served = both.get(0);
            DrawnHeadline alone = both.get(1);
            assertSame(served, Interval.of(nets[1]));
            assertSame(alone, Interval.of(onOneSite));
            ExposureMap exposure =
                    new ExposureMap(PROVINCE, new Surroundings(villages(), List.of(), List.of(), List.of()));
            OutageAtlas atlas = new OutageFinder(engine, exposure, ServiceGoal.OUTDOORS, 0, true, false)
                    .find(TODAY, List.of(), ProgressListener.NONE);
            assertThat(served.expectedNetGainAmount())
                    .isCloseTo(atlas.expectedServed().people(), within(0.01));
            assertThat(UntouchedLayer.servedPeople(TODAY, engine, exposure, ProgressListener.NONE))
                    .isCloseTo(atlas.expectedServed().people(), within(1e-6));
            assertThat(alone.expectedNetGainAmount())
                    .isCloseTo(atlas.expectedOnOneSite().people(), within(0.01));
        }
    }

    /** Within the sampling error of both; quantiles of a spread of some hundreds of people within a tenth of that. */
    private static void assertSame(DrawnHeadline drawn, Interval simulated) {
        double error = simulated.standardErrorAmount() + drawn.netGain().standardErrorAmount();
        assertThat(drawn.netGain().meanAmount()).isCloseTo(simulated.meanAmount(), within(4.5 * error));
        assertThat(drawn.expectedNetGainAmount()).isCloseTo(drawn.netGain().meanAmount(), within(4.5 * error));
        double spread = simulated.p95Amount() - simulated.p05Amount();
        assertThat(spread).isGreaterThan(500);
        assertThat(drawn.netGain().p05Amount()).isCloseTo(simulated.p05Amount(), within(0.1 * spread));
        assertThat(drawn.netGain().p95Amount()).isCloseTo(simulated.p95Amount(), within(0.1 * spread));
        assertThat(drawn.loss().meanAmount()).isZero();
    }

    /**
     * A change is expected as the alternative that it is, and its draws lie where those of the alternative do, though
     * places that hold a thousandth of it are not drawn.
     */
    @Test
    void aChangeIsDrawnAsTheAlternativeThatItIs() {
        try (CoverageEngine engine = engine(2)) {
            RankStability stability = Rankings.outdoors(engine, PROFILE, PROVINCE, villages(), options(3000, 8));
            Proposal proposal = PROPOSALS.get(0);
            AlternativeStability one = stability
                    .compare(TODAY, Rankings.alone(proposal), ProgressListener.NONE)
                    .alternatives()
                    .get(0);
            Headline change = Headline.changeTo(TODAY.with(proposal.changes()));
            DrawnHeadline drawn = stability
                    .draw(TODAY, List.of(change), ProgressListener.NONE)
                    .get(0);
            assertThat(drawn.expectedNetGainAmount()).isEqualTo(one.expectedNetGainAmount());
            assertNear(drawn.gain(), one.gain());
            assertNear(drawn.loss(), one.loss());
            assertNear(drawn.netGain(), one.netGain());
        }
    }

    /** Places that are not looked at, for what is known of today's servers there, hold no more than is told. */
    @Test
    void whatIsKnownOfTodayLeavesOutNextToNothing() {
        List<Change> changes = new ArrayList<>();
        TODAY.sites().forEach(site -> {
            changes.add(new Change.RemoveSite(site.id()));
            changes.add(new Change.Retilt(site.id(), site.sectors().get(0).id(), 0, 9));
            changes.add(new Change.SetPower(site.id(), site.sectors().get(0).id(), 50));
        });
        try (CoverageEngine engine = engine(2)) {
            NetworkCoverage known = engine.cover(TODAY, ProgressListener.NONE);
            RankStability stability = Rankings.outdoors(engine, PROFILE, PROVINCE, villages(), options(20, 8));
            for (Change change : changes) {
                Headline whole = Headline.changeTo(TODAY.with(List.of(change)));
                List<DrawnHeadline> drawn =
                        stability.draw(TODAY, List.of(whole, whole.knowing(known)), ProgressListener.NONE);
                assertThat(drawn.get(1).expectedNetGainAmount())
                        .isCloseTo(drawn.get(0).expectedNetGainAmount(), within(StakeFinder.UNSEEN_AMOUNT));
            }
        }
    }

    /** Within the sampling error of both and a thousandth; quantiles within a tenth of their spread. */
    private static void assertNear(Interval drawn, Interval other) {
        double error = drawn.standardErrorAmount() + other.standardErrorAmount();
        assertThat(drawn.meanAmount())
                .isCloseTo(other.meanAmount(), within(4.5 * error + 0.001 * other.meanAmount() + 0.001));
        double spread = other.p95Amount() - other.p05Amount();
        assertThat(drawn.p05Amount()).isCloseTo(other.p05Amount(), within(0.1 * spread + 0.5));
        assertThat(drawn.p95Amount()).isCloseTo(other.p95Amount(), within(0.1 * spread + 0.5));
    }

    @Test
    void bitsDependOnTheSeedAndNotOnThreads() {
        StabilityResult one = run(1, options(200, 3));
        assertThat(run(3, options(200, 3))).isEqualTo(one);
        assertThat(run(2, options(200, 4)).alternatives()).isNotEqualTo(one.alternatives());
    }

    /**
     * Two masts that are one and the same but for their cost serve as many in each draw, whichever is given first: each
     * is better in half of those draws in which they gain anything, of which the cheap one is first in all.
     */
    @Test
    void ofEqualOnesTheCheaperComesFirst() {
        try (CoverageEngine engine = engine(2)) {
            Proposal cheap = proposals().get(0);
            Proposal dear = cheap.withCost(
                    new Cost(2 * cheap.cost().wholeAmount(), cheap.cost().currency(), "2026-06"));
            StabilityResult result = Rankings.outdoors(engine, PROFILE, PROVINCE, villages(), options(200, 8))
                    .compare(
                            TODAY,
                            List.of(new Alternative("dear", List.of(dear)), new Alternative("cheap", List.of(cheap))),
                            ProgressListener.NONE);
            assertThat(result.alternatives().get(1).plannedRank()).isEqualTo(1);
            double gainFraction = result.alternatives().get(1).probabilityOfRank(1);
            assertThat(gainFraction).isBetween(0.9, 1.0);
            assertThat(result.alternatives().get(0).probabilityOfRank(1)).isZero();
            assertThat(result.alternatives().get(0).probabilityOfRank(2)).isEqualTo(gainFraction);
            assertThat(result.beats(0, 1)).isEqualTo(gainFraction / 2).isEqualTo(result.beats(1, 0));
        }
    }

    /**
     * By people for money all that costs nothing is worth infinitely much, so what gains more is better there, as in a
     * ranking: a mast and another, one way round and the other.
     */
    @Test
    void whereNothingCostsTheGreaterGainComesFirst() {
        List<Proposal> free = proposals().subList(0, 2).stream()
                .map(p -> p.withCost(new Cost(0, "toman", "2026-06")))
                .toList();
        List<Proposal> turned = List.of(free.get(1), free.get(0));
        StabilityOptions byCost = new StabilityOptions(100, 8, 500, 0.5, 0.3, 0.2, RankBy.PEOPLE_PER_COST);
        try (CoverageEngine engine = engine(2)) {
            RankStability sure = Rankings.outdoors(engine, PROFILE, PROVINCE, villages(), byCost);
            StabilityResult one = sure.compare(TODAY, Rankings.alone(free), ProgressListener.NONE);
            StabilityResult other = sure.compare(TODAY, Rankings.alone(turned), ProgressListener.NONE);
            List<AlternativeStability> both = one.alternatives();
            int greater = both.get(0).expectedNetGainAmount() > both.get(1).expectedNetGainAmount() ? 0 : 1;
            assertThat(one.alternatives().get(greater).plannedRank()).isEqualTo(1);
            assertThat(other.alternatives().get(1 - greater).plannedRank()).isEqualTo(1);
            assertThat(one.alternatives().get(greater).probabilityOfRank(1))
                    .isEqualTo(one.beats(greater, 1 - greater))
                    .isEqualTo(other.alternatives().get(1 - greater).probabilityOfRank(1));
        }
    }

    /**
     * Three masts where nobody lives gain nothing in any draw: in none of 300 has one a place, or is better than
     * another. That none gains is told.
     */
    @Test
    void whatGainsNothingHasNoPlace() {
        try (CoverageEngine engine = engine(2)) {
            List<Settlement> nobody = villages().stream()
                    .map(v -> new Settlement(
                            v.id(), "", "", v.kind(), v.xMeters(), v.yMeters(), 0, v.radiusMeters(), true))
                    .toList();
            StabilityResult result = Rankings.outdoors(engine, PROFILE, PROVINCE, nobody, options(300, 8))
                    .compare(TODAY, Rankings.alone(proposals().subList(0, 3)), ProgressListener.NONE);
            assertThat(result.alternatives())
                    .extracting(AlternativeStability::rankDrawCounts)
                    .containsOnly(List.of(0, 0, 0));
            assertThat(result.beats()).containsOnly(List.of(0.0, 0.0, 0.0));
            assertThat(result.anyGains()).isFalse();
        }
        assertThat(run(2, options(20, 3)).anyGains()).isTrue();
    }

    @Test
    void plansAreComparedByTheSameDraws() {
        try (CoverageEngine engine = engine(2)) {
            List<Proposal> p = proposals();
            StabilityResult result = Rankings.outdoors(engine, PROFILE, PROVINCE, villages(), options(500, 8))
                    .compare(
                            TODAY,
                            List.of(
                                    new Alternative("both", List.of(p.get(0), p.get(1))),
                                    Alternative.alone(p.get(0)),
                                    new Alternative("none", List.of()),
                                    new Alternative("wrong", List.of(p.get(3), p.get(3)))),
                            ProgressListener.NONE);
            // More masts never serve fewer, draw by draw; so the larger plan loses to its part only by half of the
            // ties, and to nothing never. One of the two is better wherever the larger gains anything.
            assertThat(result.beats(0, 1)).isGreaterThanOrEqualTo(0.5);
            assertThat(result.beats(2, 0)).isZero();
            assertThat(result.beats(0, 1) + result.beats(1, 0)).isEqualTo(result.beats(0, 2));
            assertThat(result.alternatives().get(0).netGain().meanAmount())
                    .isGreaterThan(result.alternatives().get(1).netGain().meanAmount());
            assertThat(result.alternatives().get(2).netGain().meanAmount()).isZero();
            assertThat(result.alternatives().get(3).problem()).isEqualTo("no site S0");
            assertThat(result.alternatives().get(3).probabilityOfRank(3)).isZero();
            // Cost factors have mean one; the same factor of a proposal stands in each plan that holds it.
            assertThat(result.alternatives().get(0).cost().meanAmount()).isCloseTo(2000, within(60.0));
        }
    }

    /**
     * One mast, one cell of 0.04 km2, and a proposal to take the mast down: what is lost is the share of the cell's
     * locations that it serves. A calibration adds 5 dB of loss and finds a spread of 4 dB where the profile has 8, so
     * that share is Phi((median - 5 + 105) / 4), the served threshold being -105 dBm.
     */
    @Test
    void theExpectationIsThatOfACalibrationsSigmaByHand() {
        Terrain flat = Worlds.flat(GRID, 0);
        Network one = new Network(
                        List.of(Networks.L900),
                        List.of(Networks.omniSite("S", GRID.xMeters(30), GRID.yMeters(30), 30, 7)))
                .with(List.of(new Change.SetPower("S", "A", 50)));
        LossCorrection correction = new LossCorrection(
                Map.of(
                        "L900",
                        new LossCorrection.BandCorrection(
                                "itu-r-p526",
                                5,
                                0,
                                0,
                                new MeasuredRange(0.1, 1, 10),
                                new MeasuredRange(30, 30, 30),
                                null)),
                Map.of(),
                Map.of(),
                FloatRaster.filled(GRID, 1),
                new LossCorrection.Spread(4, Map.of(), null));
        CoverageOptions options = new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT);
        SectorSignal uncorrected;
        try (CoverageEngine engine = new CoverageEngine(flat, PROFILE, options, new InMemoryPathLossStore())) {
            uncorrected = engine.signals(one.sectors(), ProgressListener.NONE).get(0);
        }
        int column = 31;
        while (level(uncorrected, column) > -97) {
            column++;
        }
        double z = (level(uncorrected, column) - 5 + 105) / 4;
        assertThat(z).isBetween(-1.5, 1.0);
        int cell = GRID.index(30, column);
        StabilityOptions byArea = new StabilityOptions(2000, 1, 500, 0.5, 0, 0, RankBy.AREA);
        try (CoverageEngine engine =
                new CoverageEngine(flat, PROFILE, options, new InMemoryPathLossStore(), correction)) {
            AlternativeStability lost = Rankings.outdoors(
                            engine, PROFILE, ProvinceMask.ofCells(GRID, index -> index == cell), List.of(), byArea)
                    .compare(one, Rankings.alone(proposal("P", new Change.RemoveSite("S"))), ProgressListener.NONE)
                    .alternatives()
                    .get(0);
            double expected = -0.04 * NormalDistribution.of(0, 1).cumulativeProbability(z);
            assertThat(lost.expectedNetGainAmount()).isCloseTo(expected, within(1e-6));
            // A draw is the cell or nothing: its own error is 0.04 sqrt(p (1 - p) / 2000), at most 0.00045.
            assertThat(lost.netGain().meanAmount()).isCloseTo(expected, within(0.0018));
        }
    }

    private static double level(SectorSignal signal, int column) {
        return signal.rsrpDbm()[signal.window().index(30, column)];
    }

    @Test
    void areaCountsTooAndNothingIsAnError() {
        try (CoverageEngine engine = engine(2)) {
            StabilityOptions byArea = new StabilityOptions(60, 1, 500, 0.5, 0, 0, RankBy.AREA);
            RankStability stability = Rankings.outdoors(engine, PROFILE, PROVINCE, List.of(), byArea);
            AlternativeStability first = stability
                    .compare(TODAY, Rankings.alone(proposals()), ProgressListener.NONE)
                    .alternatives()
                    .get(0);
            assertThat(first.expectedNetGainAmount())
                    .isCloseTo(
                            first.netGain().meanAmount(),
                            within(4.5 * first.netGain().standardErrorAmount()));
            assertThat(first.gain().p95Amount()).isBetween(1.0, 144.0);
            assertThatThrownBy(() -> stability.compare(TODAY, List.of(), ProgressListener.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("nothing to compare: no proposals and no plans");
        }
    }
}
