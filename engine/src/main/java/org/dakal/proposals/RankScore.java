package org.dakal.proposals;

import org.dakal.network.Cost;

/**
 * How good a proposal is, given those above it; greater is better. Of equal ones that serve somebody the cheaper is
 * better; of others the one with more area, then the cheaper.
 *
 * @param netPeople people newly served less those no longer served
 */
record RankScore(double value, double netPeople, double netAreaSquareKm, double costAmount)
        implements Comparable<RankScore> {
    private static final double RIALS_PER_TOMAN = 10;

    static RankScore of(RankBy rankBy, Cost cost, double netPeople, double netAreaSquareKm) {
        double amount = comparableAmount(cost);
        double net = rankBy == RankBy.AREA ? netAreaSquareKm : netPeople;
        return new RankScore(rankBy.value(net, amount), netPeople, netAreaSquareKm, amount);
    }

    /** Toman in rials; other currencies as they are. */
    private static double comparableAmount(Cost cost) {
        return isToman(cost) ? cost.wholeAmount() * RIALS_PER_TOMAN : cost.wholeAmount();
    }

    /** The currency that a cost is compared in: rials for toman. */
    static String comparableCurrency(Cost cost) {
        return isToman(cost) ? "rial" : cost.currency();
    }

    private static boolean isToman(Cost cost) {
        return cost.currency().equals("toman");
    }

    @Override
    public int compareTo(RankScore other) {
        int byValue = Double.compare(value, other.value);
        if (byValue != 0) {
            return byValue;
        }
        int byPeople = Double.compare(netPeople, other.netPeople);
        if (byPeople != 0) {
            return byPeople;
        }
        int byCost = Double.compare(other.costAmount, costAmount);
        int byArea = Double.compare(netAreaSquareKm, other.netAreaSquareKm);
        return netPeople > 0 && byCost != 0 ? byCost : byArea != 0 ? byArea : byCost;
    }
}
