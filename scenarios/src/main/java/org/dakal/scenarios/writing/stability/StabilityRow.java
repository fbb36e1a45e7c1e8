package org.dakal.scenarios.writing.stability;

import java.util.List;
import java.util.stream.IntStream;
import org.dakal.network.Proposal;
import org.dakal.proposals.stability.AlternativeStability;
import org.dakal.scenarios.writing.tables.Rounded;
import org.jspecify.annotations.Nullable;

/**
 * How sure a proposal or plan is. Gains and losses are people, or km2 when the scenario ranks by area; p05 and p95 enclose nine
 * draws of ten.
 *
 * @param id of the proposal, or the plan's number
 * @param proposals built together
 * @param plannedRank place by expected gain less loss
 * @param expectedNetGain by location probability, without draws
 * @param meanNetGain over the draws
 * @param meanNetGainStandardError of it
 * @param p05NetGain see above
 * @param p50NetGain median
 * @param p95NetGain see above
 * @param meanGain newly served, mean
 * @param p05Gain likewise
 * @param p95Gain likewise
 * @param meanLoss no longer served, mean
 * @param meanCost build and connection, mean
 * @param p05Cost likewise
 * @param p95Cost likewise
 * @param firstRankFraction share of draws in which it comes first
 * @param withinRankFractions share of draws in which it is among the first 1, 2, 3, ...
 * @param problem why it cannot be built; empty when it can
 */
public record StabilityRow(
        String id,
        List<String> proposals,
        int plannedRank,
        @Nullable Double expectedNetGain,
        @Nullable Double meanNetGain,
        @Nullable Double meanNetGainStandardError,
        @Nullable Double p05NetGain,
        @Nullable Double p50NetGain,
        @Nullable Double p95NetGain,
        @Nullable Double meanGain,
        @Nullable Double p05Gain,
        @Nullable Double p95Gain,
        @Nullable Double meanLoss,
        @Nullable Double meanCost,
        @Nullable Double p05Cost,
        @Nullable Double p95Cost,
        double firstRankFraction,
        List<Double> withinRankFractions,
        String problem) {

    static StabilityRow of(AlternativeStability stability) {
        return new StabilityRow(
                stability.alternative().id(),
                stability.alternative().proposals().stream().map(Proposal::id).toList(),
                stability.plannedRank(),
                Rounded.hundredth(stability.expectedNetGainAmount()),
                Rounded.hundredth(stability.netGain().meanAmount()),
                Rounded.hundredth(stability.netGain().standardErrorAmount()),
                Rounded.hundredth(stability.netGain().p05Amount()),
                Rounded.hundredth(stability.netGain().p50Amount()),
                Rounded.hundredth(stability.netGain().p95Amount()),
                Rounded.hundredth(stability.gain().meanAmount()),
                Rounded.hundredth(stability.gain().p05Amount()),
                Rounded.hundredth(stability.gain().p95Amount()),
                Rounded.hundredth(stability.loss().meanAmount()),
                Rounded.hundredth(stability.cost().meanAmount()),
                Rounded.hundredth(stability.cost().p05Amount()),
                Rounded.hundredth(stability.cost().p95Amount()),
                Rounded.fraction(stability.probabilityOfRank(1)),
                IntStream.rangeClosed(1, stability.rankDrawCounts().size())
                        .mapToObj(k -> Rounded.fraction(stability.probabilityOfRank(k)))
                        .toList(),
                stability.problem());
    }
}
