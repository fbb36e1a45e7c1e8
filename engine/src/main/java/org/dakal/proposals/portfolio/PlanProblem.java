package org.dakal.proposals.portfolio;

import java.util.BitSet;

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
record PlanProblem(
        ServiceGroups groups,
        Weight weight,
        PlanCosts costs,
        ChoiceRules rules,
        double budgetAmount,
        int minVillageCount) {

    int candidateCount() {
        return groups.candidateCount();
    }

    /** True when the rules allow a choice and the money suffices. */
    boolean isAffordable(BitSet chosen) {
        return costs.total(chosen) <= budgetAmount && rules.allow(chosen);
    }

    /** True when a choice is affordable and serves the villages that were asked for. */
    boolean isFeasible(BitSet chosen) {
        return isAffordable(chosen)
                && (minVillageCount <= 0 || groups.gain(Weight.VILLAGES, chosen) >= minVillageCount);
    }

    /** What a choice is worth. */
    double gain(BitSet chosen) {
        return groups.gain(weight, chosen);
    }

    PlanProblem withCosts(PlanCosts others) {
        return new PlanProblem(groups, weight, others, rules, budgetAmount, minVillageCount);
    }

    PlanProblem withBudget(double amount) {
        return new PlanProblem(groups, weight, costs, rules, amount, minVillageCount);
    }

    PlanProblem withWeight(Weight other, int villageCount) {
        return new PlanProblem(groups, other, costs, rules, budgetAmount, villageCount);
    }
}
