package org.dakal.proposals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.dakal.coverage.CancelSignal;
import org.dakal.coverage.CoverageEngine;
import org.dakal.coverage.CoverageOptions;
import org.dakal.coverage.NetworkCoverage;
import org.dakal.coverage.ProgressListener;
import org.dakal.coverage.Quality;
import org.dakal.coverage.SiteDeviates;
import org.dakal.findings.Settlement;
import org.dakal.grid.ProvinceMask;
import org.dakal.network.Change;
import org.dakal.network.Network;
import org.dakal.network.Proposal;
import org.dakal.network.ServiceProfile;
import org.dakal.network.Site;
import org.dakal.pathloss.InMemoryPathLossStore;
import org.dakal.propagation.RadioEnvironment;
import org.dakal.proposals.portfolio.groups.CellWeights;
import org.dakal.proposals.portfolio.groups.CountedGroups;
import org.dakal.proposals.portfolio.groups.ExpectedGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.ChoiceRules;
import org.dakal.proposals.portfolio.search.Deadline;
import org.dakal.proposals.portfolio.search.PlanCosts;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.portfolio.search.PortfolioPlanner;
import org.dakal.proposals.stability.Alternative;
import org.dakal.proposals.stability.RankStability;
import org.dakal.proposals.stability.StabilityOptions;
import org.dakal.proposals.stability.StabilityResult;
import org.dakal.testing.Worlds;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Plans in expectation in small seeded worlds on the row of cells that {@link Desert} describes: new masts, more and
 * less power on old and new ones, and masts taken away.
 */
class ExpectedPlanTest {
    /** Of each of the two senses. */
    private static final int WORLDS = 100;

    private static final ServiceProfile PROFILE = ServiceProfile.proposedDefault();
    private static final ProvinceMask PROVINCE = ProvinceMask.ofCells(Desert.GRID, cell -> true);
    private static final CoverageEngine ENGINE = new CoverageEngine(
            Worlds.flat(Desert.GRID, 900),
            PROFILE,
            new CoverageOptions(1, Quality.FAST, RadioEnvironment.DEFAULT),
            new InMemoryPathLossStore());

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    private enum Sense {
        ANY_SITE,
        TWO_SITES
    }

    /** One world from a seed. */
    private static final class World {
        final Network today;
        final ProposalOrder order;
        final double[] people = new double[Desert.GRID.cellCount()];
        final CellWeights weights = (weight, place) -> weight == Weight.PEOPLE ? people[place] : 0;
        final ServiceGoal goal;
        final double[] costs;
        final double budget;

        World(long seed, Sense sense) {
            Random random = new Random(seed);
            goal = sense == Sense.ANY_SITE ? ServiceGoal.OUTDOORS : ServiceGoal.OUTDOORS.backedUp();
            List<Site> sites = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                sites.add(Desert.mast("OLD" + i, random.nextInt(101), 22 + random.nextInt(8)));
            }
            today = new Network(Desert.today().bands(), sites);
            List<Proposal> proposals = new ArrayList<>();
            for (int i = 0; i < 3 + random.nextInt(4); i++) {
                String id = "P" + i;
                proposals.add(
                        switch (i == 0 ? 0 : random.nextInt(4)) {
                            case 1 ->
                                Desert.proposal(
                                        id,
                                        1,
                                        new Change.SetPower("OLD" + random.nextInt(3), "1", 18 + random.nextInt(16)));
                            case 2 ->
                                Desert.proposal(
                                        id,
                                        1,
                                        new Change.RemoveSite("OLD" + random.nextInt(2)),
                                        new Change.AddSite(Desert.mast("N" + i, random.nextInt(101), 30)));
                            default ->
                                Desert.proposal(
                                        id,
                                        1,
                                        new Change.AddSite(
                                                Desert.mast("N" + i, random.nextInt(101), 20 + random.nextInt(12))));
                        });
            }
            order = new ProposalOrder(proposals);
            for (int village = 0; village < 15; village++) {
                people[random.nextInt(101)] += 1 + random.nextInt(900);
            }
            costs = random.doubles(proposals.size(), 1, 20).map(Math::rint).toArray();
            budget = Math.rint(Arrays.stream(costs).sum() * (0.2 + 0.6 * random.nextDouble()));
        }

        ExpectedService service() {
            return ExpectedService.of(
                    today, order, ENGINE, goal, people.length, cell -> people[cell] > 0, ProgressListener.NONE);
        }

        double[] gains(ExpectedService service, List<BitSet> choices) {
            return service.gains(position -> people[service.place(position)], choices);
        }

        double gain(ExpectedService service, BitSet chosen) {
            return service.gain(position -> people[service.place(position)], chosen);
        }

        ExpectedGroups groups(ExpectedService service, boolean isExpected) {
            NetworkCoverage coverage = ENGINE.cover(today, ProgressListener.NONE);
            CandidateService byThreshold =
                    CandidateService.of(coverage, order, ENGINE, PROVINCE, goal, ProgressListener.NONE);
            return new CountedGroups(byThreshold, isExpected ? service : null, weight -> true, weights)
                    .searched(Weight.PEOPLE, false);
        }

        PlanProblem problem(ExpectedService service, boolean isExpected) {
            List<Condition> impossible = new ArrayList<>();
            MastVariants.find(today, order, new ArrayList<>(), impossible);
            ExpectedGroups groups = groups(service, isExpected);
            return new PlanProblem(
                    groups.groups(),
                    Weight.PEOPLE,
                    new PlanCosts(costs, List.of()),
                    ChoiceRules.of(order, impossible),
                    budget,
                    0,
                    0,
                    isExpected
                            ? new PlanProblem.Exact(some -> gains(service, some), groups.slackAmount(), null)
                            : null);
        }

        List<BitSet> affordable(PlanProblem problem) {
            List<BitSet> choices = new ArrayList<>();
            for (long bits = 0; bits < 1L << costs.length; bits++) {
                BitSet chosen = BitSet.valueOf(new long[] {bits});
                if (problem.isFeasible(chosen)) {
                    choices.add(chosen);
                }
            }
            return choices;
        }
    }

    /**
     * All subsets tried out: none is expected to serve more than the plan, whose bound lies over all and whose gap is
     * nothing but the solver's tolerance; what threshold counting chooses is expected to serve no more; and more money
     * never buys less.
     */
    @ParameterizedTest
    @EnumSource(Sense.class)
    void noSubsetIsExpectedToServeMore(Sense sense) {
        PortfolioPlanner planner = new PortfolioPlanner(true);
        int better = 0;
        for (long seed = 0; seed < WORLDS; seed++) {
            World world = new World(seed, sense);
            ExpectedService service = world.service();
            PlanProblem problem = world.problem(service, true);
            Portfolio plan = Objects.requireNonNull(planner.plan(problem, Deadline.in(20, CancelSignal.NEVER)));
            double best = world.affordable(problem).stream()
                    .mapToDouble(chosen -> world.gain(service, chosen))
                    .max()
                    .orElseThrow();
            double slack = 1e-6 * Math.max(1, best);
            assertThat(plan.objective()).as("seed " + seed).isCloseTo(best, within(slack));
            assertThat(plan.objective()).isCloseTo(world.gain(service, plan.chosen()), within(1e-9));
            ExpectedGroups groups = world.groups(service, true);
            double rounded = groups.roundedAmount() + groups.slackAmount();
            assertThat(rounded).isLessThan(1e-2);
            assertThat(plan.bound()).isBetween(plan.objective(), best + slack + rounded);
            Portfolio byThreshold = Objects.requireNonNull(
                    planner.plan(world.problem(service, false), Deadline.in(20, CancelSignal.NEVER)));
            double ofThreshold = world.gain(service, byThreshold.chosen());
            assertThat(plan.objective()).isGreaterThanOrEqualTo(ofThreshold - slack);
            better += plan.objective() > ofThreshold + 1 ? 1 : 0;
            Portfolio richer = Objects.requireNonNull(
                    planner.plan(problem.withBudget(1.3 * world.budget), Deadline.in(20, CancelSignal.NEVER)));
            assertThat(richer.objective()).isGreaterThanOrEqualTo(plan.objective() - slack);
        }
        // The two ways of counting choose differently often enough for this to mean something.
        assertThat(better).isGreaterThan(WORLDS / 10);
    }

    /**
     * Cuts straight from the probabilities: at any fractions they lie nowhere below what a choice gains, and at a
     * choice they touch it. The plan that is searched by them is the best of all subsets, within a bound as close.
     */
    @Test
    void cutsBoundEveryChoiceAndFindTheBest() {
        PortfolioPlanner planner = new PortfolioPlanner(true);
        Random random = new Random(5);
        for (long seed = 0; seed < WORLDS / 2; seed++) {
            World world = new World(seed, Sense.ANY_SITE);
            ExpectedService service = world.service();
            ServiceCuts cuts = new ServiceCuts(service, position -> world.people[service.place(position)]);
            PlanProblem byGroups = world.problem(service, true);
            List<BitSet> choices = world.affordable(byGroups.withBudget(1e9));
            double[] anywhere = random.doubles(cuts.conditions().size()).toArray();
            assertThat(cuts.at(anywhere, () -> true)).isEmpty();
            double best = 0;
            for (BitSet chosen : choices) {
                double[] holds = cuts.conditions().stream()
                        .mapToDouble(condition -> condition.holds(chosen) ? 1 : 0)
                        .toArray();
                double gain = world.gain(service, chosen);
                double slack = 1e-5 * Math.max(1, Math.abs(gain));
                assertThat(value(cuts.at(anywhere, () -> false), holds)).isGreaterThanOrEqualTo(gain - 1e-9);
                assertThat(value(cuts.at(holds, () -> false), holds))
                        .as("seed " + seed + " " + chosen)
                        .isBetween(gain - 1e-9, gain + slack + 0.02);
                best = byGroups.isFeasible(chosen) ? Math.max(best, gain) : best;
            }
            PlanProblem byCuts = new PlanProblem(
                    byGroups.groups(),
                    Weight.PEOPLE,
                    byGroups.costs(),
                    byGroups.rules(),
                    world.budget,
                    0,
                    0,
                    new PlanProblem.Exact(some -> world.gains(service, some), 1, cuts));
            Portfolio plan = Objects.requireNonNull(planner.plan(byCuts, Deadline.in(20, CancelSignal.NEVER)));
            assertThat(plan.objective()).as("seed " + seed).isCloseTo(best, within(1e-5 * Math.max(1, best) + 0.05));
            assertThat(plan.bound()).isBetween(best - 1e-6 * best, best * (1 + 1e-4) + 0.1);
        }
    }

    private static double value(List<ServiceCuts.Cut> cuts, double[] fractions) {
        double value = 0;
        for (ServiceCuts.Cut cut : cuts) {
            value += cut.constantAmount();
            for (int c = 0; c < fractions.length; c++) {
                value += cut.slopes()[c] * fractions[c];
            }
        }
        return value;
    }

    /** What a choice is worth is what certainty expects of it, for every choice of a world. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void choicesAreWorthWhatCertaintyExpects(long seed) {
        World world = new World(seed, Sense.ANY_SITE);
        ExpectedService service = world.service();
        List<Settlement> settlements = new ArrayList<>();
        for (int cell = 0; cell < world.people.length; cell++) {
            if (world.people[cell] > 0) {
                settlements.add(new Settlement(
                        "V" + cell,
                        "",
                        "",
                        Settlement.Kind.VILLAGE,
                        Desert.GRID.xMeters(cell),
                        Desert.GRID.yMeters(0),
                        (int) world.people[cell],
                        0,
                        true));
            }
        }
        List<BitSet> choices = world.affordable(world.problem(service, true));
        List<Alternative> alternatives = choices.stream()
                .map(chosen -> new Alternative(
                        chosen.toString(),
                        Arrays.stream(world.order.order())
                                .filter(chosen::get)
                                .mapToObj(i -> world.order.proposals().get(i))
                                .toList()))
                .toList();
        StabilityOptions options = new StabilityOptions(seed == 1 ? 20_000 : 300, 5, 500, 0.5, 0, 0, RankBy.PEOPLE);
        StabilityResult result = new RankStability(
                        ENGINE, PROFILE, PROVINCE, settlements, ServiceGoal.OUTDOORS, options)
                .compare(world.today, alternatives, ProgressListener.NONE);
        double most = 0;
        double[] together = world.gains(service, choices);
        GrowingService growing = new GrowingService(service, position -> world.people[service.place(position)]);
        BitSet stands = choices.get(choices.size() / 2);
        growing.moveTo(choices.get(choices.size() - 1));
        growing.moveTo(stands);
        double[] rises = growing.rises(choices);
        // Every third place is looked at, for three.
        int third = 1 + service.placeCount() / 3;
        GrowingService sampled = new GrowingService(
                service, position -> position % 3 == 0 ? world.people[service.place(position)] : 1e9, third);
        double[] sampledRises = sampled.rises(choices);
        for (int i = 0; i < choices.size(); i++) {
            double gain = world.gain(service, choices.get(i));
            assertThat(together[i]).isEqualTo(gain);
            double ofThird = service.gain(
                    position -> position % 3 == 0 ? world.people[service.place(position)] : 0, choices.get(i));
            assertThat(sampledRises[i]).isCloseTo(3 * ofThird, within(1e-9));
            assertThat(rises[i]).isCloseTo(gain - world.gain(service, stands), within(1e-9));
            assertThat(gain)
                    .isCloseTo(
                            result.alternatives().get(i).expectedNetGainAmount(),
                            within(1e-6 * Math.max(1, Math.abs(gain))));
            assertThat(result.alternatives().get(i).netGain().meanAmount())
                    .isCloseTo(
                            gain,
                            within(1e-3
                                    + 4.5
                                            * result.alternatives()
                                                    .get(i)
                                                    .netGain()
                                                    .standardErrorAmount()));
            most = Math.max(most, gain);
        }
        assertThat(most).isGreaterThan(10);
    }

    /**
     * Service by two sites, drawn plainly: shadowing with a common part and one of each site's own, both standard
     * normal and weighed by the root of one half, over the margins of all sites of the network with the choice built.
     */
    @Test
    void twoSitesAsPlainDrawsHaveThem() {
        World world = new World(11, Sense.TWO_SITES);
        ExpectedService service = world.service();
        List<BitSet> choices = world.affordable(world.problem(service, true).withBudget(1e9));
        BitSet chosen = choices.get(choices.size() - 1);
        int draws = 20_000;
        double[] nets = new double[draws];
        List<Network> networks = List.of(world.today, world.order.build(world.today, chosen));
        Random random = new Random(77);
        for (int cell = 0; cell < world.people.length; cell++) {
            if (world.people[cell] == 0) {
                continue;
            }
            List<Map<String, Float>> margins = new ArrayList<>();
            for (Network network : networks) {
                SiteDeviates found = ENGINE.siteDeviates(
                        network, new int[] {cell}, org.dakal.coverage.EntryLoss.OUTDOORS, ProgressListener.NONE);
                Map<String, Float> ofSites = new TreeMap<>();
                for (int at = found.start(0); at < found.start(1); at++) {
                    ofSites.put(network.sites().get(found.site(at)).id(), found.deviates(at));
                }
                margins.add(ofSites);
            }
            for (int draw = 0; draw < draws; draw++) {
                double common = random.nextGaussian();
                Map<String, Double> own = new TreeMap<>();
                int[] serving = new int[2];
                for (int n = 0; n < 2; n++) {
                    for (Map.Entry<String, Float> site : margins.get(n).entrySet()) {
                        double z = own.computeIfAbsent(site.getKey(), id -> random.nextGaussian());
                        serving[n] += site.getValue() + Math.sqrt(0.5) * (common + z) >= 0 ? 1 : 0;
                    }
                }
                nets[draw] += (serving[1] >= 2 ? world.people[cell] : 0) - (serving[0] >= 2 ? world.people[cell] : 0);
            }
        }
        double mean = Arrays.stream(nets).average().orElseThrow();
        double squares = Arrays.stream(nets).map(n -> (n - mean) * (n - mean)).sum();
        double error = Math.sqrt(squares / (draws - 1) / draws);
        assertThat(world.gain(service, chosen)).isCloseTo(mean, within(4.5 * error));
        assertThat(Math.abs(mean)).isGreaterThan(10 * error);
    }
}
