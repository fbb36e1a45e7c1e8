package org.dakal.proposals.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.dakal.coverage.CancelSignal;
import org.dakal.proposals.Condition;
import org.dakal.proposals.ConditionalServer;
import org.dakal.proposals.portfolio.groups.BackedUpGroups;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.junit.jupiter.api.Test;

/** Plans for service by two sites against all choices tried one by one, counted by sites. */
class BackedUpPlanTest {
    private static final int CELLS = 60;
    private static final int SEEDS = 60;

    /** Sites with one or two sectors, each under a condition of its own; some cells have an old site already. */
    @SuppressWarnings("ArrayRecordComponent") // nobody compares towns
    private record Town(int candidates, List<ConditionalServer> servers, BitSet half, double[] people) {
        static Town seeded(long seed) {
            Random random = new Random(seed);
            int candidates = 3 + random.nextInt(8);
            List<ConditionalServer> servers = new ArrayList<>();
            for (int i = 0; i < candidates; i++) {
                servers.add(server("N" + i, new int[] {i}, new int[0], random));
                if (random.nextInt(3) == 0) {
                    // Another sector of the same mast, which another proposal takes away again.
                    servers.add(server("N" + i, new int[] {i}, new int[] {(i + 1) % candidates}, random));
                }
                if (random.nextInt(4) == 0) {
                    servers.add(server("OLD" + i, new int[0], new int[] {i}, random));
                }
            }
            BitSet half = new BitSet();
            random.ints(20, 0, CELLS).forEach(half::set);
            double[] people = random.ints(CELLS, 0, 400).asDoubleStream().toArray();
            return new Town(candidates, servers, half, people);
        }

        private static ConditionalServer server(String site, int[] with, int[] without, Random random) {
            int middle = random.nextInt(CELLS);
            int reach = 4 + random.nextInt(14);
            int[] cells = IntStream.rangeClosed(Math.max(0, middle - reach), Math.min(CELLS - 1, middle + reach))
                    .toArray();
            return new ConditionalServer(site, site, with, without, cells);
        }

        /** People with two sites, counted from the sites that stand. */
        double keptPeople(BitSet chosen) {
            double people = 0;
            for (int cell = 0; cell < CELLS; cell++) {
                int at = cell;
                long sites = servers.stream()
                        .filter(s -> new Condition(s.with(), s.without()).holds(chosen))
                        .filter(s -> Arrays.binarySearch(s.cells(), at) >= 0)
                        .map(ConditionalServer::siteId)
                        .distinct()
                        .count();
                people += sites + (half.get(cell) ? 1 : 0) >= 2 ? this.people[cell] : 0;
            }
            return people;
        }

        PlanProblem problem(double budgetFraction) {
            ServiceGroups groups = BackedUpGroups.merge(
                    candidates, servers, half, CELLS, (weight, cell) -> weight == Weight.PEOPLE ? people[cell] : 0);
            double[] costs = IntStream.range(0, candidates)
                    .mapToDouble(i -> 3 + (i * 7) % 11)
                    .toArray();
            return RandomPlans.costing(costs, RandomPlans.unruled(candidates, groups))
                    .withBudget(Math.rint(budgetFraction * Arrays.stream(costs).sum()));
        }
    }

    @Test
    void plansEqualTryingAll() {
        int gaining = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Town town = Town.seeded(seed);
            PlanProblem problem = town.problem(0.2 + 0.6 * seed / SEEDS);
            double today = town.keptPeople(new BitSet());
            double best = 0;
            for (long bits = 0; bits < 1L << town.candidates; bits++) {
                BitSet chosen = BitSet.valueOf(new long[] {bits});
                double kept = town.keptPeople(chosen) - today;
                assertThat(problem.gain(chosen)).isCloseTo(kept, within(1e-9));
                best = problem.isAffordable(chosen) ? Math.max(best, kept) : best;
            }
            Portfolio plan = plan(problem, true);
            assertThat(plan.method()).isEqualTo(Portfolio.Method.EXACT);
            assertThat(plan.objective()).as("seed " + seed).isCloseTo(best, within(1e-9));
            assertThat(plan.bound()).isCloseTo(best, within(1e-6 * Math.max(1, best)));
            gaining += best > 0 ? 1 : 0;
            Portfolio greedy = plan(problem, false);
            assertThat(greedy.objective()).isLessThanOrEqualTo(best + 1e-9);
            assertThat(greedy.bound()).isGreaterThanOrEqualTo(best - 1e-9);
        }
        assertThat(gaining).isGreaterThan(SEEDS / 2);
    }

    /**
     * Two masts over one empty village: neither brings anything alone, both together back each other up. Greedy finds
     * the pair.
     */
    @Test
    void twoTogetherAreFoundWithoutASolver() {
        int[] village = {0};
        ServiceGroups groups = BackedUpGroups.merge(
                3,
                List.of(
                        new ConditionalServer("A", "A/1", new int[] {0}, new int[0], village),
                        new ConditionalServer("B", "B/1", new int[] {1}, new int[0], village),
                        new ConditionalServer("A", "A/2", new int[] {2}, new int[0], village)),
                new BitSet(),
                1,
                (weight, cell) -> weight == Weight.PEOPLE ? 120 : 0);
        PlanProblem problem = RandomPlans.unruled(3, groups);
        // A's second sector (2) is no second site, so 0 with 2 is nothing; 1 with either is all.
        assertThat(problem.gain(bits(0, 2))).isZero();
        assertThat(problem.gain(bits(0))).isZero();
        assertThat(problem.gain(bits(1, 2))).isEqualTo(120);
        assertThat(plan(problem, false).objective()).isEqualTo(120);
    }

    private static Portfolio plan(PlanProblem problem, boolean withSolver) {
        return Objects.requireNonNull(
                new PortfolioPlanner(withSolver).plan(problem, Deadline.in(20, CancelSignal.NEVER)));
    }

    private static BitSet bits(int... numbers) {
        BitSet bits = new BitSet();
        Arrays.stream(numbers).forEach(bits::set);
        return bits;
    }
}
