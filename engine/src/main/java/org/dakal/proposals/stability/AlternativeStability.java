package org.dakal.proposals.stability;

import java.util.List;

/**
 * How sure one alternative is.
 *
 * @param plannedRank its place when nothing is uncertain but whether a phone in a cell has signal: by expected gain
 *     less loss
 * @param rankDrawCounts in how many draws it came first, second, ...
 * @param gain newly served (people, or km2 when ranked by area)
 * @param netGain the one less the other
 * @param expectedNetGainAmount its expectation, computed without draws; what {@code netGain}'s mean must agree with
 * @param cost in the proposals' currency
 * @param problem why it cannot be built on today's network; empty when it can
 */
public record AlternativeStability(
        Alternative alternative,
        int plannedRank,
        List<Integer> rankDrawCounts,
        Interval gain,
        Interval loss,
        Interval netGain,
        double expectedNetGainAmount,
        Interval cost,
        String problem) {
    public AlternativeStability {
        rankDrawCounts = List.copyOf(rankDrawCounts);
    }

    /** Share of draws in which it is among the first {@code k}. */
    public double probabilityOfRank(int k) {
        int within = 0;
        int all = 0;
        for (int i = 0; i < rankDrawCounts.size(); i++) {
            all += rankDrawCounts.get(i);
            within += i < k ? rankDrawCounts.get(i) : 0;
        }
        return (double) within / all;
    }
}
