package org.dakal.proposals.portfolio.search;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.dakal.proposals.ServiceCuts;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;
import org.jspecify.annotations.Nullable;

/**
 * What is to be decided.
 *
 * @param budgetAmount the most a choice may cost
 * @param minVillageCount the fewest villages newly served, less those lost; zero for no such wish
 * @param leastBenefitAmount what adds less of the weight to a choice is not bought
 * @param exact what choices are worth where groups only bound it; null where groups say it
 */
public record PlanProblem(
        ServiceGroups groups,
        Weight weight,
        PlanCosts costs,
        ChoiceRules rules,
        double budgetAmount,
        int minVillageCount,
        double leastBenefitAmount,
        @Nullable Exact exact) {

    /**
     * What choices are worth to the last digit, where groups only bound it from above.
     *
     * @param gains of choices, in their order
     * @param slackAmount groups' gains may be too small by so much
     * @param cuts bounds straight from the probabilities, where groups bound too loosely; null where they do not
     */
    public record Exact(
            Function<List<BitSet>, double[]> gains,
            double slackAmount,
            @Nullable ServiceCuts cuts) {}

    public int candidateCount() {
        return groups.candidateCount();
    }

    /** True when the rules allow a choice and the money suffices. */
    public boolean isAffordable(BitSet chosen) {
        return costs.total(chosen) <= budgetAmount && rules.allow(chosen);
    }

    /** True when a choice is affordable and serves the villages that were asked for. */
    public boolean isFeasible(BitSet chosen) {
        return isAffordable(chosen)
                && (minVillageCount <= 0 || groups.gain(Weight.VILLAGES, chosen) >= minVillageCount);
    }

    /** What a choice is worth, to be told. */
    public double worth(BitSet chosen) {
        return worths(List.of(chosen))[0];
    }

    /** What each of several choices is worth, which takes less time than to ask for one after another. */
    public double[] worths(List<BitSet> choices) {
        return exact == null
                ? choices.stream().mapToDouble(this::gain).toArray()
                : exact.gains().apply(choices);
    }

    /** What the best is searched by instead of groups; null where groups do. Villages asked for are in groups alone. */
    @Nullable ServiceCuts cuts() {
        return exact == null || minVillageCount > 0 ? null : exact.cuts();
    }

    /** No choice is worth more than this over a bound on the groups' gains. */
    public double slackAmount() {
        return exact == null ? 0 : exact.slackAmount();
    }

    /** What a choice is worth to the search: as groups say. */
    public double gain(BitSet chosen) {
        return groups.gain(weight, chosen);
    }

    /** What no choice is worth more than, whatever it costs. */
    public double mostWorth() {
        return Arrays.stream(groups.weights(weight)).sum() - groups.served(weight, new BitSet()) + slackAmount();
    }

    public PlanProblem withBudget(double amount) {
        return new PlanProblem(groups, weight, costs, rules, amount, minVillageCount, leastBenefitAmount, exact);
    }

    public PlanProblem withWeight(Weight other, int villageCount) {
        boolean isSame = other == weight;
        return new PlanProblem(
                groups,
                other,
                costs,
                rules,
                budgetAmount,
                villageCount,
                isSame ? leastBenefitAmount : 0,
                isSame ? exact : null);
    }
}
