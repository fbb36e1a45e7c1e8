package org.dakal.proposals.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dakal.coverage.CancelSignal;
import org.dakal.proposals.Condition;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.dakal.proposals.portfolio.search.Deadline;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.Portfolio;
import org.dakal.proposals.portfolio.search.PortfolioPlanner;
import org.dakal.proposals.portfolio.search.RandomPlans;
import org.junit.jupiter.api.Test;

/** Shares against the definition, and what must hold of them in any case. */
class ShapleySharesTest {
    /** Of the whole problem's value, over all coalitions; one without what it requires counts as not built. */
    private static double byDefinition(PlanProblem problem, int[] players, int place) {
        double share = 0;
        int count = players.length;
        for (int bits = 0; bits < 1 << count; bits++) {
            if ((bits >> place & 1) == 0) {
                double orders = 1.0 / count;
                for (int i = 1; i <= Integer.bitCount(bits); i++) {
                    orders *= (double) i / (count - i);
                }
                share += orders * (value(problem, players, bits | 1 << place) - value(problem, players, bits));
            }
        }
        return share;
    }

    private static double value(PlanProblem problem, int[] players, int bits) {
        BitSet coalition = new BitSet();
        IntStream.range(0, players.length).filter(k -> (bits >> k & 1) == 1).forEach(k -> coalition.set(players[k]));
        BitSet standing = new BitSet();
        coalition.stream().forEach(i -> {
            BitSet missing = (BitSet) problem.rules().closure(i).clone();
            missing.andNot(coalition);
            standing.set(i, missing.isEmpty());
        });
        return problem.gain(standing);
    }

    @Test
    void sharesAreTheDefinitionsAndSumToTheJointBenefit() {
        int checked = 0;
        for (int seed = 0; seed < 60; seed++) {
            PlanProblem problem = seed % 3 == 0 ? RandomPlans.plain(seed) : RandomPlans.tangled(seed);
            Portfolio plan = new PortfolioPlanner(false).plan(problem, Deadline.in(20, CancelSignal.NEVER));
            if (plan == null || plan.chosen().isEmpty()) {
                continue;
            }
            ShapleyShares shares =
                    new ShapleyShares(problem.groups(), problem.weight(), problem.rules(), plan.chosen());
            int[] players = plan.chosen().stream().toArray();
            double sum = 0;
            for (int k = 0; k < players.length; k++) {
                assertThat(shares.share(players[k]))
                        .as("seed " + seed + " player " + players[k])
                        .isCloseTo(byDefinition(problem, players, k), within(1e-6));
                assertThat(shares.standardError(players[k])).isZero();
                sum += shares.share(players[k]);
            }
            assertThat(sum).as("seed " + seed).isCloseTo(plan.objective(), within(1e-6));
            checked++;
        }
        assertThat(checked).isGreaterThan(40);
    }

    /**
     * Twelve must all stand for one village to be served: too many to count out, and each share is a twelfth of 120.
     */
    @Test
    void drawnSharesTellTheirError() {
        int[] all = IntStream.range(0, 12).toArray();
        ServiceGroups groups = ServiceGroups.merge(
                12,
                List.of(new Condition(all, new int[0])),
                List.of(new int[] {0}),
                1,
                (weight, cell) -> weight == Weight.PEOPLE ? 120 : 0);
        PlanProblem free = RandomPlans.unruled(12, groups);
        BitSet players = new BitSet();
        players.set(0, 12);
        ShapleyShares shares = new ShapleyShares(groups, Weight.PEOPLE, free.rules(), players);
        double sum = 0;
        for (int i : all) {
            // One in twelve orders ends with i: variance 120^2 (1/12)(11/12), over 2,000 orders.
            assertThat(shares.standardError(i)).isCloseTo(120 * Math.sqrt(11.0) / 12 / Math.sqrt(2000), within(0.15));
            assertThat(shares.share(i)).isCloseTo(10, within(4 * shares.standardError(i)));
            sum += shares.share(i);
        }
        assertThat(sum).isCloseTo(120, within(1e-9));
    }

    /** Plain coverage: whatever stands already, a proposal adds no more than it would alone. */
    @Test
    void aloneIsAtLeastWhatAnyTurnBrings() {
        for (int seed = 0; seed < 60; seed++) {
            PlanProblem problem = RandomPlans.plain(seed);
            BitSet all = new BitSet();
            all.set(0, problem.candidateCount());
            BenefitTable table = new BenefitTable(
                    weight -> problem.groups().only(weight, false),
                    problem.rules(),
                    all,
                    all.stream().boxed().toList());
            for (int i = 0; i < problem.candidateCount(); i++) {
                Benefit benefit = Objects.requireNonNull(table.of(i).get(Weight.PEOPLE));
                assertThat(benefit.alone()).isGreaterThanOrEqualTo(benefit.inOrder());
                assertThat(benefit.inOrder()).isGreaterThanOrEqualTo(benefit.lastIn());
                assertThat(benefit.shapley()).isBetween(benefit.lastIn() - 1e-9, benefit.alone() + 1e-9);
            }
        }
    }
}
