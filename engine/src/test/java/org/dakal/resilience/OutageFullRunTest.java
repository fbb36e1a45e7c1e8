package org.dakal.resilience;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.coverage.ServingSites;
import org.dakal.findings.Exposure;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.RankStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/**
 * In hills with a hole in the data, two bands and co-sited sectors: the atlas is what removing sites and running in
 * full gives.
 */
class OutageFullRunTest {
    private static final CellGrid GRID = Worlds.squareGrid(90, 120);
    private static final ProvinceMask PROVINCE = ProvinceMask.ofCells(GRID, cell -> true);
    private static final CoverageEngine ENGINE = new CoverageEngine(
            hillsWithHole(),
            ServiceProfile.proposedDefault(),
            new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
            new InMemoryPathLossStore());
    private static final Network NETWORK = weak(Networks.seeded(GRID, 9, 5, 7));

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static Terrain hillsWithHole() {
        Terrain terrain = Worlds.hills(GRID, 11, 900, 3);
        for (int row = 40; row < 48; row++) {
            java.util.Arrays.fill(terrain.ground().values(), GRID.index(row, 60), GRID.index(row, 70), Float.NaN);
        }
        return terrain;
    }

    private static Network weak(Network network) {
        return network.with(network.sectors().stream()
                .map(s -> (Change) new Change.SetPower(s.site().id(), s.sector().id(), 44))
                .toList());
    }

    private static ExposureMap exposure() {
        Random random = new Random(99);
        List<Settlement> villages = new java.util.ArrayList<>();
        for (int i = 0; i < 40; i++) {
            villages.add(new Settlement(
                    "V" + i,
                    "",
                    "",
                    Settlement.Kind.VILLAGE,
                    GRID.westMeters() + 10_800 * random.nextDouble(),
                    GRID.northMeters() - 10_800 * random.nextDouble(),
                    random.nextInt(5000),
                    800 * random.nextDouble(),
                    true));
        }
        return new ExposureMap(PROVINCE, new Surroundings(villages, List.of(), List.of(), List.of()));
    }

    private static Network without(Site... sites) {
        List<Change> removals = new java.util.ArrayList<>();
        for (Site site : sites) {
            removals.add(new Change.RemoveSite(site.id()));
        }
        return NETWORK.with(removals);
    }

    private static Exposure lost(ExposureMap exposure, NetworkCoverage today, Network without) {
        NetworkCoverage then = ENGINE.cover(without, ProgressListener.NONE);
        return exposure.of(
                cell -> today.classAt(cell).isServed() && !then.classAt(cell).isServed());
    }

    /** People expected to be lost with a site are what certainty, by other code, expects of taking the site away. */
    @Test
    void isExpectedToLoseWhatCertaintyExpectsOfRemovingTheSite() {
        ExposureMap exposure = exposure();
        OutageAtlas atlas = new OutageFinder(ENGINE, exposure, ServiceGoal.OUTDOORS, 0, true, false)
                .find(NETWORK, List.of(), ProgressListener.NONE);
        List<Alternative> removals = atlas.sites().stream()
                .map(outage -> Alternative.alone(new Proposal(
                        outage.site().id(),
                        "",
                        "",
                        List.of(new Change.RemoveSite(outage.site().id())),
                        new Cost(0, "toman", "2026"))))
                .toList();
        StabilityOptions options = new StabilityOptions(1, 1, 500, 0.5, 0, 0, RankBy.PEOPLE);
        StabilityResult removed = new RankStability(
                        ENGINE,
                        ServiceProfile.proposedDefault(),
                        PROVINCE,
                        exposure.whole().villages(),
                        ServiceGoal.OUTDOORS,
                        options)
                .compare(NETWORK, removals, ProgressListener.NONE);
        double before = Double.POSITIVE_INFINITY;
        boolean differs = false;
        for (int i = 0; i < removals.size(); i++) {
            SiteOutage outage = atlas.sites().get(i);
            assertThat(outage.expectedLost().people())
                    .isCloseTo(-removed.alternatives().get(i).expectedNetGainAmount(), within(0.01));
            assertThat(outage.expectedLost().people()).isLessThanOrEqualTo(before);
            before = outage.expectedLost().people();
            differs |= Math.abs(outage.lost().people() - outage.expectedLost().people()) > 10;
        }
        assertThat(differs).isTrue();
    }

    /** So are those expected to be lost with two sites: of removing both, all; of removing each, the rest. */
    @Test
    void pairsAreExpectedToLoseWhatCertaintyExpectsOfRemovingBoth() {
        ExposureMap exposure = exposure();
        OutageAtlas atlas = new OutageFinder(ENGINE, exposure, ServiceGoal.OUTDOORS, 6, true, false)
                .find(NETWORK, List.of(), ProgressListener.NONE);
        List<Alternative> removals = new java.util.ArrayList<>();
        for (PairOutage pair : atlas.pairs()) {
            removals.add(new Alternative("both", List.of(removal(pair.first()), removal(pair.second()))));
            removals.add(Alternative.alone(removal(pair.first())));
            removals.add(Alternative.alone(removal(pair.second())));
        }
        StabilityResult removed = new RankStability(
                        ENGINE,
                        ServiceProfile.proposedDefault(),
                        PROVINCE,
                        exposure.whole().villages(),
                        ServiceGoal.OUTDOORS,
                        new StabilityOptions(1, 1, 500, 0.5, 0, 0, RankBy.PEOPLE))
                .compare(NETWORK, removals, ProgressListener.NONE);
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < atlas.pairs().size(); i++) {
            PairOutage pair = atlas.pairs().get(i);
            double both = -removed.alternatives().get(3 * i).expectedNetGainAmount();
            double each = -removed.alternatives().get(3 * i + 1).expectedNetGainAmount()
                    - removed.alternatives().get(3 * i + 2).expectedNetGainAmount();
            // Sites of a probability below 1e-5 are no partners: of 100,000 people that is at most one.
            assertThat(pair.expectedLost().people()).isCloseTo(both, within(1.0));
            assertThat(pair.expectedOnlyTogether().people()).isCloseTo(both - each, within(1.0));
            assertThat(pair.expectedOnlyTogether().people()).isBetween(10.0, before);
            before = pair.expectedOnlyTogether().people();
        }
        assertThat(atlas.pairs()).hasSize(6);
    }

    private static Proposal removal(Site site) {
        return new Proposal(
                "without " + site.id(),
                "",
                "",
                List.of(new Change.RemoveSite(site.id())),
                new Cost(0, "toman", "2026"));
    }

    /**
     * Whom a proposal gives a second site, less whom it takes it: what a plan for two sites, by other code, expects.
     */
    @Test
    void proposalsAreExpectedToHealWhatAPlanForTwoSitesExpects() {
        ExposureMap exposure = exposure();
        Cost cost = new Cost(1, "toman", "2026");
        Site copy = new Site(
                "N",
                "N",
                GRID.westMeters() + 5000,
                GRID.northMeters() - 5000,
                0,
                NETWORK.sites().get(0).sectors());
        List<Proposal> proposals = List.of(
                new Proposal("new", "", "", List.of(new Change.AddSite(copy)), cost),
                new Proposal("gone", "", "", List.of(new Change.RemoveSite("S2")), cost),
                new Proposal(
                        "turned", "", "", List.of(new Change.Turn("S4", "A", 11), new Change.RemoveSite("S1")), cost));
        OutageAtlas atlas = new OutageFinder(ENGINE, exposure, ServiceGoal.OUTDOORS, 0, true, false)
                .find(NETWORK, proposals, ProgressListener.NONE);
        for (int i = 0; i < proposals.size(); i++) {
            ExpectedService two = ExpectedService.of(
                    NETWORK,
                    new ProposalOrder(proposals.subList(i, i + 1)),
                    ENGINE,
                    ServiceGoal.OUTDOORS.backedUp(),
                    GRID.cellCount(),
                    cell -> exposure.people(cell) > 0,
                    ProgressListener.NONE);
            BitSet built = new BitSet();
            built.set(0);
            double net = two.gain(position -> exposure.people(two.place(position)), built);
            HealedRisk risk = atlas.proposals().get(i);
            assertThat(risk.expectedHealed().people() - risk.expectedExposed().people())
                    .isCloseTo(net, within(0.01));
            assertThat(Math.abs(net)).isGreaterThan(10);
        }
        assertThat(atlas.proposals().get(0).expectedExposed().people()).isCloseTo(0, within(1e-9));
        assertThat(atlas.proposals().get(1).expectedHealed().people()).isCloseTo(0, within(1e-9));
        assertThat(atlas.proposals().get(2).healedPeople())
                .isEqualTo(atlas.proposals().get(2).expectedHealed().people());
    }

    @Test
    void equalsRemovingSitesAndRunningInFull() {
        ExposureMap exposure = exposure();
        OutageAtlas atlas = new OutageFinder(ENGINE, exposure, ServiceGoal.OUTDOORS, 1000, false, false)
                .find(NETWORK, List.of(), ProgressListener.NONE);
        NetworkCoverage today = ENGINE.cover(NETWORK, ProgressListener.NONE);
        assertThat(atlas.served())
                .isEqualTo(exposure.of(cell -> today.classAt(cell).isServed()));
        assertThat(atlas.sites()).hasSize(9);
        for (SiteOutage outage : atlas.sites()) {
            assertThat(outage.lost()).isEqualTo(lost(exposure, today, without(outage.site())));
        }
        assertThat(atlas.sites().stream().filter(s -> s.lost().areaSquareKm() > 0))
                .hasSizeGreaterThan(5);
        assertThat(atlas.pairs()).hasSizeGreaterThan(8);
        for (PairOutage pair : atlas.pairs()) {
            assertThat(pair.lost()).isEqualTo(lost(exposure, today, without(pair.first(), pair.second())));
        }
    }

    @Test
    void changedNetworksAreFoundByTheirOwnWindowsOnly() {
        ServingSites today = ENGINE.servingSites(NETWORK, ProgressListener.NONE);
        for (List<Change> changes : List.of(
                List.<Change>of(new Change.RemoveSite("S2")),
                List.<Change>of(new Change.Turn("S4", "A", 11), new Change.SetHeight("S7", 80)),
                List.<Change>of(new Change.RemoveSite("S0"), new Change.SetPower("S8", "D", 60)))) {
            Network changed = NETWORK.with(changes);
            ServingSites updated = ENGINE.servingSites(today, changed, ProgressListener.NONE);
            ServingSites whole = ENGINE.servingSites(changed, ProgressListener.NONE);
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                assertThat(updated.count(cell)).isEqualTo(whole.count(cell));
                assertThat(updated.first(cell)).isEqualTo(whole.first(cell));
                assertThat(updated.second(cell)).isEqualTo(whole.second(cell));
            }
        }
    }

    /**
     * By area likewise, for sites, pairs and proposals: what certainty and a plan for two sites expect of area, though
     * nobody lives there.
     */
    @Test
    void areaIsExpectedAsCertaintyExpectsIt() {
        ExposureMap nobody = new ExposureMap(PROVINCE, new Surroundings(List.of(), List.of(), List.of(), List.of()));
        Proposal gone = removal(NETWORK.sites().get(2));
        OutageAtlas atlas = new OutageFinder(ENGINE, nobody, ServiceGoal.OUTDOORS, 4, true, true)
                .find(NETWORK, List.of(gone), ProgressListener.NONE);
        List<Alternative> removals = new java.util.ArrayList<>();
        atlas.sites().forEach(outage -> removals.add(Alternative.alone(removal(outage.site()))));
        atlas.pairs()
                .forEach(pair ->
                        removals.add(new Alternative("both", List.of(removal(pair.first()), removal(pair.second())))));
        removals.add(new Alternative(
                "all", NETWORK.sites().stream().map(OutageFullRunTest::removal).toList()));
        List<Double> lost = new RankStability(
                        ENGINE,
                        ServiceProfile.proposedDefault(),
                        PROVINCE,
                        List.of(),
                        ServiceGoal.OUTDOORS,
                        new StabilityOptions(1, 1, 500, 0.5, 0, 0, RankBy.AREA))
                .compare(NETWORK, removals, ProgressListener.NONE).alternatives().stream()
                        .map(alternative -> -alternative.expectedNetGainAmount())
                        .toList();
        double before = Double.POSITIVE_INFINITY;
        for (int i = 0; i < atlas.sites().size(); i++) {
            SiteOutage outage = atlas.sites().get(i);
            assertThat(outage.expectedLost().squareKm()).isCloseTo(lost.get(i), within(1e-3));
            assertThat(outage.expectedLost().people()).isNaN();
            assertThat(outage.lostSquareKm()).isLessThanOrEqualTo(before);
            before = outage.lostSquareKm();
        }
        for (int i = 0; i < atlas.pairs().size(); i++) {
            double both = lost.get(atlas.sites().size() + i);
            // Partners below 1e-5 are left out: of some thousand square kilometres that is at most a hundredth.
            assertThat(atlas.pairs().get(i).expectedLost().squareKm()).isCloseTo(both, within(0.05));
        }
        assertThat(atlas.pairs()).hasSize(4);
        assertThat(atlas.expectedServed().squareKm()).isCloseTo(lost.get(lost.size() - 1), within(1e-3));
        ExpectedService two = ExpectedService.of(
                NETWORK,
                new ProposalOrder(List.of(gone)),
                ENGINE,
                ServiceGoal.OUTDOORS.backedUp(),
                GRID.cellCount(),
                PROVINCE::contains,
                ProgressListener.NONE);
        BitSet built = new BitSet();
        built.set(0);
        HealedRisk risk = atlas.proposals().get(0);
        assertThat(risk.expectedExposed().squareKm())
                .isCloseTo(-two.gain(position -> GRID.cellAreaSquareKm(), built), within(1e-3))
                .isGreaterThan(1);
        assertThat(risk.expectedHealed().squareKm()).isCloseTo(0, within(1e-9));
    }
}
