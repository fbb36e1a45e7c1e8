package org.dakal.proposals.portfolio.search;

import java.util.BitSet;
import java.util.List;

/**
 * What any choice costs: each proposal's own cost, and costs that several share, paid once when any of them is built (a
 * trench to two masts, say).
 *
 * @param shared costs paid once
 */
@SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares costs
public record PlanCosts(double[] own, List<Shared> shared) {
    private static final double NEXT_TO_NOTHING = 1e-200;

    public PlanCosts {
        shared = List.copyOf(shared);
    }

    /**
     * A cost that several proposals share.
     *
     * @param candidates numbers of the proposals that need it
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once; nobody compares costs
    public record Shared(double amount, int[] candidates) {
        boolean isPaid(BitSet chosen) {
            for (int candidate : candidates) {
                if (chosen.get(candidate)) {
                    return true;
                }
            }
            return false;
        }
    }

    /**
     * A gain for its money, by which the greater gain comes first among those that cost nothing, and all of these come
     * before any that cost something.
     */
    public static double gainPerCost(double gainAmount, double costAmount) {
        return gainAmount / Math.max(costAmount, NEXT_TO_NOTHING);
    }

    public double total(BitSet chosen) {
        double total = 0;
        for (int number = chosen.nextSetBit(0); number >= 0; number = chosen.nextSetBit(number + 1)) {
            total += own[number];
        }
        for (Shared part : shared) {
            if (part.isPaid(chosen)) {
                total += part.amount();
            }
        }
        return total;
    }
}
