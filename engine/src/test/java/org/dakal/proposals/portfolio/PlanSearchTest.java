package org.dakal.proposals.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.dakal.coverage.CancelSignal;
import org.dakal.network.BuildRules;
import org.dakal.proposals.ProposalOrder;
import org.dakal.proposals.portfolio.search.Deadline;
import org.dakal.proposals.portfolio.search.PlanProblem;
import org.dakal.proposals.portfolio.search.PortfolioPlanner;
import org.dakal.proposals.portfolio.search.RandomPlans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole search on problems that no solver comes to an end of, with little time. */
class PlanSearchTest {
    /** Made before any clock runs: the first one loads the solver's native part. */
    private static final PortfolioPlanner PLANNER = new PortfolioPlanner(true);

    /** Beyond the time given a tenth of it or a second are allowed, whichever is more. */
    @ParameterizedTest
    @CsvSource({"60, 1500, 1", "200, 20000, 1", "200, 20000, 0.001"})
    void theTimeGivenIsForAllOfIt(int proposalCount, int cellCount, double seconds) {
        PlanProblem problem = RandomPlans.endless(3, proposalCount, cellCount);
        ProposalOrder order =
                new ProposalOrder(RandomPlans.proposals(Collections.nCopies(proposalCount, BuildRules.NONE)));
        Deadline deadline = Deadline.in(seconds, CancelSignal.NEVER);
        PlanSearch.Found found = Objects.requireNonNull(new PlanSearch(problem, order).find(PLANNER, deadline));
        if (seconds >= 1) {
            assertThat(-deadline.secondsLeft()).isLessThan(Math.max(1, 0.1 * seconds));
        }

        // One greedy pass has come to its end: nothing that fits the money left would have added anything.
        BitSet chosen = found.portfolio().chosen();
        assertThat(chosen.cardinality()).isGreaterThan(proposalCount / 10);
        assertThat(found.order()).hasSize(proposalCount).doesNotHaveDuplicates();
        double left = problem.budgetAmount() - found.portfolio().costTotalAmount();
        for (int i = 0; i < proposalCount; i++) {
            assertThat(chosen.get(i) || problem.costs().own()[i] > left).isTrue();
        }

        // The curve rises, holds its bounds and lies nowhere below the plan's own order.
        List<BudgetCurve.Point> points = found.curve().points();
        for (int i = 1; i < points.size(); i++) {
            assertThat(points.get(i).objective())
                    .isGreaterThanOrEqualTo(points.get(i - 1).objective());
            assertThat(points.get(i).bound())
                    .isGreaterThanOrEqualTo(points.get(i).objective());
        }
        for (BuildStep step : found.steps()) {
            double best = points.stream()
                    .filter(point -> point.budgetAmount() >= step.costTotalAmount())
                    .mapToDouble(BudgetCurve.Point::objective)
                    .min()
                    .orElseThrow();
            assertThat(best).isGreaterThanOrEqualTo(step.objective() - 1e-9);
            assertThat(Double.isNaN(step.shareOfBestFraction()) || step.shareOfBestFraction() <= 1)
                    .isTrue();
        }
        assertNothingOfThePlanWouldDoBetter(problem, chosen, points);
        if (seconds < 0.1) {
            // The plan was searched for, and so were the budgets that it is the answer to; there was no time for
            // others.
            double cost = found.portfolio().costTotalAmount();
            assertThat(points)
                    .filteredOn(BudgetCurve.Point::isSearched)
                    .extracting(BudgetCurve.Point::budgetAmount)
                    .contains(cost)
                    .allMatch(budget -> budget >= cost && budget <= problem.budgetAmount());
            assertThat(found.steps()).allMatch(step -> Double.isNaN(step.shareOfBestFraction()));
            assertThat(found.curve().kneeBudgetAmount())
                    .as("of mostly unsearched points")
                    .isNaN();
        }
    }

    /** With nothing to pay, each step is what adds most to those that stand, worked out from the problem's own gain. */
    @Test
    void whatCostsNothingIsBuiltByItsGain() {
        PlanProblem priced = RandomPlans.endless(7, 12, 400);
        PlanProblem problem = RandomPlans.costing(new double[12], priced);
        ProposalOrder order = new ProposalOrder(RandomPlans.proposals(Collections.nCopies(12, BuildRules.NONE)));
        PlanSearch.Found found = Objects.requireNonNull(
                new PlanSearch(problem, order).find(PLANNER, Deadline.in(5, CancelSignal.NEVER)));
        BitSet standing = new BitSet();
        for (int next : found.order()) {
            double gain = gainWith(problem, standing, next);
            for (int other = 0; other < 12; other++) {
                assertThat(gainWith(problem, standing, other)).isLessThanOrEqualTo(gain + 1e-9);
            }
            standing.set(next);
        }
    }

    private static double gainWith(PlanProblem problem, BitSet standing, int number) {
        BitSet with = (BitSet) standing.clone();
        with.set(number);
        return problem.gain(with) - problem.gain(standing);
    }

    /**
     * For 1 the curve reaches 8 of 10 after a quarter of the way to 4, 0.55 above the line. That is told where a
     * neighbour was searched and at least half of the points were.
     */
    @Test
    void aKneeIsToldWhereItWasSearchedFor() {
        assertThat(knee(true, true, true, true, true)).isEqualTo(1);
        assertThat(knee(false, true, true, true, true)).isEqualTo(1);
        assertThat(knee(true, true, false, true, true)).isEqualTo(1);
        assertThat(knee(false, true, false, true, true)).isNaN();
        assertThat(knee(true, true, false, false, false)).isNaN();
    }

    private static double knee(boolean... searched) {
        double[] people = {0, 8, 9, 9.5, 10};
        return CurveMaker.knee(IntStream.range(0, 5)
                .mapToObj(i -> new BudgetCurve.Point(i, i, people[i], people[i], List.of(), searched[i]))
                .toList());
    }

    /**
     * Qom's plan of 29.77 billion: for 28.68 those first whose loss costs most are P17, P12 and P06 for 16.72, then P20,
     * as P05 would make it 28.82: 994.5 people. Without P12 the others fit for 26.37, and serve 1,191.7.
     */
    @Test
    void aDearMemberThatOnlyJustDoesNotFitIsMadeRoomFor() {
        double[] people = {448.5, 685.0, 251.3, 23.3, 34.9};
        double[] costs = {12.1, 13.2, 3.4, 0.12, 0.95};
        List<PartsOfPlan.Member> members = IntStream.range(0, 5)
                .mapToObj(i -> new PartsOfPlan.Member(i, people[i], costs[i]))
                .toList();
        PartsOfPlan parts = new PartsOfPlan(
                members, some -> some.stream().mapToDouble(i -> costs[i]).sum());
        assertThat(parts.affordable(28.68))
                .containsExactly(BitSet.valueOf(new long[] {0b11110}), BitSet.valueOf(new long[] {0b11011}));
        assertThat(parts.affordable(0.1)).containsOnly(new BitSet());
    }

    /** A budget buys no less than what of the plan it suffices for, those first whose loss costs most for their money. */
    private static void assertNothingOfThePlanWouldDoBetter(
            PlanProblem problem, BitSet chosen, List<BudgetCurve.Point> points) {
        double whole = problem.gain(chosen);
        double[] lossForMoney = new double[problem.candidateCount()];
        chosen.stream().forEach(number -> {
            BitSet without = (BitSet) chosen.clone();
            without.clear(number);
            lossForMoney[number] =
                    (whole - problem.gain(without)) / problem.costs().own()[number];
        });
        for (BudgetCurve.Point point : points) {
            BitSet some = new BitSet();
            double[] left = {point.budgetAmount()};
            chosen.stream()
                    .boxed()
                    .sorted(Comparator.comparingDouble(number -> -lossForMoney[number]))
                    .forEach(number -> {
                        if (problem.costs().own()[number] <= left[0]) {
                            some.set(number);
                            left[0] -= problem.costs().own()[number];
                        }
                    });
            assertThat(point.objective()).isGreaterThanOrEqualTo(problem.gain(some) - 1e-6);
        }
    }
}
