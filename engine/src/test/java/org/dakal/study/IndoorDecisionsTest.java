package org.dakal.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.coverage.SectorSignal;
import org.dakal.findings.ExposureMap;
import org.dakal.findings.Settlement;
import org.dakal.findings.Surroundings;
import org.dakal.grid.CellGrid;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Cost;
import org.dakal.network.IndoorProfile;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.propagation.terminal.BuildingEntryLoss;
import org.dakal.propagation.terminal.BuildingEntryLoss.Building;
import org.dakal.proposals.CountBy;
import org.dakal.proposals.ExpectedService;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.RankBy;
import org.dakal.proposals.ServiceGoal;
import org.dakal.proposals.candidates.Candidate;
import org.dakal.proposals.candidates.CandidateGenerator;
import org.dakal.proposals.candidates.CandidateOptions;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.proposals.stability.RankStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.resilience.HealedRisk;
import org.dakal.resilience.OutageAtlas;
import org.dakal.resilience.OutageFinder;
import org.dakal.resilience.SiteOutage;
import org.dakal.terrain.Terrain;
import org.dakal.testing.Networks;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.Test;

/** Outages, certainty and suggestions inside buildings: what a plan's own integral expects there, and by hand. */
class IndoorDecisionsTest {
    private static final CellGrid GRID = Worlds.squareGrid(60, 200);
    private static final ProvinceMask PROVINCE = ProvinceMask.ofCells(GRID, cell -> true);
    private static final ServiceProfile PROFILE = ServiceProfile.proposedDefault();
    private static final IndoorProfile BUILDINGS = new IndoorProfile(0.25, new TreeMap<>());

    /** A world, its engine, and who lives where. */
    private static final class World implements AutoCloseable {
        final Terrain terrain;
        final CoverageEngine engine;
        final ServiceGoal goal;
        final List<Settlement> villages;
        final ExposureMap exposure;

        World(Terrain terrain, List<Settlement> villages) {
            this.terrain = terrain;
            this.engine = new CoverageEngine(
                    terrain,
                    PROFILE,
                    new CoverageOptions(2, Quality.FAST, RadioEnvironment.DEFAULT),
                    new InMemoryPathLossStore());
            this.goal = ServiceGoal.indoors(BUILDINGS, engine::lossInto, terrain);
            this.villages = villages;
            this.exposure = new ExposureMap(PROVINCE, new Surroundings(villages, List.of(), List.of(), List.of()));
        }

        static World hilly() {
            Random random = new Random(99);
            List<Settlement> villages = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                villages.add(village(
                        i,
                        GRID.westMeters() + 12_000 * random.nextDouble(),
                        GRID.northMeters() - 12_000 * random.nextDouble(),
                        100 + random.nextInt(1000)));
            }
            return new World(Worlds.hills(GRID, 11, 900, 3), villages);
        }

        static Settlement village(int number, double x, double y, double people) {
            return new Settlement("V" + number, "", "", Settlement.Kind.VILLAGE, x, y, people, 0, true);
        }

        OutageAtlas atlas(Network network, Proposal... proposals) {
            return new OutageFinder(engine, exposure, goal, 3, true, false)
                    .find(network, List.of(proposals), ProgressListener.NONE);
        }

        List<AlternativeStability> certainty(Network network, int draws, List<Proposal> proposals) {
            StabilityOptions options = new StabilityOptions(draws, 3, 500, 0.5, 0, 0, RankBy.PEOPLE);
            return new RankStability(engine, PROFILE, PROVINCE, villages, goal, options)
                    .compare(network, proposals.stream().map(Alternative::alone).toList(), ProgressListener.NONE)
                    .alternatives();
        }

        /** What a plan expects of building all of some proposals. */
        double gain(Network network, ServiceGoal of, List<Proposal> proposals) {
            ExpectedService service = ExpectedService.of(
                    network,
                    new ProposalOrder(proposals),
                    engine,
                    of,
                    GRID.cellCount(),
                    cell -> exposure.people(cell) > 0,
                    ProgressListener.NONE);
            BitSet all = new BitSet();
            all.set(0, proposals.size());
            return service.gain(
                    position -> {
                        int place = service.place(position);
                        return exposure.people(place % GRID.cellCount()) * of.share(place, GRID.cellCount());
                    },
                    all);
        }

        @Override
        public void close() {
            engine.close();
        }
    }

    private static Proposal proposal(String id, Change... changes) {
        return new Proposal(id, id, "", List.of(changes), new Cost(1, "toman", "2026"));
    }

    private static Network today() {
        Network seeded = Networks.seeded(GRID, 6, 5, 7);
        return seeded.with(seeded.sectors().stream()
                .map(s -> (Change) new Change.SetPower(s.site().id(), s.sector().id(), 50))
                .toList());
    }

    private static List<Proposal> proposals() {
        Site one = Networks.seeded(GRID, 1, 321, 7).sites().get(0);
        return List.of(
                proposal("new", new Change.AddSite(new Site("N", "N", one.xMeters(), one.yMeters(), 0, one.sectors()))),
                proposal("louder", new Change.SetPower("S1", "A", 60), new Change.Turn("S1", "B", 77)),
                proposal("gone", new Change.RemoveSite("S0")));
    }

    /**
     * One mast, one village of 1000 some kilometres off, three quarters of it behind thick stone. A phone inside has
     * service where the median level L, its shadowing of 8 dB and the walls' loss leave -105 dBm. The walls' loss is
     * that of P.2109 at a share p of places, so the share that is served is the mean over p of Phi((L - loss(p) + 105)
     * / 8), here over 20,000 p: an integral of its own over the quantiles alone. All of it hangs on the mast.
     */
    @Test
    void whatOneMastServesInsideByHand() {
        Network one = new Network(
                List.of(Networks.L900), List.of(Networks.omniSite("S", GRID.xMeters(5), GRID.yMeters(30), 30, 14)));
        int column = 40;
        Settlement village = World.village(0, GRID.xMeters(column), GRID.yMeters(30), 1000);
        try (World world = new World(Worlds.flat(GRID, 0), List.of(village))) {
            SectorSignal signal =
                    world.engine.signals(one.sectors(), ProgressListener.NONE).get(0);
            double level = signal.rsrpDbm()[signal.window().index(30, column)];
            double elevation = Math.toDegrees(Math.atan2(28.5, 200.0 * (column - 5)));
            double expected = 1000
                    * (0.75 * served(level, Building.TRADITIONAL, elevation)
                            + 0.25 * served(level, Building.THERMALLY_EFFICIENT, elevation));
            assertThat(expected).isBetween(100.0, 900.0);
            OutageAtlas atlas = world.atlas(one);
            assertThat(atlas.isIndoors()).isTrue();
            assertThat(atlas.expectedServed().people()).isCloseTo(expected, within(1.0));
            assertThat(atlas.sites().get(0).lostPeople()).isCloseTo(expected, within(1.0));
            // The class in the open is told beside it: a village served there.
            assertThat(atlas.sites().get(0).lost().people()).isEqualTo(1000);
            AlternativeStability gone = world.certainty(
                            one, 4000, List.of(proposal("gone", new Change.RemoveSite("S"))))
                    .get(0);
            assertThat(gone.expectedNetGainAmount()).isCloseTo(-expected, within(1.0));
            assertThat(gone.netGain().meanAmount())
                    .isCloseTo(-expected, within(1 + 4.5 * gone.netGain().standardErrorAmount()));
        }
    }

    private static double served(double levelDbm, Building building, double elevationDegrees) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        int count = 20_000;
        double sum = 0;
        for (int i = 0; i < count; i++) {
            double loss = BuildingEntryLoss.of(building, 900, elevationDegrees).lossDb(100 * (i + 0.5) / count);
            sum += normal.cumulativeProbability((levelDbm - loss + 105) / 8);
        }
        return sum / count;
    }

    /** Each proposal alone; and the draws' mean is that expectation. */
    @Test
    void certaintyIsWhatAPlanExpects() {
        try (World world = World.hilly()) {
            double most = 0;
            for (AlternativeStability one : world.certainty(today(), 2000, proposals())) {
                double expected =
                        world.gain(today(), world.goal, one.alternative().proposals());
                assertThat(one.expectedNetGainAmount()).isCloseTo(expected, within(1e-3));
                assertThat(one.netGain().meanAmount())
                        .isCloseTo(expected, within(4.5 * one.netGain().standardErrorAmount()));
                most = Math.max(most, Math.abs(expected));
            }
            assertThat(most).isGreaterThan(100);
        }
    }

    /** What goes with each site, with two, and what proposals heal: a plan's figures of taking them down. */
    @Test
    void outagesAreWhatAPlanExpects() {
        try (World world = World.hilly()) {
            Network today = today();
            OutageAtlas atlas = world.atlas(today, proposals().toArray(new Proposal[0]));
            double sum = 0;
            for (SiteOutage outage : atlas.sites()) {
                Proposal gone = removal(outage.site());
                assertThat(outage.lostPeople()).isCloseTo(-world.gain(today, world.goal, List.of(gone)), within(1e-2));
                sum += outage.lostPeople();
            }
            assertThat(atlas.onOneSitePeople()).isCloseTo(sum, within(1e-6)).isGreaterThan(100);
            assertThat(atlas.pairs()).hasSize(3).allSatisfy(pair -> {
                double both = world.gain(today, world.goal, List.of(removal(pair.first()), removal(pair.second())));
                // Sites of a probability below 1e-5 are no partners: of 17,000 people a fifth of one at most.
                assertThat(pair.lostPeople()).isCloseTo(-both, within(0.2));
            });
            for (HealedRisk risk : atlas.proposals()) {
                double net = world.gain(today, world.goal.backedUp(), List.of(risk.proposal()));
                assertThat(risk.healedPeople() - risk.exposedPeople()).isCloseTo(net, within(1e-2));
            }
        }
    }

    private static Proposal removal(Site site) {
        return proposal("without " + site.id(), new Change.RemoveSite(site.id()));
    }

    /** Each on top of those before it, inside and in the open, where walls make them others. */
    @Test
    void suggestionsGainWhatAPlanExpectsOfThem() {
        try (World world = World.hilly()) {
            List<Candidate> inside = suggestions(world, world.goal, RankBy.PEOPLE);
            List<Candidate> open = suggestions(world, ServiceGoal.OUTDOORS, RankBy.PEOPLE);
            assertThat(inside.get(0).gainPeople()).isNotCloseTo(open.get(0).gainPeople(), within(10.0));
            List<Proposal> built = new ArrayList<>();
            double before = 0;
            for (Candidate candidate : inside) {
                built.add(proposal(candidate.site().id(), new Change.AddSite(candidate.site())));
                double then = world.gain(today(), world.goal, built);
                assertThat(candidate.expectedGainPeople()).isCloseTo(then - before, within(1e-2));
                before = then;
            }
            assertThat(before).isGreaterThan(100);
        }
    }

    /** Where a study ranks by area each brings what certainty expects of it, and never more than the one before it. */
    @Test
    void suggestionsByAreaGainWhatCertaintyExpects() {
        try (World world = World.hilly()) {
            List<Candidate> found = suggestions(world, ServiceGoal.OUTDOORS, RankBy.AREA);
            Network network = today();
            double before = Double.POSITIVE_INFINITY;
            for (Candidate candidate : found) {
                Proposal built = proposal(candidate.site().id(), new Change.AddSite(candidate.site()));
                StabilityOptions options = new StabilityOptions(1, 3, 500, 0.5, 0, 0, RankBy.AREA);
                double expected = new RankStability(
                                world.engine, PROFILE, PROVINCE, List.of(), ServiceGoal.OUTDOORS, options)
                        .compare(network, List.of(Alternative.alone(built)), ProgressListener.NONE)
                        .alternatives()
                        .get(0)
                        .expectedNetGainAmount();
                assertThat(candidate.gainSquareKm()).isCloseTo(expected, within(1e-3));
                assertThat(candidate.gainSquareKm()).isBetween(1.0, before);
                assertThat(candidate.expectedGainPeople()).isNaN();
                before = candidate.gainSquareKm();
                network = network.with(built.changes());
            }
        }
    }

    private static List<Candidate> suggestions(World world, ServiceGoal goal, RankBy rankBy) {
        List<Candidate> found = new CandidateGenerator(
                        world.engine,
                        world.terrain,
                        world.exposure,
                        world.villages,
                        (x, y) -> 0,
                        goal,
                        rankBy,
                        CountBy.EXPECTED)
                .suggest(
                        today(),
                        new CandidateOptions(3, 2, List.of(Networks.omni("A", Networks.L900, 30, 50, 6)), List.of()),
                        "G",
                        ProgressListener.NONE);
        assertThat(found).hasSize(3);
        return found;
    }
}
