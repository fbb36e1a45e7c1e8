package org.dakal.proposals.portfolio;

import org.dakal.proposals.CountBy;
import org.dakal.proposals.portfolio.groups.Weight;

/**
 * What somebody wants from a plan.
 *
 * @param weight of what as much as possible is to be served
 * @param budgetAmount the most it may cost, in the proposals' currency
 * @param minVillageCount the fewest villages newly served, less those lost; zero for no such wish
 * @param timeLimitSeconds by when an answer is wanted
 * @param isIndoors whether service behind walls is wanted, of everything that is counted
 * @param isBackedUp whether only service by two sites counts, which survives the failure of any one
 */
public record PlanWish(
        Weight weight,
        double budgetAmount,
        int minVillageCount,
        double timeLimitSeconds,
        boolean isIndoors,
        boolean isBackedUp,
        CountBy countBy) {
    public PlanWish {
        if (isIndoors && weight == Weight.ROAD_KM) {
            throw new IllegalArgumentException("roads are not indoors");
        }
        if (!(budgetAmount >= 0) || Double.isInfinite(budgetAmount)) {
            throw new IllegalArgumentException("budget = " + budgetAmount + " must be zero or more");
        }
        if (!(timeLimitSeconds > 0)) {
            throw new IllegalArgumentException("time limit = " + timeLimitSeconds + " must be positive");
        }
    }
}
