package org.dakal.proposals;

import org.dakal.network.Cost;

/**
 * How good a proposal is, given those above it; greater is better. Ties go to what follows: net people, then net area.
 *
 * @param value by what is ranked
 * @param netPeople people newly served less those no longer served
 * @param netAreaSquareKm likewise area
 */
record RankScore(double value, double netPeople, double netAreaSquareKm) implements Comparable<RankScore> {
    private static final double RIALS_PER_TOMAN = 10;

    static RankScore of(RankBy rankBy, Cost cost, double netPeople, double netAreaSquareKm) {
        double value = switch (rankBy) {
            case PEOPLE -> netPeople;
            case PEOPLE_PER_COST -> perCost(netPeople, cost);
            case AREA -> netAreaSquareKm;
        };
        return new RankScore(value, netPeople, netAreaSquareKm);
    }

    private static double perCost(double netPeople, Cost cost) {
        if (cost.amount() > 0) {
            return netPeople / comparableAmount(cost);
        }
        return netPeople < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    /** Toman in rials; other currencies as they are. */
    private static double comparableAmount(Cost cost) {
        return isToman(cost) ? cost.amount() * RIALS_PER_TOMAN : cost.amount();
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
        return byPeople != 0 ? byPeople : Double.compare(netAreaSquareKm, other.netAreaSquareKm);
    }
}
