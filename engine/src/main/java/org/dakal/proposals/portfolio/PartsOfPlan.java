package org.dakal.proposals.portfolio;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.dakal.proposals.portfolio.search.PlanProblem;

/**
 * What of a plan less money suffices for: those members first whose loss would cost the plan most for their money, as
 * they are, and with one or two of them left out to make room for others; of these the choice whose losses add up to
 * most. A dear member that only just does not fit would else be missed.
 */
final class PartsOfPlan {
    /** Members of a plan of which any two may be left out; of more, one. */
    private static final int MOST_FOR_PAIRS = 20;

    private final List<Member> dearestLossFirst;
    private final ToDoubleFunction<BitSet> costAmount;

    /** @param lossAmount what the plan loses without it alone */
    record Member(int number, double lossAmount, double costAmount) {}

    /** @param costAmount of any choice of members */
    PartsOfPlan(List<Member> members, ToDoubleFunction<BitSet> costAmount) {
        this.costAmount = costAmount;
        this.dearestLossFirst = members.stream()
                .sorted(Comparator.comparingDouble((Member one) -> -one.lossAmount / one.costAmount)
                        .thenComparing(Member::number))
                .toList();
    }

    static PartsOfPlan of(PlanProblem problem, BitSet chosen) {
        List<Member> members = new ArrayList<>();
        double whole = problem.gain(chosen);
        chosen.stream().forEach(number -> {
            BitSet without = (BitSet) chosen.clone();
            without.clear(number);
            BitSet alone = new BitSet();
            alone.set(number);
            double cost = problem.costs().total(alone);
            members.add(new Member(number, whole - problem.gain(without), cost));
        });
        return new PartsOfPlan(members, problem.costs()::total);
    }

    /** Those first whose loss costs most; and of all choices the one that would be missed most. */
    List<BitSet> affordable(double budget) {
        int size = dearestLossFirst.size();
        int pairsEnd = size <= MOST_FOR_PAIRS ? size : 0;
        Part first = part(budget, -1, -1);
        Part best = first;
        for (int one = 0; one < size; one++) {
            best = best.better(part(budget, one, -1));
            for (int other = one + 1; other < pairsEnd; other++) {
                best = best.better(part(budget, one, other));
            }
        }
        return List.of(first.built, best.built);
    }

    private record Part(BitSet built, double lossAmount) {
        Part better(Part other) {
            return other.lossAmount > lossAmount ? other : this;
        }
    }

    /** Those that the budget still suffices for, one after another, without two places of the list; -1 for none. */
    private Part part(double budget, int one, int other) {
        BitSet built = new BitSet();
        double loss = 0;
        for (int place = 0; place < dearestLossFirst.size(); place++) {
            if (place != one && place != other) {
                Member member = dearestLossFirst.get(place);
                built.set(member.number);
                if (costAmount.applyAsDouble(built) > budget) {
                    built.clear(member.number);
                } else {
                    loss += member.lossAmount;
                }
            }
        }
        return new Part(built, loss);
    }
}
