package org.dakal.proposals;

/** What proposals are ranked by, greedily: each rank goes to the one that adds most to those above. */
public enum RankBy {
    /** People newly served less people lost. */
    PEOPLE,
    /** People newly served less people lost, per unit of cost; what serves somebody for nothing comes first. */
    PEOPLE_PER_COST,
    /** Square kilometres newly served less those lost. */
    AREA;

    /**
     * What is ranked by, the greater the better.
     *
     * @param netAmount people, or km2 where area is ranked by: newly served less lost
     */
    public double value(double netAmount, double costAmount) {
        if (this != PEOPLE_PER_COST || netAmount == 0) {
            return netAmount;
        }
        return costAmount > 0 ? netAmount / costAmount : netAmount * Double.POSITIVE_INFINITY;
    }
}
