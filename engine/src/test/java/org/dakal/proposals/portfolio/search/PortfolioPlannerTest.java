package org.dakal.proposals.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.dakal.coverage.CancelSignal;
import org.dakal.proposals.Condition;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.junit.jupiter.api.Test;

/**
 * Plans against all choices tried one by one, on 200 seeded problems of three to twelve proposals, half of them with
 * every rule.
 */
class PortfolioPlannerTest {
    private static final int SEEDS = 100;

    @Test
    void theSolverIsHere() {
        assertThat(ExactSolver.isPresent()).isTrue();
    }

    @Test
    void plainPlansEqualTryingAll() {
        for (int seed = 0; seed < SEEDS; seed++) {
            checkExact(RandomPlans.plain(seed), "plain " + seed);
        }
    }

    @Test
    void plansUnderAllRulesEqualTryingAll() {
        int impossible = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            impossible += checkExact(RandomPlans.tangled(seed), "tangled " + seed) ? 0 : 1;
        }
        // Both must occur, or nothing is tested.
        assertThat(impossible).isBetween(5, SEEDS / 2);
    }

    private static boolean checkExact(PlanProblem problem, String name) {
        double best = RandomPlans.bestByTryingAll(problem);
        Portfolio plan = new PortfolioPlanner(true).plan(problem, Deadline.in(20, CancelSignal.NEVER));
        assertThat(plan == null).as(name).isEqualTo(best == Double.NEGATIVE_INFINITY);
        if (plan == null) {
            return false;
        }
        assertThat(plan.method()).as(name).isEqualTo(Portfolio.Method.EXACT);
        assertThat(plan.objective()).as(name).isCloseTo(best, within(1e-9));
        assertThat(plan.bound()).as(name).isCloseTo(best, within(1e-6 * Math.max(1, best)));
        assertThat(problem.isFeasible(plan.chosen())).as(name).isTrue();
        assertThat(plan.costTotalAmount()).isLessThanOrEqualTo(problem.budgetAmount());
        return true;
    }

    /** Without the solver: feasible, and the bound holds. */
    @Test
    void theLagrangianBoundHoldsAndGreedyIsNearIt() {
        double worst = 1;
        for (int seed = 0; seed < SEEDS; seed++) {
            for (PlanProblem problem : new PlanProblem[] {RandomPlans.plain(seed), RandomPlans.tangled(seed)}) {
                double best = RandomPlans.bestByTryingAll(problem);
                Portfolio plan = new PortfolioPlanner(false).plan(problem, Deadline.in(20, CancelSignal.NEVER));
                if (plan != null) {
                    assertThat(plan.bound()).as("seed " + seed).isGreaterThanOrEqualTo(best - 1e-9 * Math.abs(best));
                    assertThat(plan.objective()).isLessThanOrEqualTo(best + 1e-9 * Math.abs(best));
                    assertThat(problem.isFeasible(plan.chosen())).isTrue();
                    worst = best > 0 ? Math.min(worst, plan.objective() / best) : worst;
                }
            }
        }
        assertThat(worst).isGreaterThan(0.6);
    }

    /** Greedy by gain for money or the best single one is worth (1 - 1/e)/2 of the best in plain coverage. */
    @Test
    void greedyKeepsItsGuarantee() {
        double guarantee = (1 - Math.exp(-1)) / 2;
        for (int seed = 0; seed < 2 * SEEDS; seed++) {
            PlanProblem problem = RandomPlans.plain(seed);
            assertThat(problem.groups().isPlainCoverage()).isTrue();
            BitSet greedy = new GreedySearch(problem, Deadline.in(20, CancelSignal.NEVER), true).greedy(new BitSet());
            double value = problem.gain(greedy);
            for (int i = 0; i < problem.candidateCount(); i++) {
                BitSet single = new BitSet();
                single.set(i);
                value = problem.isAffordable(single) ? Math.max(value, problem.gain(single)) : value;
            }
            assertThat(value)
                    .as("seed " + seed)
                    .isGreaterThanOrEqualTo(guarantee * RandomPlans.bestByTryingAll(problem));
        }
    }

    /**
     * Three proposals of 1 each: they serve 100, 0.4 and 0.6 people of their own. With money for all, all three serve
     * 101; where half a person is the least that is bought, the second is not, and 100.6 are served. That is less than
     * the bound by the 0.4 that were left out.
     */
    @Test
    void whatAddsLessThanTheLeastIsNotBought() {
        double[] people = {100, 0.4, 0.6};
        ServiceGroups groups = ServiceGroups.merge(
                3,
                IntStream.range(0, 3)
                        .mapToObj(i -> new Condition(new int[] {i}, new int[0]))
                        .toList(),
                List.of(new int[] {0}, new int[] {1}, new int[] {2}),
                3,
                (weight, cell) -> weight == Weight.PEOPLE ? people[cell] : 0);
        PlanProblem problem = new PlanProblem(
                groups,
                Weight.PEOPLE,
                new PlanCosts(new double[] {1, 1, 1}, List.of()),
                RandomPlans.unruled(3, groups).rules(),
                3,
                0,
                0.5,
                null);
        Portfolio plan =
                Objects.requireNonNull(new PortfolioPlanner(true).plan(problem, Deadline.in(20, CancelSignal.NEVER)));
        assertThat(plan.chosen()).isEqualTo(BitSet.valueOf(new long[] {0b101}));
        assertThat(plan.objective()).isCloseTo(100.6, within(1e-12));
        assertThat(plan.bound()).isCloseTo(101, within(1e-9));
        assertThat(plan.leftOutAmount()).isCloseTo(0.4, within(1e-12));
        assertThat(plan.costTotalAmount()).isEqualTo(2);
        assertThat(plan.isProvenBest()).isTrue();
        assertThat(plan.gapFraction()).isCloseTo(0.4 / 101, within(1e-9));
    }

    /**
     * The solver is told to search for ten minutes, and nobody waits any more after half a second (25 looks, 20 ms
     * apart). A tenth of the limit is generous for a busy machine, and far from what the search would take: it finds no
     * end in a second.
     */
    @Test
    void aQuestionTakenBackEndsTheSearchOfTheSolver() {
        PlanProblem problem = RandomPlans.endless(1);
        assertThat(ExactSolver.isPresent()).isTrue();
        AtomicInteger looks = new AtomicInteger();
        long start = System.nanoTime();
        assertThatThrownBy(() -> solve(problem, Deadline.in(600, () -> looks.incrementAndGet() > 25)))
                .isInstanceOf(CancellationException.class);
        assertThat((System.nanoTime() - start) * 1e-9).isLessThan(60);
        assertThat(looks.get()).isGreaterThan(25);

        assertThat(solve(problem, Deadline.in(1, CancelSignal.NEVER)).proven()).isFalse();
    }

    private static ExactSolver.Answer solve(PlanProblem problem, Deadline deadline) {
        return ExactSolver.solve(problem, new BitSet(), new BitSet(), new BitSet(), deadline);
    }

    /** What comes before the solver ends as well: a plan whose question is taken back at once is no plan. */
    @Test
    void aQuestionTakenBackEndsThePlan() {
        assertThatThrownBy(() -> new PortfolioPlanner(false).plan(RandomPlans.endless(1), Deadline.in(600, () -> true)))
                .isInstanceOf(CancellationException.class);
    }
}
