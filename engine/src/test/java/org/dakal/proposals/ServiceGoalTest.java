package org.dakal.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.IndoorCoverage;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.BuildRules;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.portfolio.PlanVerification;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Indoors, and by two sites: what is said of every choice is what full runs of the chosen network give, place by place.
 */
class ServiceGoalTest {
    private static final CellGrid GRID = Worlds.squareGrid(60, 150);
    private static final ProvinceMask PROVINCE = ProvinceMask.ofCells(GRID, cell -> true);
    private static final Terrain TERRAIN = Worlds.hills(GRID, 11, 900, 3);
    private static final IndoorProfile BUILDINGS = new IndoorProfile(0.25, new TreeMap<>());
    private static final CoverageEngine ENGINE = new CoverageEngine(
            TERRAIN,
            ServiceProfile.proposedDefault(),
            new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
            new InMemoryPathLossStore());

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private static Network today() {
        Network seeded = Networks.seeded(GRID, 6, 5, 6);
        List<Change> weaker = new ArrayList<>();
        seeded.sectors()
                .forEach(s ->
                        weaker.add(new Change.SetPower(s.site().id(), s.sector().id(), 52)));
        return seeded.with(weaker);
    }

    private static Proposal proposal(String id, Change... changes) {
        return new Proposal(id, id, "", List.of(changes), new Cost(1, "toman", "2026-06"), BuildRules.NONE, "");
    }

    /** A new mast, retilts and powers on one site, one taken down, two that alter one sector. */
    private static ProposalOrder proposals() {
        Site one = Networks.seeded(GRID, 1, 321, 6).sites().get(0);
        return new ProposalOrder(List.of(
                proposal("P0", new Change.AddSite(new Site("N", "N", one.xMeters(), one.yMeters(), 0, one.sectors()))),
                proposal("P1", new Change.Retilt("S3", "B", 0, 0)),
                proposal("P2", new Change.SetPower("S3", "B", 62), new Change.Turn("S4", "A", 200)),
                proposal("P3", new Change.RemoveSite("S2")),
                proposal("P4", new Change.SetHeight("S5", 80))));
    }

    private static ServiceGoal goal(boolean indoors, boolean backedUp) {
        ServiceGoal any = indoors ? ServiceGoal.indoors(BUILDINGS, ENGINE::lossInto, TERRAIN) : ServiceGoal.OUTDOORS;
        return backedUp ? any.backedUp() : any;
    }

    @ParameterizedTest
    @CsvSource({"false, true", "true, false", "true, true"})
    void everyChoiceServesWhatFullRunsSay(boolean indoors, boolean backedUp) {
        ServiceGoal goal = goal(indoors, backedUp);
        NetworkCoverage today = ENGINE.cover(today(), ProgressListener.NONE);
        CandidateService service =
                CandidateService.of(today, proposals(), ENGINE, PROVINCE, goal, ProgressListener.NONE);
        int differences = 0;
        // All choices indoors; taking every site down takes long, so with two sites every third.
        for (int bits = 0; bits < 32; bits += backedUp ? 3 : 1) {
            BitSet chosen = BitSet.valueOf(new long[] {bits});
            Network network = proposals().build(today(), chosen);
            BitSet expected = backedUp ? byTakingDown(network, goal) : indoors(network);
            BitSet actual = service.served(chosen);
            actual.or(service.alwaysServed());
            assertThat(actual).as("choice " + chosen).isEqualTo(expected);
            assertThat(PlanVerification.Places.served(
                            ENGINE.update(today, network, ProgressListener.NONE),
                            goal,
                            ENGINE,
                            PROVINCE,
                            ProgressListener.NONE))
                    .isEqualTo(expected);
            differences += actual.equals(service.alwaysServed()) ? 0 : 1;
        }
        assertThat(differences).isGreaterThan(backedUp ? 8 : 20);
    }

    /** Kinds of building are layers in their order. */
    private static int layer(Building building) {
        return List.of(Building.values()).indexOf(building);
    }

    /** By the maps indoors, kind by kind. */
    private static BitSet indoors(Network network) {
        IndoorCoverage coverage =
                ENGINE.indoors(ENGINE.cover(network, ProgressListener.NONE), BUILDINGS, ProgressListener.NONE);
        BitSet places = new BitSet();
        for (Building building : Building.values()) {
            for (int cell = 0; cell < GRID.cellCount(); cell++) {
                places.set(
                        layer(building) * GRID.cellCount() + cell,
                        coverage.classAt(building, cell).isServed());
            }
        }
        return places;
    }

    /** The slow and obvious way: what is served still, whichever one site is taken down. */
    private static BitSet byTakingDown(Network network, ServiceGoal goal) {
        BitSet kept = served(network, goal);
        for (Site site : network.sites()) {
            kept.and(served(network.with(List.of(new Change.RemoveSite(site.id()))), goal));
        }
        return kept;
    }

    private static BitSet served(Network network, ServiceGoal goal) {
        if (goal.isIndoors()) {
            return indoors(network);
        }
        NetworkCoverage coverage = ENGINE.cover(network, ProgressListener.NONE);
        BitSet served = new BitSet();
        for (int cell = 0; cell < GRID.cellCount(); cell++) {
            served.set(cell, coverage.classAt(cell).isServed());
        }
        return served;
    }

    private static ExposureMap exposure(int seed) {
        Random random = new Random(seed);
        double[] people = random.doubles(GRID.cellCount(), 0, 3).map(Math::rint).toArray();
        List<Settlement> settlements = new ArrayList<>();
        for (int cell = 0; cell < people.length; cell += 7) {
            settlements.add(new Settlement(
                    "V" + cell,
                    "",
                    "",
                    Settlement.Kind.VILLAGE,
                    GRID.xMeters(GRID.columnOf(cell)),
                    GRID.yMeters(GRID.rowOf(cell)),
                    people[cell],
                    0,
                    true));
        }
        return new ExposureMap(PROVINCE, new Surroundings(settlements, List.of(), List.of(), List.of()));
    }

    /** Counted in expectation they are what a plan expects, by other code: of each alone, and of all on top of it. */
    @Test
    void benefitsIndoorsAreExpectedAsAPlanExpectsThem() {
        ExposureMap exposure = exposure(4);
        ProposalOrder order = proposals();
        ServiceGoal goal = goal(true, false);
        List<ProposalBenefit> ranked = new MarginalBenefit(
                        ENGINE, exposure, RankBy.PEOPLE, CountBy.EXPECTED, goal, Map.of())
                .rank(ENGINE.cover(today(), ProgressListener.NONE), order.proposals(), ProgressListener.NONE);
        ExpectedService service =
                ExpectedService.of(today(), order, ENGINE, goal, GRID.cellCount(), cell -> true, ProgressListener.NONE);
        ExpectedService.Amounts people = position -> {
            int place = service.place(position);
            return exposure.people(place % GRID.cellCount()) * goal.share(place, GRID.cellCount());
        };
        BitSet built = new BitSet();
        double above = 0;
        double changed = 0;
        for (ProposalBenefit benefit : ranked) {
            int number = order.proposals().indexOf(benefit.proposal());
            BitSet alone = new BitSet();
            alone.set(number);
            built.set(number);
            IndoorBenefit indoor = Objects.requireNonNull(benefit.indoor());
            assertThat(indoor.gainAlonePeople() - indoor.lossAlonePeople())
                    .isCloseTo(service.gain(people, alone), within(1e-4));
            double given = service.gain(people, built) - above;
            assertThat(indoor.gainGivenPeople() - indoor.lossGivenPeople()).isCloseTo(given, within(1e-4));
            above += given;
            changed += Math.abs(given);
        }
        assertThat(changed).isGreaterThan(10);
    }

    /** Proposals' benefits indoors are those of full runs too. */
    @ParameterizedTest
    @CsvSource({"4", "5"})
    void benefitsIndoorsAreThoseOfFullRuns(int seed) {
        ExposureMap exposure = exposure(seed);
        List<ProposalBenefit> ranked = new MarginalBenefit(
                        ENGINE, exposure, RankBy.PEOPLE, CountBy.THRESHOLD, goal(true, false), Map.of())
                .rank(ENGINE.cover(today(), ProgressListener.NONE), proposals().proposals(), ProgressListener.NONE);
        BitSet before = indoors(today());
        BitSet above = before;
        Network network = today();
        double changed = 0;
        for (ProposalBenefit benefit : ranked) {
            BitSet alone = indoors(today().with(benefit.proposal().changes()));
            network = network.with(benefit.proposal().changes());
            BitSet now = indoors(network);
            IndoorBenefit expected = new IndoorBenefit(
                    people(alone, before, exposure),
                    people(before, alone, exposure),
                    people(now, above, exposure),
                    people(above, now, exposure));
            assertThat(benefit.indoor()).isEqualTo(expected);
            changed += expected.gainGivenPeople() + expected.lossGivenPeople();
            above = now;
        }
        assertThat(changed).isGreaterThan(10);
    }

    /**
     * A quarter of the people are in thermally efficient buildings. All figures are fractions of two, so sums are
     * exact.
     */
    private static double people(BitSet in, BitSet notIn, ExposureMap exposure) {
        BitSet only = (BitSet) in.clone();
        only.andNot(notIn);
        double people = 0;
        for (int place = only.nextSetBit(0); place >= 0; place = only.nextSetBit(place + 1)) {
            boolean efficient = place / GRID.cellCount() == layer(Building.THERMALLY_EFFICIENT);
            people += (efficient ? 0.25 : 0.75) * exposure.people(place % GRID.cellCount());
        }
        return people;
    }
}
