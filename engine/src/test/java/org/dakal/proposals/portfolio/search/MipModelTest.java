package org.dakal.proposals.portfolio.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.dakal.coverage.CancelSignal;
import org.dakal.proposals.Condition;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.junit.jupiter.api.Test;

/** What the solver is given beside a budget of nothing, where costs cannot be counted in parts of the budget. */
class MipModelTest {
    private static final double TRENCH = 5e9;

    /**
     * A and B cost nothing themselves but need one trench; C is free; D costs 3. They serve 100, 80, 50 and 200 people,
     * all different ones. For nothing only C can be had: 50. For the trench's price A and B come with it, which is paid
     * once: 100 + 80 + 50 = 230; but C and D are worth 250, and D with the trench is 3 too dear, a thousand-millionth
     * of the budget. For 3 more all can be had: 430.
     */
    @Test
    void aSharedCostCountsBesideABudgetOfNothing() {
        assertThat(chosen(fourProposals(0))).isEqualTo(set(2));
        assertThat(chosen(fourProposals(TRENCH))).isEqualTo(set(2, 3));
        assertThat(chosen(fourProposals(TRENCH + 3))).isEqualTo(set(0, 1, 2, 3));
        for (double budget : new double[] {0, TRENCH, TRENCH + 3}) {
            PlanProblem problem = fourProposals(budget);
            assertThat(problem.gain(chosen(problem)))
                    .isEqualTo(RandomPlans.bestByTryingAll(problem))
                    .isEqualTo(budget == 0 ? 50 : budget == TRENCH ? 250 : 430);
        }
    }

    /** Some cost nothing, some something, some share a trench with others: against all choices tried one by one. */
    @Test
    void budgetsOfNothingEqualTryingAll() {
        int free = 0;
        int dear = 0;
        for (int seed = 0; seed < 60; seed++) {
            Random random = new Random(seed);
            double[] own =
                    random.doubles(8, -10, 20).map(cost -> Math.max(0, cost)).toArray();
            double amount = random.nextInt(3) == 0 ? 0 : random.nextInt(3) * 1e9;
            PlanCosts.Shared trench =
                    new PlanCosts.Shared(amount, random.ints(3, 0, 8).distinct().toArray());
            PlanProblem problem = problem(random.doubles(8, 1, 500).toArray(), new PlanCosts(own, List.of(trench)), 0);
            double best = RandomPlans.bestByTryingAll(problem);
            assertThat(problem.gain(chosen(problem))).as("seed " + seed).isCloseTo(best, within(1e-9 * best));
            free += best > 0 ? 1 : 0;
            dear += amount > 0 ? 1 : 0;
        }
        // Both must occur, or nothing is tested.
        assertThat(free).isGreaterThan(40);
        assertThat(dear).isBetween(10, 50);
    }

    private static PlanProblem fourProposals(double budget) {
        return problem(
                new double[] {100, 80, 50, 200},
                new PlanCosts(new double[] {0, 0, 0, 3}, List.of(new PlanCosts.Shared(TRENCH, new int[] {0, 1}))),
                budget);
    }

    /** Each proposal serves the people of a cell of its own. */
    private static PlanProblem problem(double[] people, PlanCosts costs, double budget) {
        List<Condition> conditions = new ArrayList<>();
        List<int[]> cells = new ArrayList<>();
        for (int i = 0; i < people.length; i++) {
            conditions.add(new Condition(new int[] {i}, new int[0]));
            cells.add(new int[] {i});
        }
        ServiceGroups groups = ServiceGroups.merge(
                people.length,
                conditions,
                cells,
                people.length,
                (weight, cell) -> weight == Weight.PEOPLE ? people[cell] : 0);
        ChoiceRules none = RandomPlans.unruled(people.length, groups).rules();
        return new PlanProblem(groups, Weight.PEOPLE, costs, none, budget, 0, 0, null);
    }

    private static BitSet chosen(PlanProblem problem) {
        assertThat(ExactSolver.isPresent()).isTrue();
        ExactSolver.Answer answer = ExactSolver.solve(
                problem, new BitSet(), new BitSet(), new BitSet(), Deadline.in(20, CancelSignal.NEVER));
        assertThat(answer.proven()).isTrue();
        return Objects.requireNonNull(answer.chosen());
    }

    private static BitSet set(int... members) {
        BitSet set = new BitSet();
        for (int member : members) {
            set.set(member);
        }
        return set;
    }
}
