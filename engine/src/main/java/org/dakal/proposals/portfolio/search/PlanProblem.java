package org.dakal.proposals.portfolio.search;

import java.util.BitSet;
import org.dakal.proposals.portfolio.groups.ServiceGroups;
import org.dakal.proposals.portfolio.groups.Weight;

/**
 * What is to be decided.
 *
 * @param groups who is served when
 * @param weight of what as much as possible
 * @param costs of any choice
 * @param rules which choices there are
 * @param budgetAmount the most a choice may cost
 * @param minVillageCount the fewest villages newly served, less those lost; zero for no such wish
 */
public record PlanProblem(
        ServiceGroups groups,
        Weight weight,
        PlanCosts costs,
        ChoiceRules rules,
        double budgetAmount,
        int minVillageCount) {

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

    /** What a choice is worth. */
    public double gain(BitSet chosen) {
        return groups.gain(weight, chosen);
    }

    public PlanProblem withCosts(PlanCosts others) {
        return new PlanProblem(groups, weight, others, rules, budgetAmount, minVillageCount);
    }

    public PlanProblem withBudget(double amount) {
        return new PlanProblem(groups, weight, costs, rules, amount, minVillageCount);
    }

    public PlanProblem withWeight(Weight other, int villageCount) {
        return new PlanProblem(groups, other, costs, rules, budgetAmount, villageCount);
    }
}
