package org.dakal.proposals.stability;

import java.util.List;

/**
 * How sure one alternative is.
 *
 * @param plannedRank its place when nothing is uncertain but whether a phone in a cell has signal: by expected gain
 *     less loss
 * @param drawCount of the comparison
 * @param rankDrawCounts in how many of them it came first, second, ...; one in which it gains nothing counts for none
 * @param gain newly served (people, or km2 when ranked by area)
 * @param netGain the one less the other
 * @param expectedNetGainAmount its expectation, computed without draws; what {@code netGain}'s mean must agree with
 * @param cost in the proposals' currency
 * @param problem why it cannot be built on today's network; empty when it can
 */
public record AlternativeStability(
        Alternative alternative,
        int plannedRank,
        int drawCount,
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

    /** Share of draws in which it gains something and is among the first {@code k}. */
    public double probabilityOfRank(int k) {
        int within =
                rankDrawCounts.stream().limit(k).mapToInt(Integer::intValue).sum();
        return (double) within / drawCount;
    }
}
