package org.dakal.proposals.portfolio.search;

import java.util.BitSet;

/**
 * A set of proposals to build, and how good it is proven to be.
 *
 * @param objective what it newly serves of the wanted weight, less what it takes
 * @param bound no choice within the budget is worth more, whatever each proposal adds to it
 * @param leftOutAmount by how much more was found, by proposals that each add too little to be bought; it is in the
 *     bound
 */
public record Portfolio(
        BitSet chosen, double objective, double bound, double leftOutAmount, double costTotalAmount, Method method) {
    /** How a choice was found. */
    public enum Method {
        /** The solver proved that none is better. */
        EXACT,
        /** The solver ran out of time; the best it or the greedy search found. */
        TIME_LIMIT,
        /** The solver cannot be had here: greedy search with exchanges, with its bound. */
        GREEDY
    }

    public Portfolio {
        chosen = (BitSet) chosen.clone();
    }

    @Override
    public BitSet chosen() {
        return (BitSet) chosen.clone();
    }

    /** How much more the best choice may be worth at most, as a share of the bound: zero when proven best. */
    public double gapFraction() {
        double missing = bound - objective;
        return missing <= 0 ? 0 : missing / Math.max(Math.abs(bound), Double.MIN_NORMAL);
    }

    /** Whether it is proven that no choice is worth more, but for what was found and is too little to be bought. */
    public boolean isProvenBest() {
        return bound - objective <= leftOutAmount;
    }
}
