package org.dakal.proposals.portfolio.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.dakal.proposals.GrowingService;
import org.dakal.proposals.ServiceCuts;

/**
 * A good choice where groups round too much to choose by: what brings most for its money first, by the integral itself.
 * A gain can only shrink while masts come, so an old one is a bound, and only the few that may be best are asked again;
 * where proposals take service away too that may pass over one, and the choice is a good one still.
 */
final class ExpectedGreedy {
    /** So many are asked again in one walk over the places. */
    private static final int ASKED_AT_ONCE = 8;

    private final PlanProblem problem;
    private final GrowingService service;
    private final BitSet chosen;
    /** By proposal what it is known to bring for its money at the most; zero for what brings nothing. */
    private final double[] ratios;

    private ExpectedGreedy(PlanProblem problem, ServiceCuts cuts) {
        this.problem = problem;
        this.service = cuts.growing();
        this.chosen = (BitSet) problem.rules().mustHaves().clone();
        this.ratios = new double[problem.candidateCount()];
        Arrays.fill(ratios, Double.POSITIVE_INFINITY);
        service.moveTo(chosen);
    }

    /** The choice when nothing that fits brings anything more, or when the time is up. */
    static BitSet find(PlanProblem problem, ServiceCuts cuts, Deadline deadline) {
        ExpectedGreedy search = new ExpectedGreedy(problem, cuts);
        search.grow(deadline);
        return search.chosen;
    }

    private void grow(Deadline deadline) {
        BitSet asked = new BitSet();
        while (!deadline.isPast()) {
            List<Integer> bestFirst = IntStream.range(0, ratios.length)
                    .filter(i -> !chosen.get(i) && ratios[i] > 0 && problem.isAffordable(with(i)))
                    .boxed()
                    .sorted(Comparator.comparingDouble((Integer i) -> -ratios[i])
                            .thenComparing(i -> i))
                    .toList();
            if (bestFirst.isEmpty()) {
                return;
            }
            int best = bestFirst.get(0);
            if (asked.get(best)) {
                chosen.or(with(best));
                service.moveTo(chosen);
                asked.clear();
                continue;
            }
            // At first nothing is known of any.
            long most = ratios[best] == Double.POSITIVE_INFINITY ? bestFirst.size() : ASKED_AT_ONCE;
            ask(bestFirst.stream().filter(i -> !asked.get(i)).limit(most).toList(), asked);
        }
    }

    private void ask(List<Integer> numbers, BitSet asked) {
        List<BitSet> choices = new ArrayList<>();
        numbers.forEach(i -> choices.add(with(i)));
        double[] rises = service.rises(choices);
        double cost = problem.costs().total(chosen);
        for (int k = 0; k < rises.length; k++) {
            double more = problem.costs().total(choices.get(k)) - cost;
            double rise = rises[k] < problem.leastBenefitAmount() ? 0 : rises[k];
            ratios[numbers.get(k)] = PlanCosts.gainPerCost(rise, more);
            asked.set(numbers.get(k));
        }
    }

    private BitSet with(int candidate) {
        BitSet with = (BitSet) chosen.clone();
        with.or(problem.rules().closure(candidate));
        return with;
    }
}
